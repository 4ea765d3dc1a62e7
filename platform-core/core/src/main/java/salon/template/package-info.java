/// Mail templates that a tenant puts together from blocks, and their rendering as HTML and plain text.
@NullMarked
package salon.template;

import org.jspecify.annotations.NullMarked;
