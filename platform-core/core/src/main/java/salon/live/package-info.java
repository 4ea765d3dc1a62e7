/// Live events: from a committed transaction to the sockets and panel pages that are open.
@NullMarked
package salon.live;

import org.jspecify.annotations.NullMarked;
