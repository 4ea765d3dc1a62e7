package salon.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.tenant.CurrentTenant;

/// Where the links of a mail lead, and the name its Message-ID is given under.
@ApplicationScoped
class MailLinks {
    private final URI platform;

    MailLinks(@ConfigProperty(name = "salon.platform-url", defaultValue = "http://localhost:8080") URI platform) {
        this.platform = platform;
    }

    String reply(String token) {
        return below("reply/" + token);
    }

    String chat(UUID conversation) {
        return below("panel/chats/" + conversation);
    }

    String request(UUID request) {
        return below("panel/requests/" + request);
    }

    String messageId(String name) {
        return "<" + name + "@" + platform.getHost() + ">";
    }

    private String below(String path) {
        var root = platform.toString();
        var base = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        return base + "/t/" + CurrentTenant.get().slug() + "/" + path;
    }
}
