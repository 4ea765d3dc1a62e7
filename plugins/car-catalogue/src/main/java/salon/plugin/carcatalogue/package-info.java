/// The service card *car catalogue*.
@NullMarked
package salon.plugin.carcatalogue;

import org.jspecify.annotations.NullMarked;
