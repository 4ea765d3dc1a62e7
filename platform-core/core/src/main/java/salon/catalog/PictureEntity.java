package salon.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import salon.catalog.Pictures.Picture;

@Entity
@Table(name = "picture")
class PictureEntity {
    @Id
    UUID id;

    @TenantId
    UUID tenantId;

    String contentType;
    byte[] bytes;
    Instant createdAt;
    boolean kept;

    static PictureEntity of(UUID id, Picture.Type type, byte[] bytes, Instant createdAt) {
        var picture = new PictureEntity();
        picture.id = id;
        picture.contentType = type.contentType();
        picture.bytes = bytes;
        picture.createdAt = createdAt;
        return picture;
    }

    Picture view() {
        return new Picture(Picture.Type.named(contentType), bytes);
    }
}
