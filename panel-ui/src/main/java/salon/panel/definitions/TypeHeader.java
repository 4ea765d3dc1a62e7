package salon.panel.definitions;

/// What a page is about; all empty for a new type.
record TypeHeader(String id, String state, int version, boolean hasDraft) {
    static final TypeHeader NEW = new TypeHeader("", "", 0, false);

    public boolean isPublished() {
        return state.equals("PUBLISHED");
    }
}
