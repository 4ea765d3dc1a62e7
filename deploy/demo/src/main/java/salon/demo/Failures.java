package salon.demo;

import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An exception as one line of text: what did not work, and why.
final class Failures {
    private Failures() {}

    static String inOneLine(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(cause -> !(cause instanceof CompletionException))
                .map(cause -> cause.getMessage() == null ? cause.toString() : cause.getMessage())
                .map(message -> message.lines().findFirst().orElse(""))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(": "));
    }
}
