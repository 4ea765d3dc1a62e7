@NullMarked
package salon.reply;

import org.jspecify.annotations.NullMarked;
