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

/// Cards with exactly one thing wrong in what they make of answers.
final class WrongBehaviour {
    private WrongBehaviour() {}

    public static final class LinkToNowhere extends ValidCard {
        @Override
        @SuppressWarnings("NullAway") // that is what is broken
        public @Nullable DeepLink link(Answers answers, CardContext context) {
            return answers.isEmpty() ? null : super.link(answers, context);
        }
    }

    public static final class EndlessSummary extends ValidCard {
        @Override
        public String summary(Answers answers, CardContext context) {
            return "so much to say ".repeat(14);
        }
    }

    public static final class NothingToSay extends ValidCard {
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

    public static final class OptionsFoundOnce extends ValidCard {
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

    public static final class SoldAlternative extends ValidCard {
        @Override
        public boolean valid(Answers answers, CardContext context) {
            return !answers.get(DAY).equals(Optional.of(context.today()));
        }
    }

    public static final class NobodyToHandOverTo extends ValidCard {
        @Override
        public HandOver submitted(Submitted request, CardContext context) {
            return new HandOver.Done(context.settings().get(URL).orElseThrow());
        }
    }

    public static final class HandedOverTwice extends ValidCard {
        @Override
        public HandOver submitted(Submitted request, CardContext context) {
            return new HandOver.Done(UUID.randomUUID().toString());
        }
    }
}
