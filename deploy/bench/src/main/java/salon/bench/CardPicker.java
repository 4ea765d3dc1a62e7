package salon.bench;

/// The page of a chat with 200 types to pick from, and with those that are built in.
final class CardPicker {
    private static final int TIMES = 300;

    private CardPicker() {}

    static Ratio measure(People people) throws Exception {
        var many = people.anna();
        var few = people.viktor();
        Load.inTurn(many.readPage(), few.readPage(), TIMES);
        var pair = Load.inTurn(many.readPage(), few.readPage(), TIMES);
        return new Ratio(
                "the card picker with " + many.choices() + " types against " + few.choices(),
                pair.first() + " against " + pair.second(),
                pair.first().ratio(50, pair.second()),
                1.5);
    }
}
