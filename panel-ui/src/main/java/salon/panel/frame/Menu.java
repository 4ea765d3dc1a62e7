package salon.panel.frame;

import java.util.List;

/// The menu on the left.
///
/// @param chats the entry of the chats of the chosen centre
/// @param unanswered how many of its chats wait for an answer
/// @param settings for managers and administrators; their titles are keys of [FrameTexts#setting]
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

    /// @param icon a symbol of `salon/icons.svg`
    public record Entry(String title, String address, String icon, boolean current) {}

    /// The requests of a card type.
    ///
    /// @param unseen how many of them are new
    public record Requests(String type, Entry entry, int unseen) {}

    /// Address of a page whose menu marks the same entry of the requests as this one.
    public String reloadAddress() {
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
