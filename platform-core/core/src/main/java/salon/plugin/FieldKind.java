package salon.plugin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import salon.spi.Field;

/// The kind of a field, by which panel, API and app render it: one for each subtype of [Field].
public enum FieldKind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    MONEY,
    EMAIL,
    CHOICE,
    VIN,
    DAY,
    TIME,
    PHONE,
    CAR,
    SEARCH,
    OFFER,
    CENTRE,
    ROWS,
    SECRET;

    /// As the API has it, for example `long-text`.
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static FieldKind of(Field<?> field) {
        return switch (field) {
            case Field.Text text -> TEXT;
            case Field.LongText text -> LONG_TEXT;
            case Field.WholeNumber number -> NUMBER;
            case Field.Amount amount -> MONEY;
            case Field.Email email -> EMAIL;
            case Field.Choice choice -> CHOICE;
            case Field.Vin vin -> VIN;
            case Field.Day day -> DAY;
            case Field.Time time -> TIME;
            case Field.PhoneNumber phone -> PHONE;
            case Field.Car car -> CAR;
            case Field.Search search -> SEARCH;
            case Field.Offer offer -> OFFER;
            case Field.Centre centre -> CENTRE;
            case Field.Rows rows -> ROWS;
            case Field.Secret secret -> SECRET;
        };
    }
}
