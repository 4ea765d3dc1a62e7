package salon.panel.chat;

import java.util.List;
import java.util.UUID;

/// A part of a chat. `earlier` is the number before which there is more, 0 when there is not; `last` the number of
/// the chat's last message; `isLatest` whether the part reaches to the end, and so follows what happens.
record History(UUID chat, List<MessageRow> lines, long earlier, long last, boolean isLatest) {}
