/// Measures Salon beside itself: each figure is a ratio of two things that ran in the same run.
@NullMarked
package salon.bench;

import org.jspecify.annotations.NullMarked;
