/// The service card `@card@`.
@NullMarked
package @package@;

import org.jspecify.annotations.NullMarked;
