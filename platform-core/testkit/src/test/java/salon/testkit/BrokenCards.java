package salon.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Problem;

/// Cards with exactly one thing wrong.
final class BrokenCards {
    private BrokenCards() {}

    public static final class ChangingId extends SoundCard {
        private final String own = "sample-" + System.identityHashCode(this);

        @Override
        public CardId id() {
            return CardId.of(own);
        }
    }

    public static final class TwinFields extends SoundCard {
        @Override
        public List<Field<?>> fields() {
            return List.of(DAY, PHONE, DAY);
        }
    }

    public static final class LabelWithoutText extends SoundCard {
        @Override
        public List<Field<?>> fields() {
            return Stream.<Field<?>>concat(FIELDS.stream(), Stream.of(Field.text("untold")))
                    .toList();
        }
    }

    public static final class OptionWithoutText extends SoundCard {
        @Override
        public List<Field<?>> fields() {
            return FIELDS.stream()
                    .<Field<?>>map(field -> field.name().equals("kind") ? Field.choice("kind", "old", "untold") : field)
                    .toList();
        }
    }

    public static final class RequiredForNothing extends SoundCard {
        @Override
        public boolean takesRequests() {
            return false;
        }
    }

    public static final class ProblemWithoutText extends SoundCard {
        @Override
        public List<Problem> check(Answers answers, CardContext context) {
            return answers.isEmpty() ? List.of(Problem.of("untold")) : super.check(answers, context);
        }
    }

    public static final class BadMigration extends SoundCard {
        @Override
        public int version() {
            return 2;
        }

        @Override
        public Map<String, Object> migrate(Map<String, Object> answers, int fromVersion) {
            return Map.of("day", "tomorrow");
        }
    }

    public static final class LinkToNowhere extends SoundCard {
        @Override
        @SuppressWarnings("NullAway") // that is what is broken
        public @Nullable DeepLink link(Answers answers, CardContext context) {
            return answers.isEmpty() ? null : super.link(answers, context);
        }
    }

    public static final class EndlessSummary extends SoundCard {
        @Override
        public String summary(Answers answers, CardContext context) {
            return "so much to say ".repeat(14);
        }
    }

    public static final class NotRegistered extends SoundCard {}

    public static final class StaticMemory extends SoundCard {
        static final List<String> MEMORY = new ArrayList<>();
    }

    public static final class Sleeper extends SoundCard {
        @Override
        public boolean valid(Answers answers, CardContext context) {
            try {
                return !new CountDownLatch(1).await(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    public static final class SharedCounter extends SoundCard {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public String summary(Answers answers, CardContext context) {
            return "call " + calls.incrementAndGet();
        }
    }
}
