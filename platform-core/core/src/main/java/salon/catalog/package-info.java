@NullMarked
package salon.catalog;

import org.jspecify.annotations.NullMarked;
