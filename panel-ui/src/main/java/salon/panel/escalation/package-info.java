/// Why and when managers are told of a chat or a request, and the page behind the link in their mail.
@NullMarked
package salon.panel.escalation;

import org.jspecify.annotations.NullMarked;
