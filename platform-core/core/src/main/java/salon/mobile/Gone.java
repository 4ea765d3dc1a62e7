package salon.mobile;

import java.util.List;
import java.util.Map;
import salon.card.Alternative;
import salon.http.ProblemException;

/// The problem of what is no longer to be had, with what may be had instead.
final class Gone {
    private Gone() {}

    static ProblemException of(String title, List<Alternative> alternatives) {
        return ProblemException.of(410, title + " is no longer available.", Map.of("alternatives", alternatives));
    }
}
