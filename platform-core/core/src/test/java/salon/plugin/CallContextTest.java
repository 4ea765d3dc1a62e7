package salon.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import salon.spi.CardContext;
import salon.spi.CardContext.Moment;
import salon.spi.Catalogue;
import salon.testkit.SampleContext;

class CallContextTest {
    private static final CardContext CONTEXT = SampleContext.at(Moment.OPEN).in(Locale.ENGLISH);

    @Test
    void theCatalogueAnswersDuringTheCall() {
        try (var call = new CallContext(CONTEXT)) {
            assertThat(call.catalogue().cars(Catalogue.Filter.all()))
                    .isEqualTo(CONTEXT.catalogue().cars(Catalogue.Filter.all()));
        }
    }

    @Test
    void afterTheCallItAnswersNoMore() {
        var call = new CallContext(CONTEXT);
        var kept = call.catalogue();
        call.close();

        assertThatThrownBy(kept::offers).isInstanceOf(IllegalStateException.class);
    }

    /// However many threads of plugins ask: the platform keeps its connections.
    @Test
    void allPluginsTogetherAskAFewQuestionsAtATime() throws InterruptedException {
        var asked = new CountDownLatch(8);
        var answered = new CountDownLatch(1);
        var slow = slow(asked, answered);
        var askers = Stream.generate(() -> Thread.ofPlatform().start(() -> {
                    try (var call = new CallContext(slow)) {
                        call.catalogue().offers();
                    }
                }))
                .limit(8)
                .toList();
        try (var call = new CallContext(CONTEXT)) {
            asked.await();

            assertThatThrownBy(() -> call.catalogue().offers()).hasMessageContaining("too many");

            answered.countDown();
            for (var asker : askers) {
                asker.join();
            }
            assertThat(call.catalogue().offers()).isNotNull();
        }
    }

    private static CardContext slow(CountDownLatch asked, CountDownLatch answered) {
        return proxy(
                CardContext.class,
                () -> proxy(Catalogue.class, () -> {
                    asked.countDown();
                    answered.await();
                    return List.of();
                }));
    }

    /// Answers every call alike.
    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, Callable<?> answer) {
        return (T) Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answer.call());
    }

    @Test
    void inAnotherThreadItDoesNotAnswer() {
        try (var call = new CallContext(CONTEXT)) {
            var other = CompletableFuture.supplyAsync(() -> call.catalogue().offers());

            assertThat(other)
                    .failsWithin(java.time.Duration.ofSeconds(10))
                    .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                    .withCauseInstanceOf(IllegalStateException.class);
        }
    }
}
