package salon.mobile;

/// Something done for a session until it is closed.
@FunctionalInterface
interface Watch extends AutoCloseable {
    @Override
    void close();
}
