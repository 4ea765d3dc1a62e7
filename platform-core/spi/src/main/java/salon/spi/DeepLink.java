package salon.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A screen of the app and what it is opened with. The app fetches it as the signed-in customer; the URL that travels
/// outside the app carries only the card's id, so parameters may be personal.
///
/// ```java
/// DeepLink.to("test-drive").with(answers)
/// ```
///
/// @param screen the app's name of the screen, kebab-case
/// @param params JSON-friendly values by name, in the order they were given; immutable
public record DeepLink(String screen, Map<String, Object> params) {
    /// @throws IllegalArgumentException if `screen` is not kebab-case
    public DeepLink {
        CardId.requireKebab("a screen", screen);
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /// The screen without parameters.
    public static DeepLink to(String screen) {
        return new DeepLink(screen, Map.of());
    }

    /// This link with one more parameter; one of the same name is replaced.
    public DeepLink with(String name, Object value) {
        var more = new LinkedHashMap<>(params);
        more.put(name, value);
        return new DeepLink(screen, more);
    }

    /// This link with every answer as a parameter, in its JSON-friendly form, under the field's name.
    public DeepLink with(Answers answers) {
        var more = new LinkedHashMap<>(params);
        more.putAll(answers.encode());
        return new DeepLink(screen, more);
    }

    /// The screen and the names of the parameters: values may be personal and do not belong in a log.
    @Override
    public String toString() {
        return "DeepLink[" + screen + " " + params.keySet() + "]";
    }
}
