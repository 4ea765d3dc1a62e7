package salon.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.card.AnswerFormatter;
import salon.card.AnswerFormatter.AnswerView;
import salon.plugin.CardTypeSwitches;
import salon.plugin.PluginJarBuilder;
import salon.plugin.TestPluginFolder;
import salon.request.Requests.RequestForm;
import salon.request.Requests.SubmitResult;

/// Requests of a plugin that is taken away.
@QuarkusTest
class RequestTypesTest {
    private static final String JAR = "autumn";

    @Inject
    Given given;

    @Inject
    TestPluginFolder folder;

    @Inject
    CardTypeSwitches switches;

    @Inject
    Requests requests;

    @Inject
    RequestTypes types;

    @Inject
    AnswerFormatter lines;

    @AfterEach
    void tidy() {
        folder.remove(JAR);
    }

    @Test
    void aTypeThatIsGoneKeepsItsTitleAndItsRequests() {
        folder.put(new PluginJarBuilder(JAR), JAR, 1);
        given.in("aurora", () -> switches.switchForTenant(JAR, true, UUID.randomUUID()));
        var form = new RequestForm(UUID.randomUUID(), JAR, "north", null, Map.of("note", "к зиме"));
        var customer = given.customer("aurora");
        var request = ((SubmitResult.Accepted) given.in("aurora", () -> requests.submit(customer, form))).request();

        folder.remove(JAR);

        assertThat(at("north")).contains(new RequestTypes.RequestType(JAR, request.title(), ""));
        assertThat(at("south")).extracting(RequestTypes.RequestType::id).doesNotContain(JAR);
        assertThat(given.in(
                        "aurora",
                        () -> lines.of(JAR, request.version(), request.answers(), request.offered(), Locale.ENGLISH)))
                .extracting(AnswerView::label, AnswerView::value)
                .containsExactly(tuple("note", "к зиме"));
    }

    private Iterable<RequestTypes.RequestType> at(String centre) {
        var id = given.centre("aurora", centre).id();
        return given.in("aurora", () -> types.at(id, Locale.ENGLISH));
    }
}
