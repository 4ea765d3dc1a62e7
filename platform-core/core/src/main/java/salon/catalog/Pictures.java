package salon.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.tenant.CurrentTenant;

/// The pictures of offers and cars. They are advertisements: whoever has the address sees them, without a sign-in.
@ApplicationScoped
@Transactional
public class Pictures {
    /// What became of an upload.
    public sealed interface Upload {
        record Stored(UUID id) implements Upload {}

        record Refused(Fault fault) implements Upload {}
    }

    /// A form can lie open for so long before its pictures are missed.
    private static final Duration UNUSED = Duration.ofDays(1);

    private final PictureRepository store;
    private final WriteTurn turn;
    private final InstantSource clock;
    private final URI platform;

    Pictures(
            PictureRepository store,
            WriteTurn turn,
            InstantSource clock,
            @ConfigProperty(name = "salon.platform-url", defaultValue = "http://localhost:8080") URI platform) {
        this.store = store;
        this.turn = turn;
        this.clock = clock;
        this.platform = platform;
    }

    /// Every new picture takes a few unused ones along, so that the table holds little that nobody sees.
    public Upload add(byte[] content) {
        if (content.length > Picture.LARGEST) {
            return new Upload.Refused(Fault.TOO_LARGE);
        }
        var type = PictureType.of(content);
        if (type.isEmpty()) {
            return new Upload.Refused(Fault.NOT_A_PICTURE);
        }
        turn.take();
        // Random and not by time: the id is all that keeps a picture from those who were not given it.
        var id = UUID.randomUUID();
        var now = clock.instant();
        store.add(id, new Picture(type.get(), content), now);
        store.forget(now.minus(UNUSED));
        return new Upload.Stored(id);
    }

    public Optional<Picture> find(UUID id) {
        return store.find(id);
    }

    /// Where anyone finds it.
    public String address(UUID id) {
        return platform.toString().replaceFirst("/+$", "") + path(id);
    }

    public String path(UUID id) {
        return "/t/" + CurrentTenant.get().slug() + "/pictures/" + id;
    }
}
