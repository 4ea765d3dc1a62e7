package salon.handover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// A car in words, such as `Lada Vesta, 2025`, taken apart. Without a known make in front, all of it is the model.
record CarWords(String make, String model, String year) {
    // Behind a comma only: a Peugeot 2008 is no car of 2008.
    private static final Pattern YEAR = Pattern.compile(",\\s*((?:19|20)\\d\\d)$");
    // Long ones first, so that `Land Rover` is not taken for less.
    private static final List<String> MAKES = makes();

    static CarWords of(String words) {
        var year = YEAR.matcher(words.strip());
        var hasYear = year.find();
        var name = hasYear ? words.strip().substring(0, year.start()).strip() : words.strip();
        var make = MAKES.stream()
                .filter(one ->
                        name.equalsIgnoreCase(one) || name.regionMatches(true, 0, one + " ", 0, one.length() + 1))
                .findFirst()
                .orElse("");
        return new CarWords(
                name.substring(0, make.length()),
                name.substring(make.length()).strip(),
                hasYear ? Objects.requireNonNull(year.group(1)) : "");
    }

    private static List<String> makes() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CarWords.class.getResourceAsStream("makes.txt")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
