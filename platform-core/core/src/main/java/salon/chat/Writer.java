package salon.chat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who writes, and where they may: a customer in their own chats, staff in their centres' chats.
public sealed interface Writer {
    String name();

    record Driver(UUID customer, String name) implements Writer {}

    record Colleague(String name, Set<UUID> centres) implements Writer {}

    /// The platform itself: automatic messages speak for a centre, system lines tell what happened to the chat.
    record Automaton(Author.Kind kind, String name, boolean pushes) implements Writer {
        public static Automaton auto(String centre) {
            return new Automaton(Author.Kind.AUTO, centre, false);
        }

        /// Something that the centre has done for the customer: told by push as an answer is, yet it answers nothing.
        public static Automaton news(String centre) {
            return new Automaton(Author.Kind.AUTO, centre, true);
        }

        public static Automaton system() {
            return new Automaton(Author.Kind.SYSTEM, "", false);
        }
    }

    default Author.Kind kind() {
        return switch (this) {
            case Driver driver -> Author.Kind.CUSTOMER;
            case Colleague colleague -> Author.Kind.STAFF;
            case Automaton automaton -> automaton.kind();
        };
    }

    /// Whether the customer's devices are told.
    default boolean pushes() {
        return this instanceof Colleague;
    }

    default @Nullable UUID mustOwn() {
        return this instanceof Driver driver ? driver.customer() : null;
    }

    default UUID @Nullable [] mustBeIn() {
        return this instanceof Colleague colleague ? colleague.centres().toArray(UUID[]::new) : null;
    }
}
