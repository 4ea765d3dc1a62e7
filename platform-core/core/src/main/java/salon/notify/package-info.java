@NullMarked
package salon.notify;

import org.jspecify.annotations.NullMarked;
