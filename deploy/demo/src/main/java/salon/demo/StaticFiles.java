package salon.demo;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The pages' files on the class path. Only paths of a safe shape are looked up, so none leads out of the folder.
///
/// @param home the folder whose index.html is served at `/`
record StaticFiles(String home) {
    private static final Pattern PATH =
            Pattern.compile("/(kit|start|phone|mailbox)(/[a-z0-9-]+)*(/|/[a-z0-9-]+\\.([a-z]+))");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    Optional<PageResponse> find(String path) throws IOException {
        var full = path.equals("/") ? "/" + home + "/" : path;
        var shape = PATH.matcher(full);
        if (!shape.matches()) {
            return Optional.empty();
        }
        var isFolder = full.endsWith("/");
        var type = TYPES.get(isFolder ? "html" : shape.group(4));
        return type == null ? Optional.empty() : read(isFolder ? full + "index.html" : full, type);
    }

    private static Optional<PageResponse> read(String path, String type) throws IOException {
        try (var file = StaticFiles.class.getResourceAsStream("/salon/demo" + path)) {
            return file == null ? Optional.empty() : Optional.of(PageResponse.of(type, file.readAllBytes()));
        }
    }
}
