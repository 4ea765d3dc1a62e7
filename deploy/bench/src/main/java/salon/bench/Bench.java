package salon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// `./mvnw -Pbench`: prints the ratios and ends with 1 when one of them is above its limit.
public final class Bench {
    private Bench() {}

    /// @param arguments the packaged platform's `quarkus-run.jar`, the folder of the built-in plugins, one to work in
    public static void main(String[] arguments) throws Exception {
        print(Sizes.of(Path.of(arguments[1])));
        var ratios = measure(Path.of(arguments[0]), Path.of(arguments[2]));
        if (!ratios.stream().allMatch(Ratio::holds)) {
            System.exit(1);
        }
    }

    private static List<Ratio> measure(Path platform, Path folder) throws Exception {
        try (var bench = BenchPlatform.start(platform, folder)) {
            var people = new People(bench);
            return List.of(
                    print(CardOpening.measure(people)),
                    print(CardPicker.measure(people)),
                    print(BadNeighbours.measure(people)),
                    print(BusyLoop.measure(people)));
        }
    }

    private static <T> T print(T figure) throws IOException {
        System.out.println(figure);
        return figure;
    }
}
