package salon.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Mutual exclusion of all threads and processes of this machine that use the same lock file.
final class FileLocks {
    // A file lock belongs to the process: a second thread would get an exception instead of waiting.
    private static final ConcurrentHashMap<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();

    private FileLocks() {}

    interface Action<T> {
        T run() throws IOException;
    }

    static <T> T by(Path lockFile, Action<T> action) throws IOException {
        var file = lockFile.toAbsolutePath().normalize();
        var inProcess = IN_PROCESS.computeIfAbsent(file, ignored -> new ReentrantLock());
        inProcess.lock();
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var ignored = channel.lock()) {
                return action.run();
            }
        } finally {
            inProcess.unlock();
        }
    }

    /// Takes the lock until the channel is closed.
    ///
    /// @param taken message of the exception when another process has the lock
    static FileChannel hold(Path lockFile, String taken) throws IOException {
        Files.createDirectories(lockFile.toAbsolutePath().getParent());
        var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            channel.close();
            throw new IOException(taken, heldByThisProcess);
        }
        channel.close();
        throw new IOException(taken);
    }

    /// Whether no other process holds a lock on the file.
    static boolean isFree(Path lockFile) throws IOException {
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }
}
