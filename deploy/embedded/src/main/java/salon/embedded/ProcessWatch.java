package salon.embedded;

import java.util.HashSet;
import java.util.Set;

/// Runs an action when the last of the processes it knows has ended.
final class ProcessWatch {
    private final Set<Long> living = new HashSet<>();
    private final Runnable end;
    private boolean ended;

    ProcessWatch(Runnable end) {
        this.end = end;
    }

    /// False if it is too late: the action has begun.
    synchronized boolean add(long pid) {
        if (ended) {
            return false;
        }
        var process = ProcessHandle.of(pid);
        if (process.isPresent() && living.add(pid)) {
            process.get().onExit().thenRun(() -> remove(pid));
        }
        return true;
    }

    private void remove(long pid) {
        synchronized (this) {
            living.remove(pid);
            if (!living.isEmpty() || ended) {
                return;
            }
            ended = true;
        }
        // Not here: threads that tell of ended processes are few, and the end waits for processes to end.
        Thread.ofPlatform().name("end").start(end);
    }
}
