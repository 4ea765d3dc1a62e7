package salon.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A headless Chromium or Chrome that is already on this machine.
final class Browsers implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FIXED = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /// Without one the test is skipped with a warning; with `CI=true` it fails.
    static Browsers open() {
        var found = find();
        if (found.isEmpty()) {
            var line = "NO CHROMIUM OR CHROME ON THE PATH: THE JOURNEY THROUGH THE PAGES IS NOT TESTED";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(line);
            }
            System.err.println("[WARNING] " + line);
            Assumptions.abort(line);
        }
        return new Browsers(found.orElseThrow());
    }

    /// With cookies and storage of its own: another person or another device.
    BrowserContext person() {
        return browser.newContext(new Browser.NewContextOptions().setLocale("ru-RU"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.concat(
                        NAMES.stream().flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name))),
                        FIXED.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
