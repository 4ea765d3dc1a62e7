/// What all packages need to reach the database.
@NullMarked
package salon.persistence;

import org.jspecify.annotations.NullMarked;
