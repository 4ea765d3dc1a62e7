@NullMarked
package salon.panel.chat;

import org.jspecify.annotations.NullMarked;
