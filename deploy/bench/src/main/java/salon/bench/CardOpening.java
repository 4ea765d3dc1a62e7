package salon.bench;

/// Opening a card asks a plugin twice; a customer's own data ask nobody.
final class CardOpening {
    private static final int TIMES = 1_000;

    private CardOpening() {}

    static Ratio measure(People people) throws Exception {
        var card = people.card("test-drive", "{\"car\": {\"model\": \"Vesta\"}}");
        Load.inTurn(people.open(card), people.me(), TIMES);
        var pair = Load.inTurn(people.open(card), people.me(), TIMES);
        return new Ratio(
                "GET cards/{id} against GET me",
                pair.first() + " against " + pair.second(),
                pair.first().ratio(50, pair.second()),
                1.5);
    }
}
