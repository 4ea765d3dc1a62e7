@NullMarked
package salon.panel.definitions;

import org.jspecify.annotations.NullMarked;
