package salon.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// A type of service card. Three methods are required; everything else has a default.
///
/// ```java
/// /// Books a call back.
/// public final class CallbackCard implements ServiceCard {
///     static final Field<Phone> PHONE = Field.phone("phone").from(Prefill.PROFILE).requiredToSubmit();
///
///     @Override public CardId id() { return CardId.of("callback"); }
///     @Override public List<Field<?>> fields() { return List.of(PHONE); }
///     @Override public DeepLink link(Answers answers, CardContext context) {
///         return DeepLink.to("callback").with(answers);
///     }
/// }
/// ```
///
/// Name the class in `META-INF/services/salon.spi.ServiceCard` and put its texts beside it (see the package).
/// Implementations are called from several threads at a time, with a time limit, and must not keep state between
/// calls.
public interface ServiceCard {
    /// The version of this contract. A plugin's jar states the one it was built against in its manifest, as
    /// `Salon-Contract: 1`; a platform of another version refuses it.
    int CONTRACT = 1;

    /// The longest [#summary], in Unicode code points; the platform cuts longer ones.
    int SUMMARY_LENGTH = 200;

    /// The type's name; always the same.
    CardId id();

    /// The fields in the order people see them, with unique names; always the same. At least one.
    List<Field<?>> fields();

    /// The screen of the app that a tap opens, with what is known so far; called with any answers, also with none.
    DeepLink link(Answers answers, CardContext context);

    /// Whether the customer answers with a request. A card that only informs says `false`: the app shows a page instead
    /// of a form, and the dealer has no list of requests for it. Always the same.
    default boolean takesRequests() {
        return true;
    }

    /// The version of the fields, from 1. Raise it when stored answers would no longer fit, and say in [#migrate]
    /// what to do with them.
    default int version() {
        return 1;
    }

    /// The name of a Bootstrap icon: `car-front`.
    default String icon() {
        return "card-list";
    }

    /// What is wrong with these answers beyond their form, which the platform has checked; what is missing is the
    /// platform's to check, too. Called at every [CardContext.Moment] with any answers, also with none. Not
    /// for what only time decides: see [#valid].
    default List<Problem> check(Answers answers, CardContext context) {
        return List.of();
    }

    /// The one line that stands for the card in the chat, and for an app that does not know this type: at most
    /// [#SUMMARY_LENGTH] characters in the language of `context`. By default the answers, joined.
    default String summary(Answers answers, CardContext context) {
        var texts = CardTexts.of(this, context.locale());
        var joined = answers.all().stream()
                .map(answer -> texts.show(answer).replaceAll("\\s+", " "))
                .filter(shown -> !shown.isEmpty())
                .collect(Collectors.joining(", "));
        return TextFormats.abbreviate(joined, SUMMARY_LENGTH);
    }

    /// Whether what was sent is still to be had: the offer still runs, the car is still there. Asked when the card is
    /// opened and when the request is submitted; `false` ends the card.
    default boolean valid(Answers answers, CardContext context) {
        return true;
    }

    /// What to offer instead once [#valid] has said `false`, the best first; at most 10 are shown, each with its own
    /// [#summary] and [#link]. By default nothing.
    default List<Answers> alternatives(Answers answers, CardContext context) {
        return List.of();
    }

    /// The options of a [Field#search] for what somebody has typed so far, the best first; at most 50 are shown. An
    /// option must be found by its exact key or label, too: so the platform checks what was chosen.
    default List<Option> options(Field<?> field, String typed, CardContext context) {
        return List.of();
    }

    /// What a dealer group sets for this type before it uses it: an address, a key, a rate. Given back by
    /// [CardContext#settings]; what is not set is not there. Of one value each: no cars, searches, offers or rows.
    /// Always the same.
    default List<Field<?>> settings() {
        return List.of();
    }

    /// The version, from 1, of the text `consent` that the customer agrees to with the request; 0 when none is asked.
    /// Text and version are stored with the request. Raise it when the text changes its meaning.
    default int consentVersion() {
        return 0;
    }

    /// Hands a request over to the dealer's own system. Called in the background after the request is stored, for up to
    /// 30 seconds, and again with growing pauses while it throws: the other side must know what was handed over
    /// by its id, so that twice is once. By default nothing is to be done.
    ///
    /// @throws Exception when it did not work now and may work later
    default HandOver submitted(Submitted request, CardContext context) throws Exception {
        return new HandOver.None();
    }

    /// A request as a customer has sent it.
    ///
    /// @param id the same at every attempt
    /// @param customerName as in the customer's profile; the phone may be missing there
    record Submitted(UUID id, Instant at, Answers answers, String customerName, Optional<Phone> phone) {
        /// Without name, phone and answers, which are personal.
        @Override
        public String toString() {
            return "Submitted[" + id + "]";
        }
    }

    /// How handing over ended.
    sealed interface HandOver {
        /// This card hands nothing over.
        record None() implements HandOver {}

        /// The other side has it, under this reference of its own (may be empty; shown to staff).
        record Done(String reference) implements HandOver {}

        /// The other side will never take it; staff read why, so nothing personal in it.
        record Refused(String why) implements HandOver {}
    }

    /// Stored answers of an older version, brought to this one. By default they stay as they are.
    ///
    /// @param answers JSON-friendly values by name, as that version stored them; immutable
    /// @param fromVersion the version that stored them, lower than [#version()]
    /// @return JSON-friendly values for the fields of today; names that are no longer fields are dropped with a
    ///     note in the log
    default Map<String, Object> migrate(Map<String, Object> answers, int fromVersion) {
        return answers;
    }
}
