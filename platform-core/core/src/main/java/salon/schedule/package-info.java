/// Background work: the scheduler that runs sends with retry, and the sweeper that plans them.
@NullMarked
package salon.schedule;

import org.jspecify.annotations.NullMarked;
