/// WebSocket v1 of the app: `/t/{tenant}/ws/v1`.
@NullMarked
package salon.mobile.socket;

import org.jspecify.annotations.NullMarked;
