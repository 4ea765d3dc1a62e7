/// *Макеты заявок*: the mails to staff, put together from blocks by managers.
@NullMarked
package salon.panel.templates;

import org.jspecify.annotations.NullMarked;
