package salon.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import salon.spi.Answers;
import salon.spi.CardContext;

/// Cards with exactly one mistake in packaging, time or thread safety.
final class WrongBuild {
    private WrongBuild() {}

    public static final class NotRegistered extends ValidCard {}

    public static final class MutableStaticField extends ValidCard {
        static final List<String> MEMORY = new ArrayList<>();
    }

    public static final class BlockingCall extends ValidCard {
        @Override
        public boolean valid(Answers answers, CardContext context) {
            try {
                return !new CountDownLatch(1).await(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public List<Answers> alternatives(Answers answers, CardContext context) {
            return List.of();
        }
    }

    public static final class SharedCounter extends ValidCard {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public String summary(Answers answers, CardContext context) {
            return "call " + calls.incrementAndGet();
        }
    }
}
