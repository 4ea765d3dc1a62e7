package salon.request;

/// A kind of request of a dealer centre; `icon` may be empty.
public record RequestType(String id, String title, String icon) {}
