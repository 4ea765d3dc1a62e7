package salon.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardContext.Moment;
import salon.spi.ServiceCard;
import salon.testkit.SampleContext;

/// Limits on what a plugin returns, with plugins from real jars.
class GuardedServiceCardTest {
    static final CardContext CONTEXT = SampleContext.at(Moment.OPEN).in(Locale.of("ru"));

    @TempDir
    Path folder;

    @Test
    void everyMethodOfTheContractIsGuarded() {
        assertThat(Arrays.stream(ServiceCard.class.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(Method::getName))
                .isSubsetOf(Arrays.stream(GuardedServiceCard.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList())
                .hasSizeGreaterThan(7);
    }

    @Test
    void aLinkOfTenMegabytesIsRefusedAndOthersAnswer() {
        new PluginJarBuilder("good").into(folder);
        var huge = card("""
                public String summary(Answers answers, CardContext context) { return "ab\\0".repeat(4_000_000); }
                public Map<String, Object> migrate(Map<String, Object> answers, int from) { return huge(); }
                public List<Problem> check(Answers a, CardContext c) {
                    return Collections.nCopies(1_000_000, Problem.of("required")); }
                static Map<String, Object> huge() { return Map.of("x", List.of("a".repeat(10_000_000))); }
                """, "DeepLink.to(\"x\")", "new DeepLink(\"x\", huge())");

        assertRefused(() -> huge.link(Answers.none(), CONTEXT), "more than 64 Ki characters");
        assertRefused(() -> huge.migrate(Map.of(), 1), "more than 64 Ki characters");
        assertRefused(() -> huge.check(Answers.none(), CONTEXT), "more than 100 problems");
        assertThat(huge.summary(Answers.none(), CONTEXT))
                .hasSize(ServiceCard.SUMMARY_LENGTH)
                .startsWith("ab ab ")
                .endsWith("…");
        var good = new CardTypes(TestPluginSettings.in(folder)).find("good").orElseThrow();
        assertThat(good.card().link(Answers.none(), CONTEXT).screen()).isEqualTo("x");
    }

    @Test
    void invalidValuesAreRefused() {
        var invalid = card("""
                public String summary(Answers answers, CardContext context) { return null; }
                public List<Problem> check(Answers a, CardContext c) { return List.of(Problem.of("untold")); }
                public Map<String, Object> migrate(Map<String, Object> answers, int from) {
                    var self = new HashMap<String, Object>(); self.put("self", self); return self; }
                """, "DeepLink.to(\"x\")", "DeepLink.to(\"x\").with(\"a\", new Object())");

        assertRefused(() -> invalid.link(Answers.none(), CONTEXT), "not JSON");
        assertRefused(() -> invalid.summary(Answers.none(), CONTEXT), "no summary");
        assertRefused(() -> invalid.check(Answers.none(), CONTEXT), "no text for the problem untold");
        assertRefused(() -> invalid.migrate(Map.of(), 1), "nested deeper than 8");
    }

    private ServiceCard card(String more, String some, String other) {
        new PluginJarBuilder("odd", "", more).replacing(some, other).into(folder);
        return new CardTypes(TestPluginSettings.in(folder))
                .find("odd")
                .orElseThrow()
                .card();
    }

    private static void assertRefused(Runnable call, String reason) {
        assertThatThrownBy(call::run)
                .isInstanceOf(CardUnavailableException.class)
                .hasMessageContaining(reason);
    }
}
