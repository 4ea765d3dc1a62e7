/// Card types without code: one YAML file each, of one tenant.
@NullMarked
package salon.definition;

import org.jspecify.annotations.NullMarked;
