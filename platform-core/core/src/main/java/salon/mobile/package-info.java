/// What the app's WebSocket and its REST API share: reading JSON, posting as a customer, and views.
@NullMarked
package salon.mobile;

import org.jspecify.annotations.NullMarked;
