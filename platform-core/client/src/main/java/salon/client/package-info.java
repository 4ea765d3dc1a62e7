/// The app's protocol: sign-in, REST and WebSocket v1.
@NullMarked
package salon.client;

import org.jspecify.annotations.NullMarked;
