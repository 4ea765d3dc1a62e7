/// Everything in one command: the embedded servers, the platform, sample data, a phone and a mailbox.
@NullMarked
package salon.demo;

import org.jspecify.annotations.NullMarked;
