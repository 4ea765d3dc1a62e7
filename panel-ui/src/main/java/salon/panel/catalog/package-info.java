@NullMarked
package salon.panel.catalog;

import org.jspecify.annotations.NullMarked;
