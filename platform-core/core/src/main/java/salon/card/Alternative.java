package salon.card;

import java.util.Map;

/// What may be had instead of a card that is no longer valid.
public record Alternative(String type, String title, String summary, Link link) {
    /// A screen of the app, and what it is opened with.
    public record Link(String screen, Map<String, Object> params) {}
}
