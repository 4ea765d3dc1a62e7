package salon.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example in the README is what a dealer's IT copies: it has to accept what we sign, and nothing else.
class WebhookSignerTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("```java\\n(.*?class SalonSignature .*?)```", Pattern.DOTALL);
    private static final String SECRET = "x7_Qm-3vGm1f0QyZpXo2rT5sLk9bWcNhJdEaUiVtYgR";
    private static final String BODY = "{\"id\":\"1\",\"customer\":{\"name\":\"Пётр 🚗\"}}";

    @TempDir
    Path folder = Path.of("");

    private Method example = Object.class.getMethods()[0];

    @BeforeEach
    void theExampleCompiles() throws Exception {
        var readme = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        assertThat(readme.find()).isTrue();
        var source = folder.resolve("SalonSignature.java");
        Files.writeString(source, Objects.requireNonNull(readme.group(1)));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString()))
                .isZero();
        var loader = new URLClassLoader(
                new URL[] {URI.create(folder.toUri().toString()).toURL()});
        example = loader.loadClass("SalonSignature")
                .getDeclaredMethod("isGenuine", String.class, String.class, byte[].class, String.class);
        example.setAccessible(true);
    }

    @Test
    void acceptsASignatureOfThePlatform() throws Exception {
        var now = now(0);

        assertThat(isGenuine(now, BODY, WebhookSigner.sign(SECRET, now, BODY))).isTrue();
    }

    @Test
    void refusesAChangedOldOrForeignSignature() throws Exception {
        var now = now(0);
        var genuine = WebhookSigner.sign(SECRET, now, BODY);

        assertThat(isGenuine(now, BODY + " ", genuine)).isFalse();
        assertThat(isGenuine(now(1), BODY, genuine)).isFalse();
        assertThat(isGenuine(now, BODY, WebhookSigner.sign(SECRET + "x", now, BODY)))
                .isFalse();
        assertThat(isGenuine(now, BODY, "v1=")).isFalse();
        assertThat(isGenuine(now(-3600), BODY, WebhookSigner.sign(SECRET, now(-3600), BODY)))
                .isFalse();
    }

    private boolean isGenuine(String timestamp, String body, String signature) throws Exception {
        return (boolean) Objects.requireNonNull(
                example.invoke(null, SECRET, timestamp, body.getBytes(StandardCharsets.UTF_8), signature));
    }

    private static String now(long plus) {
        return Long.toString(Instant.now().getEpochSecond() + plus);
    }
}
