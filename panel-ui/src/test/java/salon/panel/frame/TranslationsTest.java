package salon.panel.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// A text without its English would be shown in Russian, and nobody would notice.
class TranslationsTest {
    private static final List<String> BUNDLES = List.of(
            "salon.panel.frame.FrameTexts",
            "salon.panel.frame.ErrorTexts",
            "salon.panel.inbox.InboxTexts",
            "salon.panel.chat.ChatPageTexts",
            "salon.panel.integrations.IntegrationTexts",
            "salon.panel.requests.RequestTexts",
            "salon.panel.plugins.PluginTexts",
            "salon.panel.definitions.DefinitionTexts",
            "salon.panel.catalog.CatalogTexts",
            "salon.panel.templates.TemplateTexts",
            "salon.panel.reply.ReplyTexts");

    @Test
    void everyTextIsThereInEnglish() throws Exception {
        for (var name : BUNDLES) {
            var bundle = Class.forName(name);
            var keys = Arrays.stream(bundle.getDeclaredMethods())
                    .map(Method::getName)
                    .toList();

            assertThat(english(bundle).stringPropertyNames()).as(name).containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    private static Properties english(Class<?> bundle) throws IOException {
        var file = "/messages/" + bundle.getAnnotation(MessageBundle.class).value() + "_en.properties";
        try (var in = new InputStreamReader(
                Objects.requireNonNull(TranslationsTest.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(in);
            return texts;
        }
    }
}
