/// The page behind the reply link of a mail: the form, its answer, and invalid links.
@NullMarked
package salon.panel.reply;

import org.jspecify.annotations.NullMarked;
