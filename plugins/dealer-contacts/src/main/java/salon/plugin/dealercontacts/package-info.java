/// The service card *dealer contacts*.
@NullMarked
package salon.plugin.dealercontacts;

import org.jspecify.annotations.NullMarked;
