@NullMarked
package salon.demo;

import org.jspecify.annotations.NullMarked;
