@NullMarked
package salon.customer;

import org.jspecify.annotations.NullMarked;
