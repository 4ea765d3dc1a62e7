package salon.definition;

import java.util.List;

/// What became of a [DefinitionInput].
public sealed interface Outcome {
    /// It is a draft now.
    record Saved(DefinitionRevision revision) implements Outcome {}

    record Published(DefinitionRevision revision, Change change) implements Outcome {}

    enum Change {
        /// The type is new.
        FIRST,
        NEXT,
        /// The very same text had been published before.
        NONE
    }

    /// Nothing is stored; sorted by place.
    record Refused(List<DefinitionError> errors) implements Outcome {}

    /// Nothing is stored: somebody has saved this one meanwhile.
    record Overtaken(DefinitionRevision by) implements Outcome {}
}
