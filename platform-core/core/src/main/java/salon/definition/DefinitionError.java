package salon.definition;

/// What is wrong with an uploaded definition, and where: line and column from 1, a sentence in the reader's language.
public record DefinitionError(int line, int column, String text) {}
