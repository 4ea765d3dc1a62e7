@NullMarked
package salon.panel.hours;

import org.jspecify.annotations.NullMarked;
