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

    /// False if the action has already begun.
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
        // On a thread of its own: the few threads that report ended processes are needed while the action waits for
        // others.
        Thread.ofPlatform().name("end").start(end);
    }
}
