@NullMarked
package salon.bench;

import org.jspecify.annotations.NullMarked;
