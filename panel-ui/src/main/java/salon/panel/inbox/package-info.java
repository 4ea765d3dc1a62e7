@NullMarked
package salon.panel.inbox;

import org.jspecify.annotations.NullMarked;
