package salon.definition;

import salon.plugin.CardTypeView;

/// How a card type would look in one language.
///
/// @param consent empty when none is asked
/// @param summary the line in the chat when everything is filled in
public record DefinitionPreview(CardTypeView type, String consent, String summary) {}
