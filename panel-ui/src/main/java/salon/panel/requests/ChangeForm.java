package salon.panel.requests;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import salon.request.Request;
import salon.request.RequestAction;
import salon.request.RequestChanges.ChangeResult.Problem;
import salon.request.RequestedTime;

/// The form for a change, with what was typed into it.
///
/// @param id makes sending twice harmless
/// @param revision the one that the reader sees
/// @param isRequested whether day and time are those that the customer asked for, and wait for a confirmation
record ChangeForm(
        UUID id,
        int revision,
        String words,
        String day,
        String time,
        boolean isRequested,
        List<ActionButton> actions,
        Errors errors) {
    /// What was wrong with the submitted form.
    ///
    /// @param since the changes of others meanwhile
    record Errors(Set<Problem> problems, boolean isOutdated, boolean isNotAllowed, List<HistoryRow> since) {
        static final Errors NONE = new Errors(Set.of(), false, false, List.of());
        static final Errors NOT_ALLOWED = new Errors(Set.of(), false, true, List.of());

        static Errors invalid(Set<Problem> problems) {
            return new Errors(problems, false, false, List.of());
        }

        static Errors outdated(List<HistoryRow> since) {
            return new Errors(Set.of(), true, false, since);
        }

        public boolean isInvalid() {
            return !problems.isEmpty();
        }

        public boolean badWords() {
            return problems.contains(Problem.TEXT);
        }

        public boolean badDay() {
            return problems.contains(Problem.DAY);
        }

        public boolean nothingToTell() {
            return problems.contains(Problem.EMPTY);
        }
    }

    /// @param agreed the time in it
    static ChangeForm of(Request request, RequestedTime agreed, RequestedTime requested, UUID member) {
        var day = agreed.day();
        var time = agreed.time();
        var actions = actions(request, member);
        return new ChangeForm(
                UUID.randomUUID(),
                request.revision(),
                "",
                day == null ? "" : day.toString(),
                time == null ? "" : time.toString(),
                day != null && agreed.equals(requested) && actions.stream().anyMatch(ActionButton::confirms),
                actions,
                Errors.NONE);
    }

    /// Keeps what was typed, with the request as it is now.
    static ChangeForm again(SubmittedChange sent, Request request, UUID member, Errors errors) {
        return new ChangeForm(
                UUID.randomUUID(),
                request.revision(),
                sent.words(),
                sent.day(),
                sent.time(),
                false,
                actions(request, member),
                errors);
    }

    private static List<ActionButton> actions(Request request, UUID member) {
        return RequestAction.availableFor(request, member).stream()
                .map(action -> ActionButton.of(action, request))
                .toList();
    }
}
