/// The service card *callback*.
@NullMarked
package salon.plugin.callback;

import org.jspecify.annotations.NullMarked;
