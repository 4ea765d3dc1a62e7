package salon.request;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.request.Request.State;

/// What a colleague can do with a request.
public sealed interface RequestAction {
    /// Takes it on oneself, also from a colleague. A new one is in work then.
    record Take() implements RequestAction {}

    /// Lets go of it: it is new again, for anyone.
    record GiveBack() implements RequestAction {}

    /// Moves it on. Who moves one that nobody has taken, has taken it.
    record Move(State to) implements RequestAction {}

    /// Tells the customer something and leaves it as it is.
    record Tell() implements RequestAction {}

    /// Where a request stands after a deed.
    record Outcome(State state, @Nullable Handler takenBy) {}

    enum Kind {
        TAKE,
        GIVE_BACK,
        MOVE,
        TELL
    }

    /// All that this colleague can do with it now.
    static List<RequestAction> open(Request request, UUID staff) {
        var isMine = request.isTakenBy(staff);
        var take = Stream.<RequestAction>of(new Take())
                .filter(one -> !isMine && !request.state().isClosed());
        var giveBack =
                Stream.<RequestAction>of(new GiveBack()).filter(one -> isMine && request.state() == State.IN_WORK);
        // A new one comes into work by being taken.
        var moves = request.state().next().stream()
                .filter(to -> request.state() != State.NEW || to != State.IN_WORK)
                .<RequestAction>map(Move::new);
        return Stream.of(take, moves, giveBack, Stream.<RequestAction>of(new Tell()))
                .flatMap(some -> some)
                .toList();
    }

    default Outcome on(Request request, Handler by) {
        return switch (this) {
            case Take() -> new Outcome(request.state() == State.NEW ? State.IN_WORK : request.state(), by);
            case GiveBack() -> new Outcome(State.NEW, null);
            case Move(var to) -> new Outcome(to, request.takenBy() == null ? by : request.takenBy());
            case Tell() -> new Outcome(request.state(), request.takenBy());
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
