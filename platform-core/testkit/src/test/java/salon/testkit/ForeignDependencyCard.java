package salon.testkit;

import org.assertj.core.util.Strings;
import salon.spi.Answers;
import salon.spi.CardContext;

/// Uses a class that the platform does not show to plugins. Not nested: the references of nested classes lead to each
/// other.
public final class ForeignDependencyCard extends ValidCard {
    @Override
    public boolean valid(Answers answers, CardContext context) {
        return !Strings.isNullOrEmpty(context.centre().name());
    }
}
