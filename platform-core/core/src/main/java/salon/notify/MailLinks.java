package salon.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.tenant.CurrentTenant;

/// The addresses behind the links of a mail, and its Message-ID.
@ApplicationScoped
public class MailLinks {
    private final URI platform;

    MailLinks(@ConfigProperty(name = "salon.platform-url") URI platform) {
        this.platform = platform;
    }

    String reply(String token) {
        return inTenant("reply/" + token);
    }

    /// Of a mail to a manager.
    public String acknowledgement(String token) {
        return inTenant("acknowledge/" + token);
    }

    public String chats(String centre) {
        return inTenant("panel/centres/" + centre + "/chats");
    }

    public String chat(UUID conversation) {
        return inTenant("panel/chats/" + conversation + "#answer");
    }

    public String request(UUID request) {
        return inTenant("panel/requests/" + request);
    }

    String requests(String centre, String type) {
        return inTenant("panel/centres/" + centre + "/requests/" + type);
    }

    String messageId(String name) {
        return "<" + name + "@" + platform.getHost() + ">";
    }

    private String inTenant(String path) {
        var root = platform.toString();
        var base = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        return base + "/t/" + CurrentTenant.get().slug() + "/" + path;
    }
}
