package salon.testkit;

import org.assertj.core.util.Strings;
import salon.spi.Answers;
import salon.spi.CardContext;

/// Uses what is not there when the platform runs it. No nested class: those lead to their neighbours.
public final class ForeignDependencyCard extends ValidCard {
    @Override
    public boolean valid(Answers answers, CardContext context) {
        return !Strings.isNullOrEmpty(context.centre().name());
    }
}
