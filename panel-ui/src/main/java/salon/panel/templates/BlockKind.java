package salon.panel.templates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import salon.template.Block;

/// A kind of block as the form names it, in the order in which kinds are offered.
public enum BlockKind {
    TEXT,
    HEADING,
    CUSTOMER_NAME,
    CUSTOMER_PHONE,
    CUSTOMER_EMAIL,
    CONTACT,
    MESSAGES,
    REQUEST_TITLE,
    ANSWERS,
    CAR,
    CENTRE,
    LINK,
    DIVIDER;

    private static final List<BlockKind> IN_SUBJECT = List.of(TEXT, CUSTOMER_NAME, CENTRE, REQUEST_TITLE);
    private static final List<BlockKind> OF_REQUESTS = List.of(REQUEST_TITLE, ANSWERS, CAR);

    static Optional<BlockKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    static BlockKind of(Block block) {
        return switch (block) {
            case Block.Text(var _) -> TEXT;
            case Block.Heading(var _) -> HEADING;
            case Block.Divider() -> DIVIDER;
            case Block.CustomerName() -> CUSTOMER_NAME;
            case Block.CustomerPhone() -> CUSTOMER_PHONE;
            case Block.CustomerEmail() -> CUSTOMER_EMAIL;
            case Block.Contact() -> CONTACT;
            case Block.Messages() -> MESSAGES;
            case Block.Answers() -> ANSWERS;
            case Block.RequestTitle() -> REQUEST_TITLE;
            case Block.Car() -> CAR;
            case Block.Centre() -> CENTRE;
            case Block.Link(var _, var _) -> LINK;
        };
    }

    /// Those that make sense in the subject of a topic.
    static List<BlockKind> inSubject(boolean isChat) {
        return IN_SUBJECT.stream()
                .filter(kind -> !isChat || !OF_REQUESTS.contains(kind))
                .toList();
    }

    /// Those that make sense in the mails of a topic.
    static List<BlockKind> inMail(boolean isChat) {
        return Arrays.stream(values())
                .filter(kind -> isChat ? !OF_REQUESTS.contains(kind) : kind != MESSAGES)
                .toList();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean hasText() {
        return this == TEXT || this == HEADING || this == LINK;
    }

    public boolean hasUrl() {
        return this == LINK;
    }

    boolean isInSubject() {
        return IN_SUBJECT.contains(this);
    }

    Block block(String text, String url) {
        return switch (this) {
            case TEXT -> new Block.Text(text);
            case HEADING -> new Block.Heading(text);
            case CUSTOMER_NAME -> new Block.CustomerName();
            case CUSTOMER_PHONE -> new Block.CustomerPhone();
            case CUSTOMER_EMAIL -> new Block.CustomerEmail();
            case CONTACT -> new Block.Contact();
            case MESSAGES -> new Block.Messages();
            case REQUEST_TITLE -> new Block.RequestTitle();
            case ANSWERS -> new Block.Answers();
            case CAR -> new Block.Car();
            case CENTRE -> new Block.Centre();
            case LINK -> new Block.Link(text, url.strip());
            case DIVIDER -> new Block.Divider();
        };
    }
}
