package salon.panel.requests;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import salon.request.ChangeResult.Flaw;
import salon.request.Request;
import salon.request.RequestAction;

/// The form for a change, with all that was typed into it.
///
/// @param id makes sending twice harmless
/// @param revision what the reader has before them
record ChangeForm(
        UUID id, int revision, String words, String day, String time, List<ActionButton> actions, Verdict verdict) {
    /// What became of the last try.
    ///
    /// @param since what colleagues did meanwhile
    record Verdict(Set<Flaw> flaws, boolean isOvertaken, boolean isNotOpen, List<HistoryRow> since) {
        static final Verdict NONE = new Verdict(Set.of(), false, false, List.of());
        static final Verdict NOT_OPEN = new Verdict(Set.of(), false, true, List.of());

        static Verdict malformed(Set<Flaw> flaws) {
            return new Verdict(flaws, false, false, List.of());
        }

        static Verdict overtaken(List<HistoryRow> since) {
            return new Verdict(Set.of(), true, false, since);
        }

        public boolean isMalformed() {
            return !flaws.isEmpty();
        }

        public boolean badWords() {
            return flaws.contains(Flaw.WORDS);
        }

        public boolean badDay() {
            return flaws.contains(Flaw.DAY);
        }

        public boolean nothingToTell() {
            return flaws.contains(Flaw.NOTHING);
        }
    }

    static ChangeForm empty(Request request, UUID member) {
        return new ChangeForm(
                UUID.randomUUID(), request.revision(), "", "", "", actions(request, member), Verdict.NONE);
    }

    /// What was typed stays; the reader has the request before them as it is now.
    static ChangeForm again(SubmittedChange sent, Request request, UUID member, Verdict verdict) {
        return new ChangeForm(
                UUID.randomUUID(),
                request.revision(),
                sent.words(),
                sent.day(),
                sent.time(),
                actions(request, member),
                verdict);
    }

    private static List<ActionButton> actions(Request request, UUID member) {
        return RequestAction.open(request, member).stream()
                .map(deed -> ActionButton.of(deed, request))
                .toList();
    }
}
