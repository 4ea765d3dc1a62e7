/// The service card *test drive*.
@NullMarked
package salon.plugin.testdrive;

import org.jspecify.annotations.NullMarked;
