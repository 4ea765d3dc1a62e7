package salon.mobile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the platform sends over WebSocket v1.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface ServerFrame {
    @JsonTypeName("ack")
    record Acked(@JsonUnwrapped Ack ack) implements ServerFrame {}

    @JsonTypeName("message")
    record Said(@JsonUnwrapped MessageView message) implements ServerFrame {}

    @JsonTypeName("seen")
    record Seen(UUID conversation, String by, long upTo) implements ServerFrame {}

    @JsonTypeName("typing")
    record Typing(UUID conversation, String by, String name) implements ServerFrame {}

    @JsonTypeName("chat")
    record Chat(UUID conversation, CentreRef.Ref centre, boolean deleted) implements ServerFrame {}

    @JsonTypeName("unread")
    record Unread(int total, Map<UUID, Integer> conversations) implements ServerFrame {}

    @JsonTypeName("beat")
    record Beat(Map<UUID, Long> high) implements ServerFrame {}

    @JsonTypeName("expiring")
    record Expiring(Instant at) implements ServerFrame {}

    @JsonTypeName("problem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(@Nullable UUID id, int status, String title, String detail) implements ServerFrame {}
}
