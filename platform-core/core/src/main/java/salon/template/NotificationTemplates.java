package salon.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import salon.plugin.CardTypeView;
import salon.plugin.OfferedCardTypes;
import salon.template.NotificationTemplateRepository.Delivery;
import salon.tenant.CurrentTenant;
import salon.text.TextRules;

/// The templates of the current tenant: who gets which mail, and who is told when nobody answers. [TemplateChanges]
/// changes them.
@ApplicationScoped
@Transactional
public class NotificationTemplates {
    /// The topic of the mail about a chat; the others are ids of card types.
    public static final String CHAT = "chat";

    /// One mail of a topic: to whom, and by which template.
    public record Recipient(String address, UUID template) {
        // No quoting, lists or line ends: a match is exactly one address in any header.
        private static final Pattern ADDRESS = Pattern.compile(
                "[^\\s\\p{Cntrl}<>()\\[\\]\\\\,;:\"@]{1,64}@[^\\s\\p{Cntrl}<>()\\[\\]\\\\,;:\"@]{1,190}");

        public static boolean isAddress(String address) {
            return ADDRESS.matcher(address).matches();
        }

        /// An address that stands in several templates gets one mail, by the first of them.
        static List<Recipient> of(List<NotificationTemplateRepository.Addresses> templates) {
            var seen = new HashSet<String>();
            var recipients = new ArrayList<Recipient>();
            for (var template : templates) {
                for (var written : template.addresses()) {
                    var address = TextRules.identifier(written);
                    if (isAddress(address) && seen.add(address.toLowerCase(Locale.ROOT))) {
                        recipients.add(new Recipient(address, template.id()));
                    }
                }
            }
            return recipients;
        }
    }

    /// Whom a forgotten chat or request of a topic and centre is told to.
    ///
    /// @param after working time until the first alert
    /// @param every working time until each further one
    public record EscalationRule(
            UUID template, boolean ofCentre, Duration after, Duration every, List<String> addresses) {}

    /// A template was saved. Fired inside the transaction that changes it.
    ///
    /// @param topic [#CHAT], or the id of a card type
    /// @param centre null: of the whole tenant
    public record TemplateChanged(
            UUID tenant, String topic, @Nullable UUID centre) {}

    /// Who gets the mail of a topic in a centre, and why the others do not.
    ///
    /// @param rule whom forgotten chats or requests are told to; null: nobody
    public record Explanation(
            Part ofCentre, Part ofGroup, @Nullable EscalationRule rule) {
        /// Of a topic that nobody has saved a template of.
        public static final Explanation NONE = new Explanation(Part.NONE, Part.NONE, null);

        /// What one of the two templates does.
        ///
        /// @param receivers who gets a mail by it
        /// @param doubled who would, and gets the one of the centre's template instead
        /// @param invalid what was entered and is no address
        public record Part(boolean enabled, List<String> receivers, List<String> doubled, List<String> invalid) {
            private static final Part NONE = new Part(false, List.of(), List.of(), List.of());

            public boolean sends() {
                return enabled && !(receivers.isEmpty() && doubled.isEmpty());
            }
        }

        /// Whether nobody gets a mail.
        public boolean isNobody() {
            return ofCentre.receivers().isEmpty() && ofGroup.receivers().isEmpty();
        }
    }

    /// A topic in a list.
    ///
    /// @param title of the card type; empty for the chat
    /// @param icon of the card type; may be empty
    public record Topic(String id, String title, String icon) {
        public boolean isChat() {
            return id.equals(CHAT);
        }
    }

    private final NotificationTemplateRepository templates;
    private final OfferedCardTypes types;

    NotificationTemplates(NotificationTemplateRepository templates, OfferedCardTypes types) {
        this.templates = templates;
        this.types = types;
    }

    public List<Recipient> recipientsOfChat(UUID centre) {
        return recipients(CHAT, centre);
    }

    public List<Recipient> recipientsOfRequest(String type, UUID centre) {
        return recipients(type, centre);
    }

    /// By the centre's own template first, then by the one of the whole tenant; both send. The blocks are not read:
    /// planning a mail can't fail on them.
    private List<Recipient> recipients(String topic, UUID centre) {
        return Recipient.of(templates.addresses(topic, centre));
    }

    /// The centre's own template decides when it is switched on and has an escalation; else the one of the whole
    /// tenant.
    public Optional<EscalationRule> escalationOfChat(UUID centre) {
        return rule(templates.deliveries(CHAT, centre));
    }

    /// As [#escalationOfChat].
    public Optional<EscalationRule> escalationOfRequest(String type, UUID centre) {
        return rule(templates.deliveries(type, centre));
    }

    /// Whether any template names this address as a recipient, though it may be switched off.
    public boolean isRecipient(String address) {
        return templates.isRecipient(address);
    }

    /// Whether any template tells this address of what is forgotten, though it may be switched off.
    public boolean isManager(String address) {
        return templates.isManager(address);
    }

    /// Empty when the template was switched off or deleted.
    public Optional<NotificationTemplate> find(UUID id) {
        return templates.findEnabled(id).map(NotificationTemplateEntity::view);
    }

    /// The template as it is, or as it would be: a topic has one before anybody has saved it. Empty when there is
    /// no such topic.
    ///
    /// @param centre null: of the whole tenant
    public Optional<NotificationTemplate> current(String topic, @Nullable UUID centre) {
        return title(topic).flatMap(known -> templates
                .findOf(topic, centre)
                .map(NotificationTemplateEntity::view)
                .or(() -> Optional.of(initial(topic, centre))));
    }

    /// The chat, and each card type that takes requests and is switched on in the centre or has a template there.
    public List<Topic> topics(UUID centre, Locale locale) {
        var topics = new LinkedHashMap<String, Topic>();
        topics.put(CHAT, new Topic(CHAT, "", ""));
        types.switchedOnAt(centre, locale).stream()
                .filter(CardTypeView::takesRequests)
                .forEach(type -> topics.put(type.id(), of(type)));
        for (var template : templates.deliveries(centre)) {
            if (!topics.containsKey(template.topic())) {
                types.known(template.topic(), locale)
                        .filter(CardTypeView::takesRequests)
                        .ifPresent(type -> topics.put(type.id(), of(type)));
            }
        }
        return List.copyOf(topics.values());
    }

    /// Empty when there is no such topic.
    public Optional<Topic> topic(String id, Locale locale) {
        // PostgreSQL refuses a parameter with U+0000.
        return id.equals(CHAT)
                ? Optional.of(new Topic(CHAT, "", ""))
                : Optional.of(id)
                        .filter(TextRules::isStorable)
                        .flatMap(topic -> types.known(topic, locale))
                        .filter(CardTypeView::takesRequests)
                        .map(NotificationTemplates::of);
    }

    public Explanation explain(String topic, UUID centre) {
        return explanation(templates.deliveries(topic, centre));
    }

    /// Of all topics that have a template, by their ids.
    public Map<String, Explanation> explain(UUID centre) {
        var byTopic = new LinkedHashMap<String, List<Delivery>>();
        templates.deliveries(centre).forEach(one -> byTopic.computeIfAbsent(one.topic(), topic -> new ArrayList<>())
                .add(one));
        var explanations = new LinkedHashMap<String, Explanation>();
        byTopic.forEach((topic, both) -> explanations.put(topic, explanation(both)));
        return explanations;
    }

    private Optional<Topic> title(String topic) {
        return topic(topic, CurrentTenant.get().locale());
    }

    static NotificationTemplate initial(String topic, @Nullable UUID centre) {
        return new NotificationTemplate(
                null,
                centre,
                topic,
                0,
                NotificationTemplate.Content.initial(topic, CurrentTenant.get().locale()));
    }

    private static Topic of(CardTypeView type) {
        return new Topic(type.id(), type.title(), type.icon());
    }

    private static Explanation explanation(List<Delivery> templates) {
        var ofCentre = part(templates, true, List.of());
        return new Explanation(
                ofCentre,
                part(templates, false, ofCentre.enabled() ? ofCentre.receivers() : List.of()),
                rule(templates).orElse(null));
    }

    private static Explanation.Part part(List<Delivery> templates, boolean ofCentre, List<String> served) {
        return templates.stream()
                .filter(one -> (one.centreId() != null) == ofCentre)
                .findFirst()
                .map(one -> part(one, served))
                .orElse(Explanation.Part.NONE);
    }

    private static Explanation.Part part(Delivery template, List<String> served) {
        var receivers = new ArrayList<String>();
        var doubled = new ArrayList<String>();
        for (var address : valid(template.addresses())) {
            (served.stream().anyMatch(address::equalsIgnoreCase) ? doubled : receivers).add(address);
        }
        return new Explanation.Part(
                template.enabled(),
                template.enabled() ? receivers : List.of(),
                template.enabled() ? doubled : List.of(),
                template.addresses().stream()
                        .filter(written -> !Recipient.isAddress(TextRules.identifier(written)))
                        .toList());
    }

    private static Optional<EscalationRule> rule(List<Delivery> templates) {
        return templates.stream()
                .filter(one -> one.enabled() && one.escalationOn())
                .filter(one -> !valid(one.escalationAddresses()).isEmpty())
                .min((one, other) -> Boolean.compare(one.centreId() == null, other.centreId() == null))
                .map(one -> new EscalationRule(
                        one.id(),
                        one.centreId() != null,
                        Duration.ofMinutes(one.escalationAfter()),
                        Duration.ofMinutes(one.escalationEvery()),
                        valid(one.escalationAddresses())));
    }

    /// Each once, in the order in which they were entered.
    private static List<String> valid(List<String> written) {
        var byFolded = new LinkedHashMap<String, String>();
        written.stream()
                .map(TextRules::identifier)
                .filter(Recipient::isAddress)
                .forEach(address -> byFolded.putIfAbsent(address.toLowerCase(Locale.ROOT), address));
        return List.copyOf(byFolded.values());
    }
}
