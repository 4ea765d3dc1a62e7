package salon.plugin;

import org.jspecify.annotations.Nullable;

/// What is wrong with a filled card, in the reader's language; `field` is null when it concerns the whole card.
public record CardProblem(@Nullable String field, String code, String text) {}
