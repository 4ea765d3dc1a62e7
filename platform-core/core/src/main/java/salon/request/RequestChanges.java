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
import salon.request.Changing.Flaw;

/// What staff do with a request. The customer is told of it in the same transaction.
@ApplicationScoped
@Transactional
public class RequestChanges {
    private static final int YEARS_AHEAD = 5;

    private final RequestStore requests;
    private final HistoryStore history;
    private final RequestNews news;
    private final Centres centres;
    private final InstantSource clock;
    private final Event<RequestChanged> changed;

    RequestChanges(
            RequestStore requests,
            HistoryStore history,
            RequestNews news,
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

    public Changing make(Change change) {
        return requests.lock(change.request())
                .filter(request -> change.by().worksAt(request.centre()))
                .map(request -> make(change, request))
                .orElseGet(Changing.Unknown::new);
    }

    /// Oldest first; whoever asks has checked that the reader works at the centre.
    public List<RequestEntry> of(UUID request) {
        return history.of(request);
    }

    private Changing make(Change change, Request request) {
        var past = history.of(request.id());
        var known =
                past.stream().filter(entry -> entry.id().equals(change.id())).findFirst();
        if (known.filter(entry -> entry.isOf(change)).isPresent()) {
            return new Changing.Repeated(request);
        }
        var flaws = flaws(change, centres.byId(request.centre()).orElseThrow());
        if (!flaws.isEmpty()) {
            return new Changing.Malformed(flaws);
        }
        if (known.isPresent() || change.seen() != request.revision()) {
            var since = past.stream()
                    .filter(entry -> entry.revision() > change.seen())
                    .toList();
            return new Changing.Overtaken(request, since);
        }
        return Deed.open(request, change.by().id()).contains(change.deed())
                ? new Changing.Changed(make(change, request, change.deed().on(request, change.handler())))
                : new Changing.NotOpen(request);
    }

    private Request make(Change change, Request request, Deed.Outcome outcome) {
        var entry = new RequestEntry(
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

    private Set<Flaw> flaws(Change change, Centre centre) {
        var flaws = EnumSet.noneOf(Flaw.class);
        if (!Wording.isSound(change.told().words(), Told.LONGEST)) {
            flaws.add(Flaw.WORDS);
        }
        if (!isAhead(change.told(), centre)) {
            flaws.add(Flaw.DAY);
        }
        if (change.deed() instanceof Deed.Tell && change.told().isNothing()) {
            flaws.add(Flaw.NOTHING);
        }
        return flaws;
    }

    private boolean isAhead(Told told, Centre centre) {
        var day = told.day();
        if (day == null) {
            return told.time() == null;
        }
        var now = clock.instant().atZone(centre.zone()).toLocalDateTime();
        return !day.atTime(told.time() == null ? LocalTime.MAX : told.time()).isBefore(now)
                && day.isBefore(LocalDate.from(now).plusYears(YEARS_AHEAD));
    }
}
