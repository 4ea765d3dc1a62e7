package salon.testkit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.Field;
import salon.spi.Prefill;
import salon.spi.Problem;

/// Cards with exactly one mistake in their declarations.
final class WrongDeclaration {
    private WrongDeclaration() {}

    public static final class ChangingId extends ValidCard {
        private final String own = "sample-" + System.identityHashCode(this);

        @Override
        public CardId id() {
            return CardId.of(own);
        }
    }

    public static final class DuplicateFieldNames extends ValidCard {
        @Override
        public List<Field<?>> fields() {
            return List.of(DAY, PHONE, DAY);
        }
    }

    public static final class SecretField extends ValidCard {
        @Override
        public List<Field<?>> fields() {
            return List.of(DAY, Field.secret("comment"));
        }
    }

    public static final class RequiredWithoutRequest extends ValidCard {
        @Override
        public boolean takesRequests() {
            return false;
        }

        @Override
        public int consentVersion() {
            return 0;
        }
    }

    public static final class ConsentWithoutRequest extends ValidCard {
        @Override
        public List<Field<?>> fields() {
            return List.of(PHONE);
        }

        @Override
        public List<Problem> check(Answers answers, CardContext context) {
            return List.of();
        }

        @Override
        public List<Answers> alternatives(Answers answers, CardContext context) {
            return List.of();
        }

        @Override
        public boolean takesRequests() {
            return false;
        }
    }

    public static final class SettingNamedAsAField extends ValidCard {
        @Override
        public List<Field<?>> settings() {
            return List.of(URL, Field.text("comment"));
        }
    }

    public static final class SettingOfRows extends ValidCard {
        @Override
        public List<Field<?>> settings() {
            return List.of(URL, Field.rows("several", Field.text("one")));
        }
    }

    public static final class LabelWithoutText extends ValidCard {
        @Override
        public List<Field<?>> fields() {
            return Stream.<Field<?>>concat(FIELDS.stream(), Stream.of(Field.text("untold")))
                    .toList();
        }
    }

    public static final class OptionWithoutText extends ValidCard {
        @Override
        public List<Field<?>> fields() {
            return FIELDS.stream()
                    .<Field<?>>map(field -> field.name().equals("kind") ? Field.choice("kind", "old", "untold") : field)
                    .toList();
        }
    }

    public static final class SettingWithoutText extends ValidCard {
        @Override
        public List<Field<?>> settings() {
            return List.of(URL, Field.secret("untold"));
        }
    }

    public static final class ProblemWithoutText extends ValidCard {
        @Override
        public List<Problem> check(Answers answers, CardContext context) {
            return answers.isEmpty() ? List.of(Problem.of("untold")) : super.check(answers, context);
        }
    }

    public static final class DayPrefilledFromProfile extends ValidCard {
        @Override
        public List<Field<?>> fields() {
            return List.of(DAY.from(Prefill.PROFILE));
        }

        @Override
        public List<Answers> alternatives(Answers answers, CardContext context) {
            return List.of();
        }
    }

    public static final class BadMigration extends ValidCard {
        @Override
        public int version() {
            return 2;
        }

        @Override
        public Map<String, Object> migrate(Map<String, Object> answers, int fromVersion) {
            return Map.of("day", "tomorrow");
        }
    }
}
