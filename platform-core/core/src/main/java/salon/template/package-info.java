@NullMarked
package salon.template;

import org.jspecify.annotations.NullMarked;
