@NullMarked
package salon.moody;

import org.jspecify.annotations.NullMarked;
