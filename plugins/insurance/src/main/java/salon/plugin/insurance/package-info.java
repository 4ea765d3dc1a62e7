/// The service card *insurance*.
@NullMarked
package salon.plugin.insurance;

import org.jspecify.annotations.NullMarked;
