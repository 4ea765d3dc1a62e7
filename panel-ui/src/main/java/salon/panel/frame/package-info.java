@NullMarked
package salon.panel.frame;

import org.jspecify.annotations.NullMarked;
