@NullMarked
package salon.panel.live;

import org.jspecify.annotations.NullMarked;
