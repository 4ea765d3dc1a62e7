package salon.chat;

import java.util.UUID;

/// What a message keeps of its service card, so that it stays readable when the plugin is gone.
public record MessageCard(UUID id, String type, String title, String summary) {}
