package salon.mobile.socket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.http.ProblemDocument;
import salon.mobile.CentreRef;
import salon.mobile.CustomerPosts;
import salon.mobile.MessageView;

/// What the platform sends over WebSocket v1.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface ServerFrame {
    @JsonTypeName("ack")
    record Acked(@JsonUnwrapped CustomerPosts.Ack ack) implements ServerFrame {}

    @JsonTypeName("message")
    record Posted(@JsonUnwrapped MessageView message) implements ServerFrame {}

    @JsonTypeName("seen")
    record Seen(UUID conversation, String by, long upTo) implements ServerFrame {}

    @JsonTypeName("typing")
    record Typing(UUID conversation, String by, String name) implements ServerFrame {}

    @JsonTypeName("chat")
    record Chat(UUID conversation, CentreRef centre, boolean deleted) implements ServerFrame {}

    @JsonTypeName("unread")
    record Unread(int total, Map<UUID, Integer> conversations) implements ServerFrame {}

    @JsonTypeName("beat")
    record Beat(Map<UUID, Long> high) implements ServerFrame {}

    @JsonTypeName("expiring")
    record Expiring(Instant at) implements ServerFrame {}

    @JsonTypeName("problem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(
            @Nullable UUID id,
            int status,
            String title,
            @Nullable String detail) implements ServerFrame {
        /// @param id of the frame that is answered, if it had one
        static Problem of(@Nullable UUID id, ProblemDocument problem) {
            return new Problem(id, problem.status(), problem.title(), problem.detail());
        }
    }
}
