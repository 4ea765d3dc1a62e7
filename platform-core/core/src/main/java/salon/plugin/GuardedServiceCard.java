package salon.plugin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.CardTexts;
import salon.spi.Catalogue;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Option;
import salon.spi.Problem;
import salon.spi.ServiceCard;
import salon.spi.Source;

/// A plugin's card as the platform holds it: what never changes was read once, every call goes through [PluginInvoker],
// and
/// what comes back is copied and checked in the plugin's thread. Methods throw [CardUnavailableException].
final class GuardedServiceCard implements ServiceCard {
    private static final int MOST_PROBLEMS = 100;
    private static final int MOST_ALTERNATIVES = 10;

    private final ServiceCard card;
    private final PluginInvoker calls;
    private final Map<String, CardTexts> texts;
    private final CardId id;
    private final List<Field<?>> fields;
    private final int version;
    private final String icon;
    private final boolean takesRequests;
    private final List<Field<?>> settings;
    private final int consentVersion;
    private final boolean handsOver;

    /// To be called in the plugin's thread.
    GuardedServiceCard(ServiceCard card, PluginInvoker calls, Map<String, CardTexts> texts) {
        this.card = card;
        this.calls = calls;
        this.texts = texts;
        id = card.id();
        fields = List.copyOf(card.fields());
        version = card.version();
        icon = card.icon();
        takesRequests = card.takesRequests();
        settings = List.copyOf(card.settings());
        consentVersion = card.consentVersion();
        handsOver = Arrays.stream(card.getClass().getMethods())
                .anyMatch(method -> method.getName().equals("submitted")
                        && !method.getDeclaringClass().equals(ServiceCard.class)
                        && !method.isBridge());
    }

    @Override
    public CardId id() {
        return id;
    }

    @Override
    public List<Field<?>> fields() {
        return fields;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public String icon() {
        return icon;
    }

    @Override
    public boolean takesRequests() {
        return takesRequests;
    }

    @Override
    public List<Field<?>> settings() {
        return settings;
    }

    @Override
    public int consentVersion() {
        return consentVersion;
    }

    /// Whether [#submitted] is more than the contract's own.
    boolean handsOver() {
        return handsOver;
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return calls.call("link", () -> {
            var link = card.link(answers, context);
            return new DeepLink(link.screen(), PluginOutput.copy(link.params()));
        });
    }

    @Override
    public List<Problem> check(Answers answers, CardContext context) {
        return calls.call("check", () -> sound(card.check(answers, context)));
    }

    @Override
    public String summary(Answers answers, CardContext context) {
        return calls.call("summary", () -> SummaryLine.of(card.summary(answers, context)));
    }

    @Override
    public boolean valid(Answers answers, CardContext context) {
        return calls.call("valid", () -> card.valid(answers, context));
    }

    @Override
    public List<Answers> alternatives(Answers answers, CardContext context) {
        return calls.call("alternatives", () -> copied(card.alternatives(answers, context)));
    }

    @Override
    public List<Option> options(Field<?> field, String typed, CardContext context) {
        return calls.call("options", () -> card.options(field, typed, context).stream()
                .limit(Catalogue.MOST)
                .toList());
    }

    @Override
    public HandOver submitted(Submitted request, CardContext context) throws Exception {
        return calls.callInBackground("submitted", () -> told(card.submitted(request, context)));
    }

    @Override
    public Map<String, Object> migrate(Map<String, Object> answers, int fromVersion) {
        return calls.call("migrate", () -> PluginOutput.copy(card.migrate(answers, fromVersion)));
    }

    /// Of this card's own fields, whatever the plugin made them of.
    private List<Answers> copied(List<Answers> given) {
        return given.stream()
                .limit(MOST_ALTERNATIVES)
                .map(one -> Answers.decode(fields, one.encode(), Source.PLUGIN).answers())
                .toList();
    }

    private static HandOver told(@Nullable HandOver given) {
        return switch (given) {
            case null -> throw new ContractViolationException("it did not say how handing over ended");
            case HandOver.None none -> none;
            case HandOver.Done(var reference) -> new HandOver.Done(SummaryLine.of(reference));
            case HandOver.Refused(var why) -> new HandOver.Refused(SummaryLine.of(why));
        };
    }

    private List<Problem> sound(List<Problem> given) {
        var problems = new ArrayList<Problem>();
        for (var problem : given) {
            if (problems.size() == MOST_PROBLEMS) {
                throw new ContractViolationException("it found more than " + MOST_PROBLEMS + " problems");
            }
            if (isTooLong(problem.field()) || !hasText(problem)) {
                throw new ContractViolationException("it has no text for the problem " + problem.code());
            }
            problems.add(problem);
        }
        return List.copyOf(problems);
    }

    private static boolean isTooLong(@Nullable String field) {
        return field != null && field.length() > 200;
    }

    private boolean hasText(Problem problem) {
        return problem.isPlatforms()
                || texts.values().stream().allMatch(spoken -> spoken.find("problem." + problem.code())
                        .isPresent());
    }
}
