/// The service card *special offer*.
@NullMarked
package salon.plugin.specialoffer;

import org.jspecify.annotations.NullMarked;
