@NullMarked
package salon.panel.requests;

import org.jspecify.annotations.NullMarked;
