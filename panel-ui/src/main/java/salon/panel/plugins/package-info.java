@NullMarked
package salon.panel.plugins;

import org.jspecify.annotations.NullMarked;
