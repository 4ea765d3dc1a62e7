@NullMarked
package salon.escalation;

import org.jspecify.annotations.NullMarked;
