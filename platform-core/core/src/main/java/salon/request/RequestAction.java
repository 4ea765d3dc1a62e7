package salon.request;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.request.Request.StaffRef;
import salon.request.Request.State;

/// What a staff member can do with a request.
public sealed interface RequestAction {
    /// Assigns it to oneself, also from another staff member. A new request goes into work.
    record Take() implements RequestAction {}

    /// Unassigns it: it is new again, for anyone to take.
    record GiveBack() implements RequestAction {}

    /// Changes the state. An unassigned request is assigned to whoever moves it.
    record Move(State to) implements RequestAction {}

    /// Sends the customer a notice and changes nothing else.
    record Tell() implements RequestAction {}

    /// State and assignee after an action.
    record Outcome(State state, @Nullable StaffRef assignee) {}

    enum Kind {
        TAKE,
        GIVE_BACK,
        MOVE,
        TELL
    }

    /// The actions that this staff member can take on the request now, in the order of the buttons.
    static List<RequestAction> availableFor(Request request, UUID staff) {
        var isMine = request.isAssignedTo(staff);
        var take = Stream.<RequestAction>of(new Take())
                .filter(one -> !isMine && !request.state().isClosed());
        var giveBack =
                Stream.<RequestAction>of(new GiveBack()).filter(one -> isMine && request.state() == State.IN_WORK);
        // A new request goes into work by being taken.
        var moves = request.state().next().stream()
                .filter(to -> request.state() != State.NEW || to != State.IN_WORK)
                .<RequestAction>map(Move::new);
        return Stream.of(take, moves, giveBack, Stream.<RequestAction>of(new Tell()))
                .flatMap(some -> some)
                .toList();
    }

    default Outcome applyTo(Request request, StaffRef by) {
        return switch (this) {
            case Take() -> new Outcome(request.state() == State.NEW ? State.IN_WORK : request.state(), by);
            case GiveBack() -> new Outcome(State.NEW, null);
            case Move(var to) -> new Outcome(to, request.assignee() == null ? by : request.assignee());
            case Tell() -> new Outcome(request.state(), request.assignee());
        };
    }

    default Kind kind() {
        return switch (this) {
            case Take() -> Kind.TAKE;
            case GiveBack() -> Kind.GIVE_BACK;
            case Move(var to) -> Kind.MOVE;
            case Tell() -> Kind.TELL;
        };
    }
}
