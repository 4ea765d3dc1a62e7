package salon.plugin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

/// A plugin's card behind the platform's limits. Its metadata is read once; every call goes through [PluginInvoker];
/// what it returns is copied and checked in the plugin's thread. Methods throw [CardUnavailableException].
final class GuardedServiceCard implements ServiceCard {
    private static final int MAX_PROBLEMS = 100;
    private static final int MAX_ALTERNATIVES = 10;
    private static final int MAX_FIELD_LENGTH = 200;

    private final ServiceCard card;
    private final PluginInvoker invoker;
    private final Map<String, CardTexts> texts;
    private final CardId id;
    private final List<Field<?>> fields;
    private final int version;
    private final String icon;
    private final boolean takesRequests;
    private final List<Field<?>> settings;
    private final int consentVersion;
    private final boolean handsOver;

    /// Call it in the plugin's thread.
    GuardedServiceCard(ServiceCard card, PluginInvoker invoker, Map<String, CardTexts> texts) {
        this.card = card;
        this.invoker = invoker;
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

    /// Whether the plugin overrides [#submitted].
    boolean handsOver() {
        return handsOver;
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return call("link", context, guarded -> {
            var link = card.link(answers, guarded);
            return new DeepLink(link.screen(), PluginOutput.json(link.params()));
        });
    }

    @Override
    public List<Problem> check(Answers answers, CardContext context) {
        return call("check", context, guarded -> checkedProblems(card.check(answers, guarded)));
    }

    @Override
    public String summary(Answers answers, CardContext context) {
        return call("summary", context, guarded -> PluginOutput.line(card.summary(answers, guarded)));
    }

    @Override
    public boolean valid(Answers answers, CardContext context) {
        return call("valid", context, guarded -> card.valid(answers, guarded));
    }

    @Override
    public List<Answers> alternatives(Answers answers, CardContext context) {
        return call("alternatives", context, guarded -> copied(card.alternatives(answers, guarded)));
    }

    @Override
    public List<Option> options(Field<?> field, String typed, CardContext context) {
        return call("options", context, guarded -> card.options(field, typed, guarded).stream()
                .limit(Catalogue.MAX_RESULTS)
                .toList());
    }

    @Override
    public HandOver submitted(Submitted request, CardContext context) throws Exception {
        return invoker.callInBackground("submitted", () -> {
            try (var guarded = new CallContext(context)) {
                return checked(card.submitted(request, guarded));
            }
        });
    }

    @Override
    public Map<String, Object> migrate(Map<String, Object> answers, int fromVersion) {
        return invoker.call("migrate", () -> PluginOutput.json(card.migrate(answers, fromVersion)));
    }

    private <T> T call(String kind, CardContext context, Function<CardContext, T> work) {
        return invoker.call(kind, () -> {
            try (var guarded = new CallContext(context)) {
                return work.apply(guarded);
            }
        });
    }

    /// Copies with this card's own fields, whatever fields the plugin used.
    private List<Answers> copied(List<Answers> returned) {
        return returned.stream()
                .limit(MAX_ALTERNATIVES)
                .map(answers ->
                        Answers.decode(fields, answers.encode(), Source.PLUGIN).answers())
                .toList();
    }

    private static HandOver checked(@Nullable HandOver returned) {
        return switch (returned) {
            case null -> throw new ContractViolationException("it did not say how handing over ended");
            case HandOver.None none -> none;
            case HandOver.Done(var reference) -> new HandOver.Done(PluginOutput.line(reference));
            case HandOver.Refused(var reason) -> new HandOver.Refused(PluginOutput.line(reason));
        };
    }

    private List<Problem> checkedProblems(List<Problem> returned) {
        var problems = new ArrayList<Problem>();
        for (var problem : returned) {
            if (problems.size() == MAX_PROBLEMS) {
                throw new ContractViolationException("it found more than " + MAX_PROBLEMS + " problems");
            }
            if (isTooLong(problem.field()) || !hasText(problem)) {
                throw new ContractViolationException("it has no text for the problem " + problem.code());
            }
            problems.add(problem);
        }
        return List.copyOf(problems);
    }

    private static boolean isTooLong(@Nullable String field) {
        return field != null && field.length() > MAX_FIELD_LENGTH;
    }

    private boolean hasText(Problem problem) {
        return problem.isPlatforms()
                || texts.values().stream().allMatch(language -> language.find("problem." + problem.code())
                        .isPresent());
    }
}
