package salon.panel.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import salon.card.CardProblem;
import salon.card.CardTypeView;
import salon.card.FieldView;
import salon.card.Offerings;
import salon.centre.Centre;
import salon.panel.chat.AnswerForm.Choice;
import salon.panel.chat.AnswerForm.FieldLine;
import salon.panel.chat.AnswerForm.OptionLine;
import salon.panel.chat.AnswerForm.Verdict;

/// Makes the form for an answer out of what was sent.
@ApplicationScoped
class AnswerForms {
    private final Offerings offerings;

    AnswerForms(Offerings offerings) {
        this.offerings = offerings;
    }

    AnswerForm of(Sent sent, Verdict verdict, Centre centre, Locale locale) {
        return of(sent, verdict, List.of(), centre, locale);
    }

    AnswerForm refused(Sent sent, List<CardProblem> problems, Centre centre, Locale locale) {
        var ofCard = problems.stream()
                .filter(problem -> problem.field() == null)
                .map(CardProblem::text)
                .findFirst()
                .orElse("");
        return of(sent, Verdict.refused(ofCard), problems, centre, locale);
    }

    private AnswerForm of(Sent sent, Verdict verdict, List<CardProblem> problems, Centre centre, Locale locale) {
        // Also one that has just been switched off: what was typed into it stays.
        var chosen = offerings.known(sent.card(), locale);
        var offered = offerings.at(centre.id(), locale);
        var choices = Stream.concat(offered.stream(), chosen.stream().filter(type -> offered.stream()
                        .noneMatch(other -> other.id().equals(type.id()))))
                .toList();
        return new AnswerForm(
                sent.id(),
                sent.text(),
                chosen.map(CardTypeView::id).orElse(""),
                choices.stream()
                        .map(type ->
                                new Choice(type.id(), type.title(), type.id().equals(sent.card())))
                        .toList(),
                chosen.map(type -> type.fields().stream()
                                .map(field -> line(field, sent, problems))
                                .toList())
                        .orElse(List.of()),
                verdict);
    }

    private static FieldLine line(FieldView field, Sent sent, List<CardProblem> problems) {
        var problem = problems.stream()
                .filter(one -> Objects.equals(one.field(), field.name()))
                .map(CardProblem::text)
                .findFirst()
                .orElse("");
        var value = sent.values().getOrDefault(field.name(), "");
        var options = field.options().stream()
                .map(option -> new OptionLine(
                        option.key(), option.label(), option.key().equals(value)))
                .toList();
        return new FieldLine(field.name(), field.kind(), field.label(), field.maxLength(), options, value, problem);
    }
}
