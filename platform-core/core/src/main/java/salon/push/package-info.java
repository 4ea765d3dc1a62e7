@NullMarked
package salon.push;

import org.jspecify.annotations.NullMarked;
