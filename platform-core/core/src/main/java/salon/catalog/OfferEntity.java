package salon.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/// A row of `offer`. The centres where it is valid are rows of `offer_centre`, see [OfferRepository].
@Entity
@Table(name = "offer")
class OfferEntity {
    @Id
    UUID id;

    @TenantId
    UUID tenantId;

    @Nullable
    String code;

    String title;
    String text;

    @Column(name = "picture_id")
    @Nullable
    UUID picture;

    LocalDate firstDay;

    @ColumnTransformer(read = "nullif(last_day, 'infinity')", write = "coalesce(?, 'infinity'::date)")
    @Nullable
    LocalDate lastDay;

    @Version
    int version = 1;

    /// @return whether a column has changed
    boolean write(Offer.Details details) {
        var before = columns();
        code = details.code();
        title = details.title();
        text = details.text();
        picture = details.picture();
        firstDay = details.firstDay();
        lastDay = details.lastDay();
        return !columns().equals(before);
    }

    private List<@Nullable Object> columns() {
        return Arrays.asList(code, title, text, picture, firstDay, lastDay);
    }
}
