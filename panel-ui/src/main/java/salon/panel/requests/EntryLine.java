package salon.panel.requests;

import java.time.LocalTime;
import java.time.ZoneId;
import salon.panel.frame.Moment;
import salon.panel.frame.Moments;
import salon.request.Deed;
import salon.request.Request.State;
import salon.request.RequestEntry;
import salon.request.Told;

/// A line of a request's history. `proposed` is another time that was proposed, else empty.
record EntryLine(
        Moment at, String by, Deed.Kind kind, State from, State to, boolean isTold, String words, String proposed) {
    static EntryLine of(RequestEntry entry, Moments moments, ZoneId zone) {
        return new EntryLine(
                moments.of(entry.at()),
                entry.by().name(),
                entry.kind(),
                entry.from(),
                entry.to(),
                entry.isTold(),
                entry.told().words(),
                proposed(entry.told(), moments, zone));
    }

    public boolean isMoved() {
        return from != to;
    }

    private static String proposed(Told told, Moments moments, ZoneId zone) {
        var day = told.day();
        if (day == null) {
            return "";
        }
        var time = told.time();
        var at = moments.of(
                day.atTime(time == null ? LocalTime.NOON : time).atZone(zone).toInstant());
        return time == null ? at.day() : at.day() + ", " + at.time();
    }
}
