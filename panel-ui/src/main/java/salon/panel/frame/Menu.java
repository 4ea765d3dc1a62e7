package salon.panel.frame;

import java.util.List;

/// The menu on the left: the chosen centre, the others, and what the chosen one has.
public record Menu(
        Entry centre, List<Entry> centres, Entry chats, int unanswered, List<Entry> requests, Settings settings) {
    /// `icon` is a symbol of the icon sheet.
    public record Entry(String title, String address, String icon, boolean current) {}

    /// The group's settings, shown to administrators; `section` is the one that is open.
    public record Settings(boolean shown, String section) {}

    public boolean hasChoice() {
        return centres.size() > 1;
    }
}
