package salon.chat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who writes, and where they may: a customer in their own chats, staff in their centres' chats.
public sealed interface Writer {
    String name();

    record Customer(UUID customer, String name) implements Writer {}

    record Staff(String name, Set<UUID> centres) implements Writer {}

    /// The platform itself: automatic messages speak for a centre, system lines tell what happened to the chat.
    record System(Author.Kind kind, String name, boolean pushes) implements Writer {
        public static System automatic(String centre) {
            return new System(Author.Kind.AUTO, centre, false);
        }

        /// Something that the centre has done for the customer: told by push as an answer is, yet it answers nothing.
        public static System notification(String centre) {
            return new System(Author.Kind.AUTO, centre, true);
        }

        public static System line() {
            return new System(Author.Kind.SYSTEM, "", false);
        }
    }

    default Author.Kind kind() {
        return switch (this) {
            case Customer customer -> Author.Kind.CUSTOMER;
            case Staff staff -> Author.Kind.STAFF;
            case System system -> system.kind();
        };
    }

    /// Whether the customer's devices are told.
    default boolean pushes() {
        return this instanceof Staff;
    }

    /// The customer who must own the conversation; null: any.
    default @Nullable UUID requiredOwner() {
        return this instanceof Customer writer ? writer.customer() : null;
    }

    /// The centres of which one must have the conversation; null: any.
    default UUID @Nullable [] requiredCentres() {
        return this instanceof Staff staff ? staff.centres().toArray(UUID[]::new) : null;
    }
}
