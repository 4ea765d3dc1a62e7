@NullMarked
package salon.request;

import org.jspecify.annotations.NullMarked;
