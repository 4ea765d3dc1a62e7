package salon.spi;

/// One of many choices: an offer, a dealer centre, or what [ServiceCard#options] found. Made by the platform or the
/// card, so a person's own words never become a label.
///
/// ```java
/// new Option("4f2c…", "Winter tyres at half price");
/// ```
///
/// @param key what identifies it: of an offer its UUID, of a centre its short name; 1 to 200 characters
/// @param label what people read; 1 to 200 characters
public record Option(String key, String label) {
    private static final int MAX_LENGTH = 200;

    /// @throws IllegalArgumentException if the key or the label is blank or too long; the message does not quote it
    public Option {
        if (isUnfit(key) || isUnfit(label)) {
            throw new IllegalArgumentException(
                    "an option needs a key and a label of 1 to " + MAX_LENGTH + " characters");
        }
    }

    private static boolean isUnfit(String text) {
        return text.isBlank() || text.codePointCount(0, text.length()) > MAX_LENGTH;
    }
}
