package salon.panel.requests;

import jakarta.ws.rs.BadRequestException;
import org.jspecify.annotations.Nullable;
import salon.request.Deed;
import salon.request.Request;
import salon.request.Request.State;

/// A button under a request: `key` is what it sends.
///
/// @param isMain the one that is usual here
record Action(String key, boolean isMain) {
    private static final String TAKE = "take";
    private static final String TAKE_OVER = "take-over";
    private static final String GIVE_BACK = "give-back";
    private static final String TELL = "tell";

    static Action of(Deed deed, Request request) {
        return switch (deed) {
            case Deed.Take() -> request.state() == State.NEW ? new Action(TAKE, true) : new Action(TAKE_OVER, false);
            case Deed.GiveBack() -> new Action(GIVE_BACK, false);
            case Deed.Move(var to) ->
                new Action(Asked.key(to), request.state() == State.IN_WORK && to == State.CONFIRMED);
            case Deed.Tell() -> new Action(TELL, false);
        };
    }

    /// @throws BadRequestException when no button sends this
    static Deed deed(@Nullable String key) {
        return switch (key == null ? "" : key) {
            case TAKE, TAKE_OVER -> new Deed.Take();
            case GIVE_BACK -> new Deed.GiveBack();
            case TELL -> new Deed.Tell();
            default -> {
                var to = Asked.state(key);
                if (to == null) {
                    throw new BadRequestException();
                }
                yield new Deed.Move(to);
            }
        };
    }
}
