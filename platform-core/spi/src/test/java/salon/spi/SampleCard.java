package salon.spi;

import java.util.List;

/// A card with the three required methods and nothing else.
final class SampleCard implements ServiceCard {
    static final Field<String> NAME = Field.longText("name", 400);

    @Override
    public CardId id() {
        return CardId.of("sample");
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(NAME, Field.car("car"));
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to("sample").with("tab", 1).with(answers);
    }
}
