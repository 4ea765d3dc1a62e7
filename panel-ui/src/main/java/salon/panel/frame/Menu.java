package salon.panel.frame;

import java.util.List;

/// The menu on the left: the chosen centre, the others, and what the chosen one has.
public record Menu(Entry centre, List<Entry> centres, Entry chats, int unanswered, List<Requests> requests) {
    /// `icon` is a symbol of the icon sheet.
    public record Entry(String title, String address, String icon, boolean current) {}

    /// The requests of a card type; `fresh` are new.
    public record Requests(String type, Entry entry, int fresh) {}

    public boolean hasChoice() {
        return centres.size() > 1;
    }
}
