/// The service card *spare parts*.
@NullMarked
package salon.plugin.spareparts;

import org.jspecify.annotations.NullMarked;
