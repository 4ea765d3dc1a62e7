package salon.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.handover.HandOver.State;
import salon.spi.ServiceCard.Submitted;
import salon.tyres.TyreCard;

@QuarkusTest
class PluginChannelTest {
    @Inject
    Given given;

    @Inject
    HandOverFixtures fixtures;

    @Inject
    HandOvers handOvers;

    @BeforeEach
    void none() {
        fixtures.noDestinations();
        forget();
    }

    @AfterEach
    void forget() {
        TyreCard.NEXT.clear();
        TyreCard.ASKED.clear();
    }

    @Test
    void keepsTheReferenceOfTheOtherSide() {
        var request = fixtures.submitTyres();

        var done = fixtures.until(request, State.DONE);

        assertThat(done.channel()).isEqualTo("plugin");
        assertThat(done.reference()).isEqualTo("T-4711");
        assertThat(TyreCard.ASKED).extracting(Submitted::id).containsExactly(request);
        assertThat(TyreCard.ASKED.element().answers().encode()).containsEntry("wheels", List.of(Map.of("size", "R16")));
    }

    @Test
    void retriesTheSameRequestWhileThePluginThrows() {
        TyreCard.NEXT.add(() -> {
            throw new IOException("the store at +79161234567 is closed");
        });
        var request = fixtures.submitTyres();

        var done = fixtures.until(request, State.DONE);

        assertThat(done.totalAttempts()).isEqualTo(2);
        assertThat(TyreCard.ASKED).extracting(Submitted::id).containsExactly(request, request);
    }

    @Test
    void aRefusalHasThePluginsWordsAndCanBeRetried() {
        TyreCard.NEXT.add(() -> new salon.spi.ServiceCard.HandOver.Refused("no room for winter tyres"));
        var request = fixtures.submitTyres();

        var failed = fixtures.until(request, State.FAILED);
        var planned = given.in("aurora", () -> handOvers.retry(request, failed.channel(), failed.round()));

        assertThat(failed.failure())
                .isEqualTo(new FailureReason(FailureReason.Kind.PLUGIN, "no room for winter tyres"));
        assertThat(planned).isTrue();
        assertThat(fixtures.until(request, State.DONE).reference()).isEqualTo("T-4711");
    }

    @Test
    void aRequestThatThePluginDoesNotHandOverIsRemoved() {
        TyreCard.NEXT.add(salon.spi.ServiceCard.HandOver.None::new);

        var request = fixtures.submitTyres();

        await().until(() -> fixtures.of("aurora", request).isEmpty());
        assertThat(TyreCard.ASKED).hasSize(1);
    }

    @Test
    void postponedDeliveriesAreNotCounted() {
        var gate = new CountDownLatch(1);
        IntStream.range(0, 6)
                .forEach(i -> TyreCard.NEXT.add(() -> {
                    gate.await();
                    return new salon.spi.ServiceCard.HandOver.Done("T-4712");
                }));

        var requests =
                IntStream.range(0, 6).mapToObj(i -> fixtures.submitTyres()).toList();
        await().until(() -> requests.stream()
                        .filter(request -> fixtures.only(request).nextTryAt() != null)
                        .count()
                == 4);
        gate.countDown();

        assertThat(requests).allSatisfy(request -> assertThat(
                        fixtures.until(request, State.DONE).totalAttempts())
                .isEqualTo(1));
    }

    @Test
    void aTypeWithoutHandOverHasNoTarget() {
        assertThat(fixtures.of("aurora", fixtures.submit("aurora", "north"))).isEmpty();
    }
}
