@NullMarked
package salon.panel.integrations;

import org.jspecify.annotations.NullMarked;
