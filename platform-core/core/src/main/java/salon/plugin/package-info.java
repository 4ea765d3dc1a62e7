/// Card types of plugins: found, loaded, called within limits, switched, configured, and asked to hand requests over.
/// [salon.plugin.CardTypes] is the entry point. It does not know `salon.card`. The plugins themselves have packages of
/// their own below this name, for example `salon.plugin.testdrive`.
@NullMarked
package salon.plugin;

import org.jspecify.annotations.NullMarked;
