package salon.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
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
