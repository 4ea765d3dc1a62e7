package salon.template;

/// A mail ready to be sent, in both forms.
public record Letter(String subject, String html, String text) {}
