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
import salon.card.AnswerLine;
import salon.card.AnswerLines;
import salon.card.PluginDrop;
import salon.card.SampleJar;
import salon.card.TypeSwitches;

/// Requests of a plugin that is taken away.
@QuarkusTest
class RequestTypesTest {
    private static final String JAR = "autumn";

    @Inject
    Given given;

    @Inject
    PluginDrop folder;

    @Inject
    TypeSwitches switches;

    @Inject
    Requests requests;

    @Inject
    RequestTypes types;

    @Inject
    AnswerLines lines;

    @AfterEach
    void tidy() {
        folder.remove(JAR);
    }

    @Test
    void theyStayInTheMenuUnderTheTitleThatTheyHadAndCanBeRead() {
        folder.put(new SampleJar(JAR), JAR, 1);
        given.in("aurora", () -> switches.inGroup(JAR, true, UUID.randomUUID()));
        var form = new RequestForm(UUID.randomUUID(), JAR, "north", null, Map.of("note", "к зиме"));
        var customer = given.customer("aurora");
        var request = ((Submitting.Accepted) given.in("aurora", () -> requests.submit(customer, form))).request();

        folder.remove(JAR);

        assertThat(at("north")).contains(new RequestType(JAR, request.title(), ""));
        assertThat(at("south")).extracting(RequestType::id).doesNotContain(JAR);
        assertThat(given.in(
                        "aurora",
                        () -> lines.of(JAR, request.version(), request.answers(), request.offered(), Locale.ENGLISH)))
                .extracting(AnswerLine::label, AnswerLine::value)
                .containsExactly(tuple("note", "к зиме"));
    }

    private Iterable<RequestType> at(String centre) {
        var id = given.centre("aurora", centre).id();
        return given.in("aurora", () -> types.at(id, Locale.ENGLISH));
    }
}
