package salon.testkit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Option;

/// Cards with exactly one mistake in their behaviour.
final class WrongBehaviour {
    private WrongBehaviour() {}

    public static final class NullLink extends ValidCard {
        @Override
        @SuppressWarnings("NullAway") // that is the mistake
        public @Nullable DeepLink link(Answers answers, CardContext context) {
            return answers.isEmpty() ? null : super.link(answers, context);
        }
    }

    public static final class TooLongSummary extends ValidCard {
        @Override
        public String summary(Answers answers, CardContext context) {
            return "so much to say ".repeat(14);
        }
    }

    public static final class EmptySummary extends ValidCard {
        @Override
        public String summary(Answers answers, CardContext context) {
            return answers.get(DAY).isPresent() ? super.summary(answers, context) : "";
        }
    }

    public static final class NoOptions extends ValidCard {
        @Override
        public List<Option> options(Field<?> field, String typed, CardContext context) {
            return field.name().equals("shop") ? List.of() : super.options(field, typed, context);
        }
    }

    public static final class OptionsNotFoundByKey extends ValidCard {
        @Override
        public List<Option> options(Field<?> field, String typed, CardContext context) {
            return typed.equals(ROUND.key()) ? List.of() : super.options(field, typed, context);
        }
    }

    public static final class ForeignAlternative extends ValidCard {
        @Override
        public List<Answers> alternatives(Answers answers, CardContext context) {
            return List.of(Answers.none().with(Field.text("untold"), "instead"));
        }
    }

    public static final class InvalidAlternative extends ValidCard {
        @Override
        public boolean valid(Answers answers, CardContext context) {
            return !answers.get(DAY).equals(Optional.of(context.today()));
        }
    }

    public static final class HandOverNeedsSettings extends ValidCard {
        @Override
        public HandOver submitted(Submitted request, CardContext context) {
            return new HandOver.Done(context.settings().get(URL).orElseThrow());
        }
    }

    public static final class HandOverNotIdempotent extends ValidCard {
        @Override
        public HandOver submitted(Submitted request, CardContext context) {
            return new HandOver.Done(UUID.randomUUID().toString());
        }
    }
}
