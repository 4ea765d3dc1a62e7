/// Makes new plugins. Run from its sources, before anything is built: see `-Pnew-card` in the POM above.
@NullMarked
package salon.plugin.newcard;

import org.jspecify.annotations.NullMarked;
