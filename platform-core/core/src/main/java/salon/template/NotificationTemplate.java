package salon.template;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.text.Texts;

/// The mail of one topic (макет заявки): whether it is sent, to whom, how it looks, and who is told when nobody
/// answers.
///
/// @param id null for one that nobody has saved yet
/// @param centre null for a template of the whole tenant
/// @param topic [NotificationTemplates#CHAT], or the id of a card type
/// @param version 0 for one that nobody has saved yet
public record NotificationTemplate(
        @Nullable UUID id, @Nullable UUID centre, String topic, int version, Content content) {
    /// What can be changed, and what each version keeps.
    public record Content(
            boolean enabled,
            List<String> addresses,
            List<Block.InSubject> subject,
            List<Block> blocks,
            boolean replyButton,
            boolean panelButton,
            Escalation escalation) {
        public Content {
            addresses = List.copyOf(addresses);
            subject = List.copyOf(subject);
            blocks = List.copyOf(blocks);
        }

        /// Switched off, with the blocks that suit the topic.
        static Content initial(String topic, Locale locale) {
            var texts = Texts.in("salon.template.mail", locale);
            var comma = new Block.Text(", ");
            return topic.equals(NotificationTemplates.CHAT)
                    ? of(
                            List.of(
                                    new Block.Text(texts.getString("initial-chat-subject") + ": "),
                                    new Block.CustomerName(),
                                    comma,
                                    new Block.Centre()),
                            List.of(
                                    new Block.Text(texts.getString("initial-chat-text")),
                                    new Block.CustomerName(),
                                    new Block.CustomerPhone(),
                                    new Block.CustomerEmail(),
                                    new Block.Messages()))
                    : of(
                            List.of(
                                    new Block.RequestTitle(),
                                    new Block.Text(": "),
                                    new Block.CustomerName(),
                                    comma,
                                    new Block.Centre()),
                            List.of(
                                    new Block.RequestTitle(),
                                    new Block.CustomerName(),
                                    new Block.CustomerPhone(),
                                    new Block.CustomerEmail(),
                                    new Block.Answers()));
        }

        private static Content of(List<Block.InSubject> subject, List<Block> blocks) {
            return new Content(false, List.of(), subject, blocks, true, true, Escalation.INITIAL);
        }
    }

    /// When a manager is told that nobody has answered.
    ///
    /// @param after working minutes until the first time
    /// @param every working minutes until each further time
    public record Escalation(boolean on, int after, int every, List<String> addresses) {
        public static final int MAX_MINUTES = 10_000;

        static final Escalation INITIAL = new Escalation(false, 30, 60, List.of());

        public Escalation {
            addresses = List.copyOf(addresses);
        }
    }

    public List<String> addresses() {
        return content.addresses();
    }

    public boolean replyButton() {
        return content.replyButton();
    }
}
