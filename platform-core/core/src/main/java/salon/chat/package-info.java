@NullMarked
package salon.chat;

import org.jspecify.annotations.NullMarked;
