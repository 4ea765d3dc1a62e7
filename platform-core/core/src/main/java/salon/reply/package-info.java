/// Answers to chats by the link in a mail, without a sign-in: issuing and checking the links, the form behind them, and
/// posting what is sent.
@NullMarked
package salon.reply;

import org.jspecify.annotations.NullMarked;
