package salon.panel.requests;

import java.time.LocalTime;
import java.time.ZoneId;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.TimeFormat;
import salon.request.CustomerNotice;
import salon.request.Request.State;
import salon.request.RequestAction;
import salon.request.RequestHistoryEntry;
import salon.request.RequestedTime;

/// An entry of a request's history.
///
/// @param when the time that was agreed on or proposed, else empty
/// @param isAppointed whether it is the one that the customer wanted, or they left it to the dealer
record HistoryRow(
        FormattedTime at,
        String by,
        RequestAction.Kind kind,
        State from,
        State to,
        boolean isNotified,
        String words,
        String when,
        boolean isAppointed) {
    static HistoryRow of(RequestHistoryEntry entry, RequestedTime requested, TimeFormat timeFormat, ZoneId zone) {
        return new HistoryRow(
                timeFormat.of(entry.at()),
                entry.by().name(),
                entry.kind(),
                entry.from(),
                entry.to(),
                entry.notifiesCustomer(),
                entry.notice().text(),
                when(entry.notice(), timeFormat, zone),
                entry.isAppointed(requested));
    }

    public boolean isMoved() {
        return from != to;
    }

    private static String when(CustomerNotice notice, TimeFormat timeFormat, ZoneId zone) {
        var day = notice.day();
        if (day == null) {
            return "";
        }
        var time = notice.time();
        var at = timeFormat.of(
                day.atTime(time == null ? LocalTime.NOON : time).atZone(zone).toInstant());
        return time == null ? at.day() : at.day() + ", " + at.time();
    }
}
