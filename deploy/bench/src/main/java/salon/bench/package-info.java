/// Measures Salon beside itself and beside plain JDBC: each ratio is of two things that ran in the same run.
@NullMarked
package salon.bench;

import org.jspecify.annotations.NullMarked;
