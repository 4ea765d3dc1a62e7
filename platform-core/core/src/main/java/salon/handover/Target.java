package salon.handover;

/// One place that a request goes to.
///
/// @param channel the kind of its channel, alone or with `:` and an id behind it; unique among those of one request
/// @param label what staff read: a mail address, a host, a name
record Target(String channel, String label) {
    private static final String SEPARATOR = ":";

    static Target of(String kind, Object id, String label) {
        return new Target(kind + SEPARATOR + id, label);
    }

    static String kind(String channel) {
        return channel.split(SEPARATOR, 2)[0];
    }

    /// What stands behind the kind; empty when nothing does.
    static String id(String channel) {
        var parts = channel.split(SEPARATOR, 2);
        return parts.length == 1 ? "" : parts[1];
    }
}
