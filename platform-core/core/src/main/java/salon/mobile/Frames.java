package salon.mobile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;

/// Frames as text.
@ApplicationScoped
class Frames {
    private final ObjectWriter writer;

    Frames(ObjectMapper mapper) {
        this.writer = mapper.writerFor(ServerFrame.class);
    }

    String write(ServerFrame frame) {
        try {
            return writer.writeValueAsString(frame);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a frame is not writable as JSON", bug);
        }
    }
}
