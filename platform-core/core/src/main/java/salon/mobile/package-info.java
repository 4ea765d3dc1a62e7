@NullMarked
package salon.mobile;

import org.jspecify.annotations.NullMarked;
