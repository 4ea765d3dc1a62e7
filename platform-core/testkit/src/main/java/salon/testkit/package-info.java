/// The conformance kit for authors of service cards: extend [salon.testkit.CardConformance] in a test.
@NullMarked
package salon.testkit;

import org.jspecify.annotations.NullMarked;
