package salon.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The kinds of pictures that every phone and browser shows, told by how their content begins: a name can lie.
public enum PictureType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP_FORM = "WEBP".getBytes(StandardCharsets.US_ASCII);

    private final String contentType;

    PictureType(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    static Optional<PictureType> of(byte[] content) {
        if (holds(content, 0, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (holds(content, 0, PNG_START)) {
            return Optional.of(PNG);
        }
        return holds(content, 0, RIFF) && holds(content, 8, WEBP_FORM) ? Optional.of(WEBP) : Optional.empty();
    }

    static PictureType named(String contentType) {
        return Arrays.stream(values())
                .filter(type -> type.contentType.equals(contentType))
                .findFirst()
                .orElseThrow();
    }

    private static boolean holds(byte[] content, int from, byte[] part) {
        return content.length >= from + part.length
                && Arrays.equals(content, from, from + part.length, part, 0, part.length);
    }
}
