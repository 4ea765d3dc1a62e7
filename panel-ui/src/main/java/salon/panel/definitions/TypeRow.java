package salon.panel.definitions;

import salon.definition.DefinitionRevision.State;
import salon.panel.frame.FormattedTime;

/// A card type in the list. `draft` is the version of a draft beside what is published, 0 for none.
record TypeRow(String id, String title, String icon, State state, int version, int draft, String by, FormattedTime at) {
    public boolean isPublished() {
        return state == State.PUBLISHED;
    }
}
