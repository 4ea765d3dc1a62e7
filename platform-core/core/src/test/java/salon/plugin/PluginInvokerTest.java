package salon.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PluginInvokerTest {
    private static final ClassLoader LOADER = PluginInvokerTest.class.getClassLoader();
    private final PluginInvoker invoker =
            new PluginInvoker("sample", LOADER, TestPluginSettings.ofTime(Duration.ofMillis(100)));

    @Test
    void aCallRunsOnADaemonPlatformThreadOfItsOwn() {
        var thread = invoker.call("check", Thread::currentThread);

        assertThat(thread.isVirtual()).isFalse();
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).startsWith("sample-");
    }

    @Test
    void aCallThatSleepsTimesOutAndAnotherPluginAnswers() {
        var other = new PluginInvoker("other", LOADER, TestPluginSettings.ofTime(Duration.ofSeconds(5)));

        assertThatThrownBy(() -> invoker.call("link", PluginInvokerTest::sleep))
                .isInstanceOf(CardUnavailableException.class)
                .hasMessageContaining("longer than 100 ms");
        assertThat(other.call("link", () -> "answer")).isEqualTo("answer");
    }

    @Test
    void whateverIsThrownIsReportedWithoutItsMessage() {
        for (var thrown : new Throwable[] {
            new IllegalStateException("Ivan, +79160000000"), new NoClassDefFoundError("gone"), new StackOverflowError()
        }) {
            invoker.switchOn();

            assertThatThrownBy(() -> invoker.call("check", () -> sneak(thrown)))
                    .isInstanceOf(CardUnavailableException.class)
                    .hasMessageContaining(thrown.getClass().getName())
                    .hasMessageNotContaining("Ivan");
        }
    }

    @Test
    void afterFiveFailuresInARowItIsOffUntilSomeoneSwitchesItOn() {
        failTimes(5, "link");
        var called = new AtomicBoolean();

        assertThatThrownBy(() -> invoker.call("check", () -> called.getAndSet(true)))
                .isInstanceOf(CardUnavailableException.class)
                .hasMessageContaining("5 times in a row in link");
        assertThat(called).isFalse();
        assertThat(invoker.offReason()).contains("java.lang.IllegalStateException");

        invoker.switchOn();

        assertThat(invoker.call("check", () -> "again")).isEqualTo("again");
        assertThat(invoker.offReason()).isNull();
    }

    @Test
    void aSuccessResetsTheFailuresOfTheSameKindOfCallOnly() {
        failTimes(4, "link");
        invoker.call("link", () -> "good");
        failTimes(4, "link");
        assertThat(invoker.offReason()).isNull();

        invoker.call("valid", () -> true);
        failTimes(1, "link");

        assertThat(invoker.offReason()).isNotNull();
    }

    @Test
    void threadsThatNeverComeBackSwitchItOff() {
        var end = new CountDownLatch(1);
        Callable<String> busyLoop = () -> {
            while (end.getCount() > 0) {
                Thread.onSpinWait();
            }
            return "late";
        };

        for (var call = 0; call < 5; call++) {
            assertThatThrownBy(() -> invoker.call("link", busyLoop)).isInstanceOf(CardUnavailableException.class);
        }

        assertThat(invoker.offReason()).contains(PluginThreadPool.BUSY);
        assertThat(new PluginInvoker("other", LOADER, TestPluginSettings.ofTime(Duration.ofSeconds(5)))
                        .call("link", () -> "answer"))
                .isEqualTo("answer");
        end.countDown();
    }

    private void failTimes(int times, String what) {
        for (var time = 0; time < times; time++) {
            assertThatThrownBy(() -> invoker.call(what, () -> sneak(new IllegalStateException("broken"))))
                    .isInstanceOf(CardUnavailableException.class);
        }
    }

    private static String sleep() throws InterruptedException {
        new CountDownLatch(1).await();
        return "never";
    }

    private static String sneak(Throwable thrown) throws Exception {
        switch (thrown) {
            case Exception exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(thrown);
        }
    }
}
