package salon.panel.definitions;

import salon.panel.frame.Moment;

/// A card type in the list. `state` is that of [salon.definition.Revision.State]; `draft` the version of a draft beside
/// what is published, 0 for none.
record TypeRow(String id, String title, String icon, String state, int version, int draft, String by, Moment at) {}
