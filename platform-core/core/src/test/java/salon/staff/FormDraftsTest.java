package salon.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.TenantDatabase;
import salon.staff.FormDrafts.FormDraft;

@QuarkusTest
class FormDraftsTest {
    private static final FormDraft DRAFT = new FormDraft(
            "/t/aurora/panel/chats/1", false, Map.of("text", List.of("Добрый день"), "at", List.of("north", "south")));

    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    FormDrafts drafts;

    private final String anna = UUID.randomUUID().toString();

    @Test
    void aDraftComesBackToItsMemberOnly() {
        var id = keep();

        assertThat(find(id, anna)).contains(DRAFT);
        assertThat(find(id, "boris")).isEmpty();
        assertThat(given.in("vega", () -> drafts.find(id, anna))).isEmpty();
    }

    @Test
    void whatWasTypedIsNotReadableInTheDatabase() {
        var id = keep();

        var stored =
                database.call("aurora", sql -> sql.query("select content from form_draft where id = :id", byte[].class)
                        .setParameter("id", id)
                        .getSingleResult());

        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("text", "Добрый", "panel");
    }

    @Test
    void aDraftLivesForADay() {
        var id = keep();
        database.call("aurora", sql -> sql.update(
                        "update form_draft set created_at = now() - interval '25 hours' where id = :id")
                .setParameter("id", id)
                .executeUpdate());

        assertThat(find(id, anna)).isEmpty();
        given.in("aurora", () -> drafts.keep("boris", DRAFT));

        assertThat(count("id = :value", id)).isZero();
    }

    @Test
    void ofManyDraftsOfAMemberTheNewestStay() {
        var first = keep();
        for (var more = 0; more < FormDrafts.MAX; more++) {
            keep();
        }

        assertThat(find(first, anna)).isEmpty();
        assertThat(count("subject = :value", anna)).isEqualTo(FormDrafts.MAX);
    }

    private UUID keep() {
        return given.in("aurora", () -> drafts.keep(anna, DRAFT));
    }

    private Optional<FormDraft> find(UUID id, String subject) {
        return given.in("aurora", () -> drafts.find(id, subject));
    }

    private long count(String condition, Object value) {
        return database.call(
                "aurora", sql -> sql.query("select count(*) from form_draft where " + condition, Long.class)
                        .setParameter("value", value)
                        .getSingleResult());
    }
}
