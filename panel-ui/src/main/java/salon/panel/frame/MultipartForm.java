package salon.panel.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/// A multipart form as a browser has sent it.
///
/// @param files cut off after the largest size that any upload may have
public record MultipartForm(Map<String, List<String>> values, List<byte[]> files) {
    /// One byte more than any upload may have, so that its receiver refuses it.
    private static final int MAX_BYTES_READ = 5 * 1024 * 1024 + 1;

    public static MultipartForm of(MultipartFormDataInput input) {
        var values = new HashMap<String, List<String>>();
        var files = new ArrayList<byte[]>();
        input.getValues().forEach((name, sent) -> {
            for (var value : sent) {
                if (!value.isFileItem()) {
                    values.computeIfAbsent(name, any -> new ArrayList<>()).add(value.getValue());
                } else if (isChosen(value)) {
                    files.add(content(value));
                }
            }
        });
        return new MultipartForm(values, files);
    }

    public String text(String name) {
        var sent = values.getOrDefault(name, List.of());
        return sent.isEmpty() ? "" : sent.getFirst();
    }

    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// Those of the values that are ids; others do not come from our page.
    public List<UUID> ids(String name) {
        return texts(name).stream()
                .map(MultipartForm::id)
                .flatMap(Optional::stream)
                .toList();
    }

    public int number(String name) {
        return text(name).matches("[0-9]{1,9}") ? Integer.parseInt(text(name)) : 0;
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /// A field in which nothing was chosen comes as an empty file without a name.
    private static boolean isChosen(FormValue file) {
        return !Objects.requireNonNullElse(file.getFileName(), "").isEmpty();
    }

    private static byte[] content(FormValue file) {
        try (var stream = file.getFileItem().getInputStream()) {
            return stream.readNBytes(MAX_BYTES_READ);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
