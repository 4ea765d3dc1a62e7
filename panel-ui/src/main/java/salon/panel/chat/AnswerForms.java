package salon.panel.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.card.Cards;
import salon.panel.chat.AnswerForm.Choice;
import salon.panel.chat.AnswerForm.SendResult;
import salon.panel.chat.StaffChats.StaffChat;
import salon.plugin.CardProblem;
import salon.plugin.CardTypeView;
import salon.plugin.FieldView;
import salon.plugin.OfferedCardTypes;

/// Makes the form for an answer out of the submitted answer.
@ApplicationScoped
class AnswerForms {
    private final OfferedCardTypes offeredTypes;
    private final Cards cards;

    AnswerForms(OfferedCardTypes offeredTypes, Cards cards) {
        this.offeredTypes = offeredTypes;
        this.cards = cards;
    }

    /// With the fields of the chosen card and the warnings about them.
    AnswerForm of(SubmittedAnswer answer, SendResult result, StaffChat chat, Locale locale) {
        return of(answer, result, List.of(), warnings(answer, chat, locale), chat, locale);
    }

    AnswerForm refused(SubmittedAnswer answer, List<CardProblem> problems, StaffChat chat, Locale locale) {
        var form = of(answer, SendResult.NONE, problems, warnings(answer, chat, locale), chat, locale);
        var shown = form.fields().stream().flatMap(FormField::names).collect(Collectors.toSet());
        var ofCard = problems.stream()
                .filter(problem -> problem.field() == null || !shown.contains(problem.field()))
                .map(CardProblem::text)
                .findFirst()
                .orElse("");
        return form.with(SendResult.refused(ofCard));
    }

    /// An empty form that shows the warnings about the card that was sent.
    AnswerForm afterWarnings(SubmittedAnswer answer, List<CardProblem> warnings, StaffChat chat, Locale locale) {
        var labels = offeredTypes.known(answer.card(), locale).stream()
                .flatMap(type -> type.fields().stream())
                .collect(Collectors.toMap(FieldView::name, FieldView::label));
        var lines = warnings.stream()
                .map(warning -> labelled(labels.get(field(warning)), warning.text()))
                .toList();
        return of(SubmittedAnswer.empty(""), SendResult.sent(lines), chat, locale);
    }

    /// What may be a slip in the card of this answer, although the card can be sent.
    List<CardProblem> warnings(SubmittedAnswer answer, StaffChat chat, Locale locale) {
        var attachment = answer.attachment(locale);
        return attachment == null
                ? List.of()
                : cards.warnings(attachment.type(), attachment.answers(), attachment.typedIn(), chat.recipient());
    }

    private AnswerForm of(
            SubmittedAnswer answer,
            SendResult result,
            List<CardProblem> problems,
            List<CardProblem> warnings,
            StaffChat chat,
            Locale locale) {
        // Also a type that has just been switched off, so that what was typed into its fields is kept.
        var chosen = offeredTypes.known(answer.card(), locale);
        var offered = offeredTypes.at(chat.centre().id(), locale);
        var choices = Stream.concat(offered.stream(), chosen.stream().filter(type -> offered.stream()
                        .noneMatch(other -> other.id().equals(type.id()))))
                .map(type -> new Choice(
                        type.id(), type.title(), type.takesRequests(), type.id().equals(answer.card())))
                .toList();
        var lines = new FormFields(
                answer,
                problems,
                warnings,
                answer.card().isEmpty() ? Set.of() : cards.needed(answer.card(), chat.recipient()),
                (field, typed) -> cards.options(answer.card(), field, typed, chat.recipient()),
                locale);
        return new AnswerForm(
                answer.id(),
                answer.text(),
                chosen.map(CardTypeView::id).orElse(""),
                choices,
                chosen.map(type -> lines.of(type.fields())).orElse(List.of()),
                result);
    }

    /// The name of the field, also for a problem of a cell in its rows.
    private static String field(CardProblem warning) {
        var name = warning.field() == null ? "" : warning.field();
        var dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String labelled(@Nullable String label, String text) {
        return label == null ? text : label + ": " + text;
    }
}
