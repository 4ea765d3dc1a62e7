package salon.request;

import java.util.List;
import salon.card.Cards;
import salon.plugin.CardProblem;

/// The result of [Requests#submit].
public sealed interface SubmitResult {
    record Accepted(Request request) implements SubmitResult {}

    /// The same id with the same answers was submitted before.
    record Repeated(Request request) implements SubmitResult {}

    /// The same id was submitted before with something else in it.
    record Conflict() implements SubmitResult {}

    /// The card type does not answer at the moment; nothing is stored and the same form can be sent again.
    record Unavailable(String title) implements SubmitResult {}

    /// What the card offered is no longer available; nothing is stored.
    record Gone(String title, List<Cards.Alternative> alternatives) implements SubmitResult {}

    record Refused(List<CardProblem> problems) implements SubmitResult {}

    /// There is no such centre, card type or card for this customer.
    record Unknown(String what) implements SubmitResult {}
}
