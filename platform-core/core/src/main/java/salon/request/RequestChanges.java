package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.request.RequestChanges.ChangeResult.Problem;
import salon.request.RequestEvent.RequestChanged;
import salon.text.TextRules;

/// Applies actions of staff to requests. The notice to the customer is posted in the same transaction.
@ApplicationScoped
@Transactional
public class RequestChanges {
    /// The result of [RequestChanges#apply]. Only `Changed` has changed anything.
    public sealed interface ChangeResult {
        record Changed(Request request) implements ChangeResult {}

        /// The same form was sent before.
        record Repeated(Request request) implements ChangeResult {}

        /// Others have changed the request since the revision that the staff member saw.
        ///
        /// @param request as it is now
        /// @param since the changes after that revision, oldest first
        record Outdated(Request request, List<RequestHistoryEntry> since) implements ChangeResult {}

        /// The action is not available in the request's state.
        record NotAllowed(Request request) implements ChangeResult {}

        record Invalid(Set<Problem> problems) implements ChangeResult {}

        /// There is no such request in the staff member's centres.
        record Unknown() implements ChangeResult {}

        enum Problem {
            /// Longer than 2,000 characters, or not storable.
            TEXT,
            /// In the past, more than five years ahead, or a time without a day.
            DAY,
            /// A message to the customer with nothing in it.
            EMPTY
        }
    }

    private static final int YEARS_AHEAD = 5;

    private final RequestRepository requests;
    private final CustomerNotifier notifier;
    private final Centres centres;
    private final InstantSource clock;
    private final Event<RequestChanged> changed;

    RequestChanges(
            RequestRepository requests,
            CustomerNotifier notifier,
            Centres centres,
            InstantSource clock,
            Event<RequestChanged> changed) {
        this.requests = requests;
        this.notifier = notifier;
        this.centres = centres;
        this.clock = clock;
        this.changed = changed;
    }

    public ChangeResult apply(RequestChange change) {
        return requests.lock(change.request())
                .filter(request -> change.by().worksAt(request.centre()))
                .map(request -> apply(change, request))
                .orElseGet(ChangeResult.Unknown::new);
    }

    /// Oldest first. The caller has checked that the reader works at the centre.
    public List<RequestHistoryEntry> history(UUID request) {
        return requests.history(request);
    }

    private ChangeResult apply(RequestChange change, Request request) {
        var past = requests.history(request.id());
        var known =
                past.stream().filter(entry -> entry.id().equals(change.id())).findFirst();
        if (known.filter(entry -> entry.isSameAs(change)).isPresent()) {
            return new ChangeResult.Repeated(request);
        }
        var problems = problems(change, centres.byId(request.centre()).orElseThrow());
        if (!problems.isEmpty()) {
            return new ChangeResult.Invalid(problems);
        }
        if (known.isPresent() || change.seenRevision() != request.revision()) {
            var since = past.stream()
                    .filter(entry -> entry.revision() > change.seenRevision())
                    .toList();
            return new ChangeResult.Outdated(request, since);
        }
        return RequestAction.availableFor(request, change.by().id()).contains(change.action())
                ? new ChangeResult.Changed(
                        apply(change, request, change.action().applyTo(request, change.staffRef())))
                : new ChangeResult.NotAllowed(request);
    }

    private Request apply(RequestChange change, Request request, RequestAction.Outcome outcome) {
        var entry = new RequestHistoryEntry(
                change.id(),
                request.revision() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                change.staffRef(),
                change.action().kind(),
                request.state(),
                outcome.state(),
                change.notice());
        var after = requests.change(request, entry, outcome);
        if (entry.notifiesCustomer()) {
            notifier.send(after, request.notice(), entry);
        }
        changed.fire(new RequestChanged(after, entry));
        return after;
    }

    private Set<Problem> problems(RequestChange change, Centre centre) {
        var problems = EnumSet.noneOf(Problem.class);
        if (!TextRules.isValid(change.notice().text(), CustomerNotice.MAX_LENGTH)) {
            problems.add(Problem.TEXT);
        }
        if (!isDayValid(change.notice(), centre)) {
            problems.add(Problem.DAY);
        }
        if (change.action() instanceof RequestAction.Tell && change.notice().isEmpty()) {
            problems.add(Problem.EMPTY);
        }
        return problems;
    }

    private boolean isDayValid(CustomerNotice notice, Centre centre) {
        var day = notice.day();
        if (day == null) {
            return notice.time() == null;
        }
        var now = clock.instant().atZone(centre.zone()).toLocalDateTime();
        return !day.atTime(notice.time() == null ? LocalTime.MAX : notice.time())
                        .isBefore(now)
                && day.isBefore(LocalDate.from(now).plusYears(YEARS_AHEAD));
    }
}
