@NullMarked
package salon.schedule;

import org.jspecify.annotations.NullMarked;
