package salon.panel.definitions;

import salon.definition.DefinitionRevision.State;

/// What a page is about; the id is empty for a new type.
record TypeHeader(String id, State state, int version, boolean hasDraft) {
    static final TypeHeader NEW = new TypeHeader("", State.DRAFT, 0, false);

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }
}
