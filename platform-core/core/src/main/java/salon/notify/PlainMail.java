package salon.notify;

/// A mail of plain text, written by another room.
///
/// @param id what names it and no other: one that is sent twice is the same mail to its reader's program
/// @param to one address
public record PlainMail(String id, String to, String subject, String text) {}
