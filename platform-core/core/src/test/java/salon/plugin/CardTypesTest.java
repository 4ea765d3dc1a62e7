package salon.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import salon.NoteCard;

class CardTypesTest {
    private static final Locale EN = Locale.of("en");
    private final CardTypes types = TestPluginSettings.cardTypes();

    @Test
    void aTypeThatOnlyInformsSaysSo() {
        assertThat(types.working(EN))
                .extracting(CardTypeView::id, CardTypeView::takesRequests)
                .contains(tuple(LeafletCard.ID, false))
                .contains(tuple(NoteCard.ID, true));
    }

    @Test
    void aChoiceHasItsOptionsInTheReadersLanguageAndMoneyItsCurrency() {
        var fields = types.view(LeafletCard.ID, EN).orElseThrow().fields();

        assertThat(fields)
                .containsExactly(
                        new FieldView(
                                "kind",
                                FieldKind.CHOICE,
                                "Kind",
                                false,
                                40,
                                List.of(new FieldView.Option("old", "Old"), new FieldView.Option("new", "New")),
                                List.of(),
                                null,
                                false),
                        new FieldView(
                                "price", FieldKind.MONEY, "Price", false, 20, List.of(), List.of(), "RUB", false));
    }
}
