package salon.plugin;

import java.util.List;

/// A setting of a card type, as a form shows it.
///
/// @param options what to choose from; empty unless it is a choice or a dealer centre
/// @param value as people write it; of a secret always empty
/// @param isSet whether there is a value
public record CardTypeSetting(FieldView field, List<FieldView.Option> options, String value, boolean isSet) {}
