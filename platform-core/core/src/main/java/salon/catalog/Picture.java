package salon.catalog;

/// A picture as it was uploaded.
public record Picture(PictureType type, byte[] bytes) {
    public static final int LARGEST = 5 * 1024 * 1024;
}
