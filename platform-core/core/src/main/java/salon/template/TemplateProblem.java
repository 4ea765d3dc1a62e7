package salon.template;

/// Why a template is not saved, and where.
///
/// @param index of the block, from 0; -1 when it is about all of them
/// @param detail the address that is none, or the limit; may be empty
public record TemplateProblem(Place place, int index, Code code, String detail) {
    public enum Place {
        ADDRESSES,
        SUBJECT,
        BLOCKS,
        ESCALATION_AFTER,
        ESCALATION_EVERY,
        ESCALATION_ADDRESSES
    }

    public enum Code {
        NO_ADDRESS,
        TOO_MANY,
        TOO_LONG,
        EMPTY,
        BAD_LINK,
        /// Characters that the database does not take.
        BAD_CHARACTERS,
        OUT_OF_RANGE,
        OTHER
    }

    static TemplateProblem of(Place place, Code code, Object detail) {
        return new TemplateProblem(place, -1, code, String.valueOf(detail));
    }
}
