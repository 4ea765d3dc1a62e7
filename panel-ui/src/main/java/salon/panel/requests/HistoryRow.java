package salon.panel.requests;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
/// @param isAppointed whether it is an appointment: the one that the customer wanted or knew, or left to the dealer
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
    /// The entries after a revision.
    ///
    /// @param all oldest first
    static List<HistoryRow> since(
            int revision, List<RequestHistoryEntry> all, RequestedTime requested, TimeFormat timeFormat, ZoneId zone) {
        var rows = new ArrayList<HistoryRow>();
        var before = requested;
        for (var entry : all) {
            if (entry.revision() > revision) {
                rows.add(of(entry, before, timeFormat, zone));
            }
            before = before.after(entry.notice());
        }
        return rows;
    }

    private static HistoryRow of(RequestHistoryEntry entry, RequestedTime before, TimeFormat timeFormat, ZoneId zone) {
        return new HistoryRow(
                timeFormat.of(entry.at()),
                entry.by().name(),
                entry.kind(),
                entry.from(),
                entry.to(),
                entry.notifiesCustomer(),
                entry.notice().text(),
                when(entry.notice(), timeFormat, zone),
                entry.isAppointed(before));
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
