@NullMarked
package salon.panel.reply;

import org.jspecify.annotations.NullMarked;
