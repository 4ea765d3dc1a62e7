package salon.panel.plugins;

import java.util.List;
import java.util.Objects;
import salon.panel.frame.FieldInput;
import salon.panel.frame.FieldInput.Shape;
import salon.plugin.CardProblem;
import salon.plugin.CardTypeSettings.CardTypeSetting;
import salon.plugin.FieldKind;
import salon.plugin.FieldView;

/// A setting as an input of the form.
///
/// @param isSet whether a value is stored, which a secret does not show
/// @param retype whether a secret has to be entered again, as the form was refused
/// @param problem empty when there is none
record SettingRow(
        FieldView field,
        List<OptionRow> options,
        String value,
        boolean isSet,
        boolean cleared,
        boolean retype,
        String problem) {
    record OptionRow(String key, String label, boolean chosen) {}

    static SettingRow of(CardTypeSetting setting) {
        return of(setting, setting.value(), false, false, "");
    }

    /// With what was entered, as it was refused.
    static SettingRow of(CardTypeSetting setting, SettingsForm form, List<CardProblem> problems) {
        var name = setting.field().name();
        var entered = form.values().getOrDefault(name, "");
        var isSecret = setting.field().kind() == FieldKind.SECRET;
        var problem = problems.stream()
                .filter(problemOfField -> Objects.equals(problemOfField.field(), name))
                .map(CardProblem::text)
                .findFirst()
                .orElse("");
        return of(
                setting,
                isSecret ? "" : entered,
                form.cleared().contains(name),
                isSecret && !entered.isEmpty(),
                problem);
    }

    private static SettingRow of(
            CardTypeSetting setting, String value, boolean cleared, boolean retype, String problem) {
        var options = setting.options().stream()
                .map(option ->
                        new OptionRow(option.key(), option.label(), option.key().equals(value)))
                .toList();
        return new SettingRow(setting.field(), options, value, setting.isSet(), cleared, retype, problem);
    }

    public String input() {
        return FieldInput.of(field.kind()).type();
    }

    /// The input mode: which keys a touch screen offers.
    public String keys() {
        return FieldInput.of(field.kind()).keys();
    }

    /// A tenant has few centres: all of them are options.
    public boolean isChoice() {
        return FieldInput.of(field.kind()).shape() == Shape.CHOICE || field.kind() == FieldKind.CENTRE;
    }

    public boolean isLong() {
        return FieldInput.of(field.kind()).shape() == Shape.AREA;
    }

    public boolean isSecret() {
        return field.kind() == FieldKind.SECRET;
    }
}
