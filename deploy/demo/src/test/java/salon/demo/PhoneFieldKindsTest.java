package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The mobile web app has an input for every kind of field; no compiler checks its JavaScript.
class PhoneFieldKindsTest {
    @Test
    void thePhoneAsksForEveryKindOfFieldInItsOwnWay() throws IOException {
        var platform = found(
                        "(?m)^    ([A-Z_]+)[,;]$",
                        Checkout.read("platform-core/core/src/main/java/salon/plugin/FieldKind.java"))
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(kind -> !kind.equals("secret"))
                .toList();

        var phone = found(
                "(?m)^  \"([a-z-]+)\": ",
                Checkout.read("deploy/demo/src/main/resources/salon/demo/phone/parts/kinds.js"));

        assertThat(platform).hasSizeGreaterThan(10);
        assertThat(phone).containsExactlyInAnyOrderElementsOf(platform);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
