/// Texts of the platform by language, and what is done with any text.
@NullMarked
package salon.text;

import org.jspecify.annotations.NullMarked;
