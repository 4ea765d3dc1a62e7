@NullMarked
package salon.breakable;

import org.jspecify.annotations.NullMarked;
