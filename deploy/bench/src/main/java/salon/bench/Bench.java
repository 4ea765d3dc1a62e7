package salon.bench;

import java.nio.file.Path;
import java.util.List;

/// `./mvnw -Pbench`: prints ratios and ends with 1 when one of them is above its limit. With `-Dbench=posts` it
/// measures posts only. With `-Dbench=faults` it cuts off what Salon stands on, and ends with 1 when anything was
/// lost.
public final class Bench {
    private Bench() {}

    /// @param arguments the packaged platform's `quarkus-run.jar`, the folder of the built-in plugins, one to work in
    public static void main(String[] arguments) throws Exception {
        var platform = Path.of(arguments[0]);
        var folder = Path.of(arguments[2]);
        switch (System.getProperty("bench", "ratios")) {
            case "ratios" -> {
                print(Sizes.of(Path.of(arguments[1])));
                if (!ratios(platform, folder).stream().allMatch(Ratio::holds)) {
                    System.exit(1);
                }
            }
            case "posts" -> print(PostBench.measure(platform, folder.resolve("posts"), PostBench.Settings.read()));
            case "faults" -> {
                if (!print(FaultBench.run(platform, folder.resolve("faults"), FaultBench.Settings.read()))
                        .holds()) {
                    System.exit(1);
                }
            }
            default -> throw new IllegalArgumentException("-Dbench is ratios, posts or faults");
        }
    }

    private static List<Ratio> ratios(Path jar, Path folder) throws Exception {
        var plugins = BenchPlugins.write(folder);
        try (var platform = BenchPlatform.start(jar, folder)) {
            plugins.switchOn(platform);
            var people = new People(platform);
            return List.of(
                    print(CardOpening.measure(people)),
                    print(CardPicker.measure(people)),
                    print(BadNeighbours.measure(people)),
                    print(BusyLoop.measure(people)));
        }
    }

    private static <T> T print(T figure) {
        System.out.println(figure);
        return figure;
    }
}
