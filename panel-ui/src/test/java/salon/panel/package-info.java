@NullMarked
package salon.panel;

import org.jspecify.annotations.NullMarked;
