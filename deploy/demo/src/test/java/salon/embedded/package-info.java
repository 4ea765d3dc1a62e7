@NullMarked
package salon.embedded;

import org.jspecify.annotations.NullMarked;
