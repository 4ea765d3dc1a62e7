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
import salon.request.ChangeResult.Flaw;

/// What staff do with a request. The customer is told of it in the same transaction.
@ApplicationScoped
@Transactional
public class RequestChanges {
    private static final int YEARS_AHEAD = 5;

    private final RequestRepository requests;
    private final RequestHistoryRepository history;
    private final CustomerNotifier news;
    private final Centres centres;
    private final InstantSource clock;
    private final Event<RequestChanged> changed;

    RequestChanges(
            RequestRepository requests,
            RequestHistoryRepository history,
            CustomerNotifier news,
            Centres centres,
            InstantSource clock,
            Event<RequestChanged> changed) {
        this.requests = requests;
        this.history = history;
        this.news = news;
        this.centres = centres;
        this.clock = clock;
        this.changed = changed;
    }

    public ChangeResult make(RequestChange change) {
        return requests.lock(change.request())
                .filter(request -> change.by().worksAt(request.centre()))
                .map(request -> make(change, request))
                .orElseGet(ChangeResult.Unknown::new);
    }

    /// Oldest first; whoever asks has checked that the reader works at the centre.
    public List<RequestHistoryEntry> of(UUID request) {
        return history.of(request);
    }

    private ChangeResult make(RequestChange change, Request request) {
        var past = history.of(request.id());
        var known =
                past.stream().filter(entry -> entry.id().equals(change.id())).findFirst();
        if (known.filter(entry -> entry.isOf(change)).isPresent()) {
            return new ChangeResult.Repeated(request);
        }
        var flaws = flaws(change, centres.byId(request.centre()).orElseThrow());
        if (!flaws.isEmpty()) {
            return new ChangeResult.Malformed(flaws);
        }
        if (known.isPresent() || change.seen() != request.revision()) {
            var since = past.stream()
                    .filter(entry -> entry.revision() > change.seen())
                    .toList();
            return new ChangeResult.Overtaken(request, since);
        }
        return RequestAction.open(request, change.by().id()).contains(change.deed())
                ? new ChangeResult.Changed(make(change, request, change.deed().on(request, change.handler())))
                : new ChangeResult.NotOpen(request);
    }

    private Request make(RequestChange change, Request request, RequestAction.Outcome outcome) {
        var entry = new RequestHistoryEntry(
                change.id(),
                request.revision() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                change.handler(),
                change.deed().kind(),
                request.state(),
                outcome.state(),
                change.told());
        var after = history.change(request, entry, outcome);
        if (entry.isTold()) {
            news.tell(after, entry);
        }
        changed.fire(new RequestChanged(after, entry));
        return after;
    }

    private Set<Flaw> flaws(RequestChange change, Centre centre) {
        var flaws = EnumSet.noneOf(Flaw.class);
        if (!TextRules.isSound(change.told().words(), CustomerNotice.LONGEST)) {
            flaws.add(Flaw.WORDS);
        }
        if (!isAhead(change.told(), centre)) {
            flaws.add(Flaw.DAY);
        }
        if (change.deed() instanceof RequestAction.Tell && change.told().isNothing()) {
            flaws.add(Flaw.NOTHING);
        }
        return flaws;
    }

    private boolean isAhead(CustomerNotice told, Centre centre) {
        var day = told.day();
        if (day == null) {
            return told.time() == null;
        }
        var now = clock.instant().atZone(centre.zone()).toLocalDateTime();
        return !day.atTime(told.time() == null ? LocalTime.MAX : told.time()).isBefore(now)
                && day.isBefore(LocalDate.from(now).plusYears(YEARS_AHEAD));
    }
}
