package salon.bench;

/// Posts messages into one conversation, one at a time.
interface PostClient extends AutoCloseable {
    /// Returns once the message is committed and that is acknowledged.
    void post() throws Exception;
}
