@NullMarked
package salon.tenant;

import org.jspecify.annotations.NullMarked;
