/// Mails to staff about chats and requests. [MailPlanner] plans one [MailJob] per recipient, [MailTask] has it written
/// by [MailWriter] and sent by [MailSender], with retry. [PlainTextMailer] sends mails of other packages.
@NullMarked
package salon.notify;

import org.jspecify.annotations.NullMarked;
