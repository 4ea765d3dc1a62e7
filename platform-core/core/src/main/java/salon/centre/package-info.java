@NullMarked
package salon.centre;

import org.jspecify.annotations.NullMarked;
