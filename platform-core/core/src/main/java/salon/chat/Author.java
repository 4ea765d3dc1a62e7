package salon.chat;

/// Who wrote a message, by the name that staff see. Customers read the centre's name instead of a staff member's.
public record Author(Kind kind, String name) {
    public enum Kind {
        CUSTOMER,
        STAFF,
        AUTO,
        SYSTEM
    }

    Author asCustomersSee(String centre) {
        return kind == Kind.STAFF || kind == Kind.AUTO ? new Author(kind, centre) : this;
    }
}
