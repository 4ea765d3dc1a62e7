package salon.panel.frame;

import java.util.List;

/// The menu on the left: the chosen centre, the others, and what the chosen one has.
public record Menu(
        Entry centre, List<Entry> centres, Entry chats, int unanswered, List<Entry> requests, List<Section> sections) {
    /// A heading of the menu and what stands under it.
    public record Section(String title, List<Entry> entries) {}

    /// `icon` is a symbol of the icon sheet.
    public record Entry(String title, String address, String icon, boolean current) {}

    public boolean hasChoice() {
        return centres.size() > 1;
    }
}
