package salon.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static salon.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.NoteCard;
import salon.TenantDatabase;
import salon.definition.CardTypeRevisions.Revision;
import salon.definition.CardTypeRevisions.State;
import salon.definition.Definitions.Change;
import salon.definition.Definitions.SaveResult;
import salon.plugin.CardTypeView;
import salon.plugin.CardTypes;
import salon.plugin.TenantCardTypes;
import salon.request.RequestTypes;
import salon.request.RequestTypes.RequestType;

@QuarkusTest
class DefinitionsTest {
    private static final Locale RU = Locale.of("ru");

    @Inject
    Given given;

    @Inject
    Definitions definitions;

    @Inject
    CardTypes types;

    @Inject
    TenantCardTypes tenantTypes;

    @Inject
    RequestTypes requestTypes;

    @Inject
    TenantDatabase database;

    private final String id = SampleYaml.freshId();

    @Test
    void aPublishedTypeIsOfferedAtOnceAndToItsTenantOnly() {
        assertThat(offered("aurora")).doesNotContain(id);

        publish(SampleYaml.of(id, 1));

        assertThat(offered("aurora")).contains(id);
        assertThat(offered("vega")).doesNotContain(id);
        assertThat(given.in("vega", () -> types.view(id, RU))).isEmpty();
        assertThat(given.in("vega", () -> definitions.find(id))).isEmpty();
        assertThat(given.in("vega", () -> definitions.withdraw(id, "чужой"))).isFalse();
    }

    /// A plugin must not take it away. Asked at start, outside of any tenant and request.
    @Test
    void aPublishedIdIsKnownInAllTenants() {
        assertThat(isPublishedAnywhere()).isFalse();

        publish(SampleYaml.of(id, 1));
        assertThat(isPublishedAnywhere()).isTrue();

        given.in("aurora", () -> definitions.withdraw(id, "Анна"));
        assertThat(isPublishedAnywhere()).isFalse();
    }

    private boolean isPublishedAnywhere() {
        return CompletableFuture.supplyAsync(() -> tenantTypes.isPublishedInAnyTenant(id), Thread::startVirtualThread)
                .join();
    }

    @Test
    void theSameIdCanBeUsedByAnotherTenant() {
        publish(SampleYaml.of(id, 7));

        var theirs = given.in("vega", () -> definitions.publish(SampleYaml.input(SampleYaml.of(id, 1))));

        assertThat(theirs).isInstanceOf(SaveResult.Published.class);
        assertThat(given.in("aurora", () -> types.view(id, RU).orElseThrow().version()))
                .isEqualTo(7);
    }

    @Test
    void aDraftIsNotOffered() {
        var saved = save(SampleYaml.of(id, 1), null);

        assertThat(saved).isInstanceOf(SaveResult.Saved.class);
        assertThat(offered("aurora")).doesNotContain(id);
        assertThat(given.in("aurora", () -> types.view(id, RU))).isEmpty();
        assertThat(type().current()).isEmpty();
        assertThat(type().newest().author()).isEqualTo("Алексей Соколов");
    }

    @Test
    void aDraftIsPublishedOrDiscarded() {
        save(SampleYaml.of(id, 1), null);
        publish(SampleYaml.of(id, 1));

        assertThat(history()).extracting(Revision::state).containsExactly(State.PUBLISHED);

        save(SampleYaml.of(id, 2), null);
        assertThat(given.in("aurora", () -> definitions.discard(id))).isTrue();
        assertThat(history()).extracting(Revision::state).containsExactly(State.PUBLISHED);
    }

    @Test
    void theHistoryOfVersionsIsKept() {
        publish(SampleYaml.of(id, 1));
        publish(SampleYaml.of(id, 2, "remark"));

        assertThat(history())
                .extracting(Revision::version, Revision::state)
                .containsExactly(tuple(2, State.PUBLISHED), tuple(1, State.REPLACED));
        assertThat(history().getLast().source()).isEqualTo(SampleYaml.of(id, 1));
        assertThat(history().getLast().endedBy()).isEqualTo("Алексей Соколов");
    }

    @Test
    void theSameTextAgainChangesNothing() {
        publish(SampleYaml.of(id, 1));

        var again = publish(SampleYaml.of(id, 1));

        assertThat(((SaveResult.Published) again).change()).isEqualTo(Change.UNCHANGED);
        assertThat(history()).hasSize(1);
    }

    @Test
    void otherFieldsNeedAHigherVersionAndOtherTextsDoNot() {
        publish(SampleYaml.of(id, 3));

        var fields = publish(SampleYaml.of(id, 3, "remark"));
        var back = publish(SampleYaml.of(id, 2, "remark"));
        var words = publish(SampleYaml.of(id, 3).replace("Заметка", "Пометка"));

        assertThat(errors(fields))
                .containsExactly(new DefinitionError(
                        2, 10, "Поля изменились с тех пор, как опубликована версия 3. Увеличьте версию."));
        assertThat(errors(back))
                .containsExactly(new DefinitionError(2, 10, "Версия 3 уже опубликована. Номер не может уменьшиться."));
        assertThat(words).isInstanceOf(SaveResult.Published.class);
    }

    @Test
    void aVersionOfAConsentHasOneText() {
        publish(consenting(2, "Согласен"));

        var same = publish(consenting(2, "Согласен на большее"));
        var back = publish(consenting(1, "Согласен на большее"));
        var next = publish(consenting(3, "Согласен на большее"));

        assertThat(errors(same))
                .extracting(DefinitionError::text)
                .containsExactly("Текст согласия изменился с тех пор, как опубликована его редакция 2."
                        + " Увеличьте version в consent.");
        assertThat(errors(back))
                .extracting(DefinitionError::text)
                .containsExactly("Согласие уже публиковалось в редакции 2. Укажите большую.");
        assertThat(next).isInstanceOf(SaveResult.Published.class);
    }

    @Test
    void theIdOfAPluginIsRefused() {
        var refused = publish(SampleYaml.of(NoteCard.ID, 1));

        assertThat(errors(refused))
                .containsExactly(
                        new DefinitionError(1, 5, "Имя «note» занято установленным типом карточки. Выберите другое."));
    }

    @Test
    void aTextForAnotherTypeIsRefused() {
        var input = new DefinitionInput(SampleYaml.of(id, 1), "other-type", null, "Алексей", Locale.ENGLISH);

        var refused = given.in("aurora", () -> definitions.publish(input));

        assertThat(errors(refused)).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(1);
            assertThat(error.text()).contains("\"other-type\"");
        });
    }

    @Test
    void aWithdrawnTypeIsReadableNotOfferedAndCanBePublishedAgain() {
        publish(SampleYaml.of(id, 1));

        assertThat(given.in("aurora", () -> definitions.withdraw(id, "Марина"))).isTrue();

        assertThat(offered("aurora")).doesNotContain(id);
        assertThat(given.in("aurora", () -> types.known(RU)))
                .extracting(CardTypeView::id)
                .contains(id);
        assertThat(given.in("aurora", () -> types.isOn(id))).isFalse();
        assertThat(given.in("aurora", () -> definitions.withdraw(id, "Марина"))).isFalse();

        publish(SampleYaml.of(id, 1));

        assertThat(offered("aurora")).contains(id);
        assertThat(history()).extracting(Revision::state).containsExactly(State.PUBLISHED, State.REPLACED);
        assertThat(history().getLast().endedBy()).isEqualTo("Марина");
    }

    @Test
    void aWithdrawnTypeWithoutRequestsLeavesTheMenu() {
        publish(SampleYaml.of(id, 1));
        assertThat(menu()).contains(id);

        given.in("aurora", () -> definitions.withdraw(id, "Марина"));

        assertThat(menu()).doesNotContain(id);
    }

    @Test
    void aTextBasedOnAnOlderRevisionIsAConflict() {
        var first = ((SaveResult.Saved) save(SampleYaml.of(id, 1), "")).revision();
        var second = save(SampleYaml.of(id, 2), first.id().toString());

        var late = save(SampleYaml.of(id, 3), first.id().toString());
        var blind = save(SampleYaml.of(id, 3), "");

        assertThat(second).isInstanceOf(SaveResult.Saved.class);
        assertThat(late).isInstanceOfSatisfying(SaveResult.Conflict.class, conflict -> assertThat(
                        conflict.newest().version())
                .isEqualTo(2));
        assertThat(blind).isInstanceOf(SaveResult.Conflict.class);
    }

    @Test
    void ofConcurrentPublicationsOneIsCurrentAndTheOthersAreReplaced() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.rangeClosed(1, 8)
                    .<Callable<SaveResult>>mapToObj(
                            one -> () -> publish(SampleYaml.of(id, 1).replace("Заметка", "Заметка " + one)))
                    .toList();

            for (var result : threads.invokeAll(calls)) {
                assertThat(result.get()).isInstanceOf(SaveResult.Published.class);
            }
        }

        assertThat(history())
                .extracting(Revision::state)
                .hasSize(8)
                .containsOnlyOnce(State.PUBLISHED)
                .contains(State.REPLACED);
    }

    @Test
    void aRevisionThatIsNoLongerValidIsSkippedAlone() {
        var other = SampleYaml.freshId();
        publish(SampleYaml.of(id, 1));
        publish(SampleYaml.of(other, 1));

        database.call("aurora", sql -> {
            sql.update("delete from definition where type = :type")
                    .setParameter("type", id)
                    .executeUpdate();
            return sql.update("""
                            insert into definition (tenant_id, id, type, version, state, source, author, saved_at,
                                                    published_by, published_at)
                            values (cast(current_setting('app.tenant') as uuid), uuidv7(), :type, 1, 'PUBLISHED',
                                    'id: of another time', '', now(), '', now())""").setParameter("type", id).executeUpdate();
        });

        await().untilAsserted(
                        () -> assertThat(offered("aurora")).contains(other).doesNotContain(id));
    }

    @Test
    void aPreviewShowsWhatIsNotPublished() {
        var preview = given.in("aurora", () -> definitions.preview(SampleYaml.of(id, 1), Locale.ENGLISH))
                .orElseThrow();

        assertThat(preview.type().title()).isEqualTo("Tyre storage");
        assertThat(preview.type().fields()).hasSize(2);
        assertThat(preview.summary()).startsWith("An example of what is typed here, ");
        assertThat(given.in("aurora", () -> definitions.preview("id: x", RU))).isEmpty();
    }

    private SaveResult publish(String source) {
        return given.in("aurora", () -> definitions.publish(SampleYaml.input(source)));
    }

    private SaveResult save(String source, @Nullable String seen) {
        return given.in(
                "aurora", () -> definitions.save(new DefinitionInput(source, null, seen, "Алексей Соколов", RU)));
    }

    private CardTypeRevisions type() {
        return given.in("aurora", () -> definitions.find(id).orElseThrow());
    }

    private List<Revision> history() {
        return given.in("aurora", () -> definitions.history(id));
    }

    private List<String> offered(String tenant) {
        return given.in(tenant, () -> types.working(RU)).stream()
                .map(CardTypeView::id)
                .toList();
    }

    private static List<DefinitionError> errors(SaveResult result) {
        return ((SaveResult.Rejected) result).errors();
    }

    private List<String> menu() {
        var north = given.centre("aurora", "north").id();
        return given.in("aurora", () -> requestTypes.at(north, RU)).stream()
                .map(RequestType::id)
                .toList();
    }

    private String consenting(int version, String text) {
        return SampleYaml.of(id, 1) + "consent: { version: %d, ru: %s, en: I agree }\n".formatted(version, text);
    }
}
