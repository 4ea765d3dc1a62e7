package salon.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.tenant.CurrentTenant;

/// The pictures of offers and cars. They are advertisements: whoever knows the address sees them without signing in.
@ApplicationScoped
public class Pictures {
    /// A picture as it was uploaded.
    public record Picture(Type type, byte[] bytes) {
        public static final int MAX_BYTES = 5 * 1024 * 1024;

        /// The formats that every phone and browser shows. The content decides, because a file name can be wrong.
        public enum Type {
            JPEG("image/jpeg"),
            PNG("image/png"),
            WEBP("image/webp");

            private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
            private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
            private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
            private static final byte[] WEBP_FORM = "WEBP".getBytes(StandardCharsets.US_ASCII);

            private final String contentType;

            Type(String contentType) {
                this.contentType = contentType;
            }

            public String contentType() {
                return contentType;
            }

            static Optional<Type> of(byte[] content) {
                if (hasAt(content, 0, JPEG_START)) {
                    return Optional.of(JPEG);
                }
                if (hasAt(content, 0, PNG_START)) {
                    return Optional.of(PNG);
                }
                return hasAt(content, 0, RIFF) && hasAt(content, 8, WEBP_FORM) ? Optional.of(WEBP) : Optional.empty();
            }

            static Type named(String contentType) {
                return Arrays.stream(values())
                        .filter(type -> type.contentType.equals(contentType))
                        .findFirst()
                        .orElseThrow();
            }

            private static boolean hasAt(byte[] content, int from, byte[] part) {
                return content.length >= from + part.length
                        && Arrays.equals(content, from, from + part.length, part, 0, part.length);
            }
        }
    }

    /// What became of an upload.
    public sealed interface UploadResult {
        record Stored(UUID id) implements UploadResult {}

        record Refused(FieldError.Code error) implements UploadResult {}
    }

    /// A form may stay open for this long before the pictures uploaded with it are deleted.
    private static final Duration UNUSED_KEPT = Duration.ofDays(1);

    private final PictureRepository repository;
    private final CatalogQueries catalog;
    private final InstantSource clock;
    private final URI platform;

    Pictures(
            PictureRepository repository,
            CatalogQueries catalog,
            InstantSource clock,
            @ConfigProperty(name = "salon.platform-url") URI platform) {
        this.repository = repository;
        this.catalog = catalog;
        this.clock = clock;
        this.platform = platform;
    }

    /// Each upload also deletes a few unused pictures, so that no separate job has to.
    @Transactional
    public UploadResult add(byte[] content) {
        if (content.length > Picture.MAX_BYTES) {
            return new UploadResult.Refused(FieldError.Code.TOO_LARGE);
        }
        var type = Picture.Type.of(content);
        if (type.isEmpty()) {
            return new UploadResult.Refused(FieldError.Code.NOT_A_PICTURE);
        }
        catalog.lock();
        // Random and not time-based: only those who were given the id may see the picture.
        var id = UUID.randomUUID();
        var now = clock.instant();
        repository.persist(PictureEntity.of(id, type.get(), content, now));
        repository.deleteUnused(now.minus(UNUSED_KEPT));
        return new UploadResult.Stored(id);
    }

    /// Whether a picture that no car and no offer shows stays all the same. In the caller's transaction.
    ///
    /// @return whether there is such a picture
    @Transactional
    public boolean keep(UUID id, boolean kept) {
        return repository.keep(id, kept);
    }

    @Transactional
    public Optional<Picture> find(UUID id) {
        return repository.findByIdOptional(id).map(PictureEntity::view);
    }

    /// The absolute URL, for phones and mails. Without a transaction, as is [#path]: lists ask for one in each row.
    public String address(UUID id) {
        return platform.toString().replaceFirst("/+$", "") + path(id);
    }

    public String path(UUID id) {
        return "/t/" + CurrentTenant.get().slug() + "/pictures/" + id;
    }
}
