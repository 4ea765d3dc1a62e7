@NullMarked
package salon.app;

import org.jspecify.annotations.NullMarked;
