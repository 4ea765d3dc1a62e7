@NullMarked
package salon.card;

import org.jspecify.annotations.NullMarked;
