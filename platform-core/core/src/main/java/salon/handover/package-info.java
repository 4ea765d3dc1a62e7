@NullMarked
package salon.handover;

import org.jspecify.annotations.NullMarked;
