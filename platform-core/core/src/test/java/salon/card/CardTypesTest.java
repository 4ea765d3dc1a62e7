package salon.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import salon.NoteCard;
import salon.customer.Customer;
import salon.spi.Field;
import salon.spi.Option;
import salon.spi.Prefill;

class CardTypesTest {
    private static final Locale EN = Locale.of("en");
    private final CardTypes types = new CardTypes(TestPluginSettings.in(Path.of("target/no-plugins")));

    @Test
    void aTypeThatOnlyInformsSaysSo() {
        assertThat(types.all(EN))
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
                                null),
                        new FieldView("price", FieldKind.MONEY, "Price", false, 20, List.of(), List.of(), "RUB"));
    }

    @Test
    void storedAnswersAreReadByTheirLabels() {
        var answers = Map.<String, Object>of("kind", "new", "price", Map.of("amount", 150_000, "currency", "RUB"));

        var lines = new AnswerFormatter(types).of(LeafletCard.ID, 1, answers, Map.of("kind", "old"), EN);

        assertThat(lines)
                .containsExactly(
                        new AnswerView("kind", "choice", "Kind", "New", "Old", "", "new", "old"),
                        new AnswerView(
                                "price", "money", "Price", "1,500\u00A0RUB", null, "", answers.get("price"), null));
    }

    @Test
    void theProfileFillsPhoneAndEmail() {
        List<Field<?>> fields = List.of(
                Field.email("email").from(Prefill.PROFILE),
                Field.phone("phone").from(Prefill.PROFILE),
                Field.email("other"));

        assertThat(prefills("ivan@mail.example").fill(fields).encode())
                .isEqualTo(Map.of("email", "ivan@mail.example", "phone", "+79161234567"));
        assertThat(prefills("").fill(fields).encode()).containsOnlyKeys("phone");
    }

    private static Prefills prefills(String email) {
        var customer = new Customer(new UUID(0, 1), "Ivan", email, "8 (916) 123-45-67", EN);
        return new Prefills(customer, Optional.empty(), new Option("north", "North"), 2026);
    }
}
