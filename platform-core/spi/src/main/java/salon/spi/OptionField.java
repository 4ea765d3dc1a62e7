package salon.spi;

import java.util.Locale;

/// The fields whose value is an [Option]: they are read and written alike and differ in where the options come from.
sealed interface OptionField extends Field<Option> permits Field.Search, Field.Offer, Field.Centre {
    @Override
    default Object encode(Option value) {
        return JsonValues.ofOption(value);
    }

    @Override
    default Decoded<Option> decode(Object json) {
        return JsonValues.option(this, json);
    }

    @Override
    default String show(Option value, Locale locale) {
        return value.label();
    }
}
