@NullMarked
package salon.staff;

import org.jspecify.annotations.NullMarked;
