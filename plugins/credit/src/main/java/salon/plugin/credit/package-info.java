/// The service card *credit*.
@NullMarked
package salon.plugin.credit;

import org.jspecify.annotations.NullMarked;
