package salon.panel.plugins;

import java.util.List;
import java.util.Objects;
import salon.panel.frame.FieldInput;
import salon.panel.frame.FieldInput.Shape;
import salon.plugin.CardProblem;
import salon.plugin.CardTypeSetting;
import salon.plugin.FieldKind;
import salon.plugin.FieldView;

/// A setting as an input; `problem` is empty when there is none.
///
/// @param isSet whether a secret is kept
/// @param retype whether a secret was typed in vain: it is not shown again
record SettingRow(
        FieldView field,
        List<OptionLine> options,
        String value,
        boolean isSet,
        boolean cleared,
        boolean retype,
        String problem) {
    record OptionLine(String key, String label, boolean chosen) {}

    static SettingRow of(CardTypeSetting setting) {
        return of(setting, setting.value(), false, false, "");
    }

    /// With what was typed, as it was refused.
    static SettingRow of(CardTypeSetting setting, SettingsForm sent, List<CardProblem> problems) {
        var name = setting.field().name();
        var typed = sent.typed().getOrDefault(name, "");
        var isSecret = setting.field().kind() == FieldKind.SECRET;
        var problem = problems.stream()
                .filter(one -> Objects.equals(one.field(), name))
                .map(CardProblem::text)
                .findFirst()
                .orElse("");
        return of(setting, isSecret ? "" : typed, sent.cleared().contains(name), isSecret && !typed.isEmpty(), problem);
    }

    private static SettingRow of(
            CardTypeSetting setting, String value, boolean cleared, boolean retype, String problem) {
        var options = setting.options().stream()
                .map(option -> new OptionLine(
                        option.key(), option.label(), option.key().equals(value)))
                .toList();
        return new SettingRow(setting.field(), options, value, setting.isSet(), cleared, retype, problem);
    }

    public String input() {
        return FieldInput.of(field.kind()).type();
    }

    /// Which keys a touch screen offers.
    public String keys() {
        return FieldInput.of(field.kind()).keys();
    }

    /// The group's centres are few: they are all in the list.
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
