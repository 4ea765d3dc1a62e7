@NullMarked
package salon;

import org.jspecify.annotations.NullMarked;
