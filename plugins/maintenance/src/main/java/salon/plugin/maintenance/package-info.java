/// The service card *maintenance*.
@NullMarked
package salon.plugin.maintenance;

import org.jspecify.annotations.NullMarked;
