@NullMarked
package salon.http;

import org.jspecify.annotations.NullMarked;
