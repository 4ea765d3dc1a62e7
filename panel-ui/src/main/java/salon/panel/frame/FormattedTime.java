package salon.panel.frame;

/// A point in time as text.
///
/// @param iso for machines
/// @param shown the shortest form that can stand alone: today's without a day, this year's without the year
public record FormattedTime(String iso, String day, String time, String shown) {}
