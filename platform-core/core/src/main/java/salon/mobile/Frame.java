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
sealed interface Frame {
    @JsonTypeName("ack")
    record Acked(@JsonUnwrapped Ack ack) implements Frame {}

    @JsonTypeName("message")
    record Said(@JsonUnwrapped MessageView message) implements Frame {}

    @JsonTypeName("seen")
    record Seen(UUID conversation, String by, long upTo) implements Frame {}

    @JsonTypeName("typing")
    record Typing(UUID conversation, String by, String name) implements Frame {}

    @JsonTypeName("chat")
    record Chat(UUID conversation, CentreView.Ref centre, boolean deleted) implements Frame {}

    @JsonTypeName("unread")
    record Unread(int total, Map<UUID, Integer> conversations) implements Frame {}

    @JsonTypeName("beat")
    record Beat(Map<UUID, Long> high) implements Frame {}

    @JsonTypeName("expiring")
    record Expiring(Instant at) implements Frame {}

    @JsonTypeName("problem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(@Nullable UUID id, int status, String title, String detail) implements Frame {}
}
