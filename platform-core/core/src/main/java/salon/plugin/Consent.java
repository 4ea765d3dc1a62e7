package salon.plugin;

/// What a customer agrees to: the very words in their language, and the version that stands for their meaning.
public record Consent(int version, String text) {}
