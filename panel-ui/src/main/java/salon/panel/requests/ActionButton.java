package salon.panel.requests;

import jakarta.ws.rs.BadRequestException;
import org.jspecify.annotations.Nullable;
import salon.request.Request;
import salon.request.Request.State;
import salon.request.RequestAction;

/// A button of the change form.
///
/// @param key what it sends
/// @param isMain whether it is the primary button
record ActionButton(String key, boolean isMain) {
    private static final String TAKE = "take";
    private static final String TAKE_OVER = "take-over";
    private static final String GIVE_BACK = "give-back";
    private static final String TELL = "tell";

    static ActionButton of(RequestAction action, Request request) {
        return switch (action) {
            case RequestAction.Take() ->
                request.state() == State.NEW ? new ActionButton(TAKE, true) : new ActionButton(TAKE_OVER, false);
            case RequestAction.GiveBack() -> new ActionButton(GIVE_BACK, false);
            case RequestAction.Move(var to) ->
                new ActionButton(RequestListQuery.key(to), request.state() == State.IN_WORK && to == State.CONFIRMED);
            case RequestAction.Tell() -> new ActionButton(TELL, false);
        };
    }

    boolean confirms() {
        return key.equals(RequestListQuery.key(State.CONFIRMED));
    }

    /// @throws BadRequestException when no button sends this
    static RequestAction action(@Nullable String key) {
        return switch (key == null ? "" : key) {
            case TAKE, TAKE_OVER -> new RequestAction.Take();
            case GIVE_BACK -> new RequestAction.GiveBack();
            case TELL -> new RequestAction.Tell();
            default -> {
                var to = RequestListQuery.state(key);
                if (to == null) {
                    throw new BadRequestException();
                }
                yield new RequestAction.Move(to);
            }
        };
    }
}
