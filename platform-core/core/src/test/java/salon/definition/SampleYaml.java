package salon.definition;

import java.util.Locale;
import java.util.UUID;

/// Definitions for tests.
public final class SampleYaml {
    private SampleYaml() {}

    /// An id that no other test uses.
    public static String freshId() {
        return "type-" + UUID.randomUUID().toString().substring(0, 8) + "x";
    }

    /// A small valid definition with a note and a day that must not be in the past.
    public static String of(String id, int version) {
        return of(id, version, "note");
    }

    /// The same with this name of the first field.
    public static String of(String id, int version, String field) {
        return """
                id: %s
                version: %d
                icon: tag
                title: { ru: Хранение шин, en: Tyre storage }
                fields:
                  - name: %s
                    kind: text
                    label: { ru: Заметка, en: Note }
                    required: true
                  - name: day
                    kind: day
                    label: { ru: День, en: Day }
                    notPast: true
                """.formatted(id, version, field);
    }

    public static DefinitionInput input(String source) {
        return new DefinitionInput(source, null, null, "Алексей Соколов", Locale.of("ru"));
    }
}
