@NullMarked
package salon.tyres;

import org.jspecify.annotations.NullMarked;
