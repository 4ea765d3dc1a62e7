/// *Почта*: the sender of the group's mails, and its own mail server; for administrators.
@NullMarked
package salon.panel.mail;

import org.jspecify.annotations.NullMarked;
