@NullMarked
package salon.plugin;

import org.jspecify.annotations.NullMarked;
