@NullMarked
package salon.live;

import org.jspecify.annotations.NullMarked;
