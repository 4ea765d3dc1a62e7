package salon.panel.frame;

/// A point in time: for machines, its day and time of day, and as short as it can stand alone.
public record FormattedTime(String iso, String day, String time, String shown) {}
