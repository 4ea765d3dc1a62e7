package salon.panel.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.card.CardProblem;
import salon.card.CardTypeView;
import salon.card.FieldView;
import salon.card.OfferedCardTypes;
import salon.panel.chat.AnswerForm.Choice;
import salon.panel.chat.AnswerForm.Verdict;

/// Makes the form for an answer out of what was sent.
@ApplicationScoped
class AnswerForms {
    private final OfferedCardTypes offerings;
    private final CardAdvice advice;

    AnswerForms(OfferedCardTypes offerings, CardAdvice advice) {
        this.offerings = offerings;
        this.advice = advice;
    }

    /// With the fields of the chosen card, and what may be a slip in them beside them.
    AnswerForm of(SubmittedAnswer sent, Verdict verdict, Place place, Locale locale) {
        return of(sent, verdict, List.of(), advice.warnings(sent, place.setting()), place, locale);
    }

    AnswerForm refused(SubmittedAnswer sent, List<CardProblem> problems, Place place, Locale locale) {
        var form = of(sent, Verdict.NONE, problems, advice.warnings(sent, place.setting()), place, locale);
        var shown = form.fields().stream().flatMap(FormField::names).collect(Collectors.toSet());
        var ofCard = problems.stream()
                .filter(problem -> problem.field() == null || !shown.contains(problem.field()))
                .map(CardProblem::text)
                .findFirst()
                .orElse("");
        return form.with(Verdict.refused(ofCard));
    }

    /// An empty form, after an answer in which something may be a slip.
    AnswerForm afterWarnings(SubmittedAnswer sent, List<CardProblem> warnings, Place place, Locale locale) {
        var labels = offerings.known(sent.card(), locale).stream()
                .flatMap(type -> type.fields().stream())
                .collect(Collectors.toMap(FieldView::name, FieldView::label));
        var lines = warnings.stream()
                .map(warning -> labelled(labels.get(field(warning)), warning.text()))
                .toList();
        return of(SubmittedAnswer.nothing(""), Verdict.sent(lines), place, locale);
    }

    private AnswerForm of(
            SubmittedAnswer sent,
            Verdict verdict,
            List<CardProblem> problems,
            List<CardProblem> warnings,
            Place place,
            Locale locale) {
        // Also one that has just been switched off: what was typed into it stays.
        var chosen = offerings.known(sent.card(), locale);
        var offered = offerings.at(place.centre().id(), locale);
        var choices = Stream.concat(offered.stream(), chosen.stream().filter(type -> offered.stream()
                        .noneMatch(other -> other.id().equals(type.id()))))
                .map(type -> new Choice(
                        type.id(), type.title(), type.takesRequests(), type.id().equals(sent.card())))
                .toList();
        var lines = new FormFields(
                sent,
                problems,
                warnings,
                (field, typed) -> advice.options(sent.card(), field, typed, place.setting()),
                locale);
        return new AnswerForm(
                sent.id(),
                sent.text(),
                chosen.map(CardTypeView::id).orElse(""),
                choices,
                chosen.map(type -> lines.of(type.fields())).orElse(List.of()),
                verdict);
    }

    /// That of a row's cell, too.
    private static String field(CardProblem warning) {
        var name = warning.field() == null ? "" : warning.field();
        var dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String labelled(@Nullable String label, String text) {
        return label == null ? text : label + ": " + text;
    }
}
