package salon.panel.frame;

import java.util.List;

/// The menu on the left: the chosen centre, the others, what the chosen one has, and what the group's administrators
/// set; the titles of those are keys of [FrameTexts#setting].
public record Menu(
        Entry centre,
        List<Entry> centres,
        Entry chats,
        int unanswered,
        List<Requests> requests,
        List<Section> sections,
        List<Entry> settings) {
    /// A heading of the menu and what stands under it.
    public record Section(String title, List<Entry> entries) {}

    /// `icon` is a symbol of the icon sheet.
    public record Entry(String title, String address, String icon, boolean current) {}

    /// The requests of a card type; `fresh` are new.
    public record Requests(String type, Entry entry, int fresh) {}

    /// A page whose list of requests is marked like that of this one.
    public String here() {
        return requests.stream()
                .map(Requests::entry)
                .filter(Entry::current)
                .findFirst()
                .orElse(chats)
                .address();
    }

    public boolean hasChoice() {
        return centres.size() > 1;
    }
}
