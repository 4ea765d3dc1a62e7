package salon.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.NoteCard;
import salon.TenantDatabase;
import salon.template.NotificationTemplate.Content;
import salon.template.NotificationTemplate.Escalation;
import salon.template.NotificationTemplates.TemplateChanged;
import salon.template.TemplateChanges.CopyForm;
import salon.template.TemplateChanges.CopyPart;
import salon.template.TemplateChanges.CopyResult;
import salon.template.TemplateChanges.SaveResult;
import salon.template.TemplateChanges.TemplateForm;
import salon.template.TemplateChanges.Version;
import salon.template.TemplateProblem.Code;
import salon.template.TemplateProblem.Place;

@QuarkusTest
class TemplateChangesTest {
    private static final List<Block.InSubject> SUBJECT = List.of(new Block.RequestTitle());

    @ApplicationScoped
    static class Changes {
        private final List<TemplateChanged> seen = new CopyOnWriteArrayList<>();

        void on(@Observes TemplateChanged change) {
            seen.add(change);
        }

        List<TemplateChanged> seen() {
            return seen;
        }
    }

    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    TemplateChanges changes;

    @Inject
    NotificationTemplates templates;

    @Inject
    Changes events;

    private UUID north = UUID.randomUUID();
    private UUID south = UUID.randomUUID();

    @BeforeEach
    void findCentres() {
        north = given.centre("aurora", "north").id();
        south = given.centre("aurora", "south").id();
        events.seen().clear();
    }

    @AfterEach
    void deleteTemplates() {
        for (var tenant : List.of("aurora", "vega")) {
            database.call(tenant, sql -> sql.update("delete from notification_template where topic = :topic")
                    .setParameter("topic", NoteCard.ID)
                    .executeUpdate());
        }
    }

    @Test
    void theFirstSaveStoresATemplateAndTellsOfIt() {
        var saved = saved(save(north, 0, content("a@x.example")));

        assertThat(saved.version()).isEqualTo(1);
        assertThat(current(north)).isEqualTo(saved);
        assertThat(saved.content()).isEqualTo(content("a@x.example"));
        assertThat(events.seen())
                .containsExactly(new TemplateChanged(given.tenant("aurora").id(), NoteCard.ID, north));
        assertThat(history(north)).extracting(Version::number).containsExactly(1);
        assertThat(history(north).getFirst().by()).isEqualTo("Марина");
    }

    @Test
    void addressesAreKeptOnceAndEachBadOneIsNamed() {
        var saved = saved(save(north, 0, content(" a@x.example", "A@x.example", "b@x.example", "")));
        assertThat(saved.addresses()).containsExactly("a@x.example", "b@x.example");

        var refused = save(north, 1, content("ok@x.example", "nobody", "a@x.example, b@x.example"));

        assertThat(problems(refused))
                .containsExactly(
                        TemplateProblem.of(Place.ADDRESSES, Code.NO_ADDRESS, "nobody"),
                        TemplateProblem.of(Place.ADDRESSES, Code.NO_ADDRESS, "a@x.example, b@x.example"));
        assertThat(current(north)).isEqualTo(saved);
    }

    @Test
    void aHeaderCanNotBeInjectedByAnAddress() {
        assertThat(problems(save(north, 0, content("a@x.example\r\nBcc: b@x.example"))))
                .extracting(TemplateProblem::code)
                .containsExactly(Code.NO_ADDRESS);
    }

    @Test
    void whatIsWrongIsToldAtTheBlock() {
        var blocks = List.<Block>of(
                new Block.Text("ok"),
                new Block.Text("  "),
                new Block.Link("a", "javascript:alert(1)"),
                new Block.Heading("x".repeat(5_001)),
                new Block.Link("b", "https:// bad"),
                new Block.Text("a\u0000b"));

        assertThat(problems(save(north, 0, layout(SUBJECT, blocks))))
                .containsExactlyInAnyOrder(
                        new TemplateProblem(Place.BLOCKS, 1, Code.EMPTY, ""),
                        new TemplateProblem(Place.BLOCKS, 2, Code.BAD_LINK, ""),
                        new TemplateProblem(Place.BLOCKS, 3, Code.TOO_LONG, "5000"),
                        new TemplateProblem(Place.BLOCKS, 4, Code.BAD_LINK, ""),
                        new TemplateProblem(Place.BLOCKS, 5, Code.BAD_CHARACTERS, ""));
    }

    @Test
    void thereAreLimits() {
        var many = IntStream.range(0, 51)
                .mapToObj(i -> (Block) new Block.Divider())
                .toList();
        var addresses =
                IntStream.range(0, 21).mapToObj(i -> "a" + i + "@x.example").toArray(String[]::new);
        var longSubject = List.<Block.InSubject>of(new Block.Text("x".repeat(150)), new Block.Text("x".repeat(51)));

        assertThat(problems(save(north, 0, layout(SUBJECT, many))))
                .containsExactly(new TemplateProblem(Place.BLOCKS, -1, Code.TOO_MANY, "50"));
        assertThat(problems(save(north, 0, layout(List.of(), List.of()))))
                .containsExactly(new TemplateProblem(Place.SUBJECT, -1, Code.EMPTY, ""));
        assertThat(problems(save(north, 0, layout(longSubject, List.of()))))
                .containsExactly(TemplateProblem.of(Place.SUBJECT, Code.TOO_LONG, 200));
        assertThat(problems(save(north, 0, content(addresses))))
                .containsExactly(TemplateProblem.of(Place.ADDRESSES, Code.TOO_MANY, 20));
        assertThat(problems(save(north, 0, escalating(0, 10_001, "bad"))))
                .containsExactlyInAnyOrder(
                        TemplateProblem.of(Place.ESCALATION_AFTER, Code.OUT_OF_RANGE, 10_000),
                        TemplateProblem.of(Place.ESCALATION_EVERY, Code.OUT_OF_RANGE, 10_000),
                        TemplateProblem.of(Place.ESCALATION_ADDRESSES, Code.NO_ADDRESS, "bad"));
    }

    @Test
    void allKindsOfBlocksAreStoredAsTheyAre() {
        var blocks = List.of(
                new Block.Text("<b>{x}</b> {{y}} ${z}"),
                new Block.Heading("h"),
                new Block.Divider(),
                new Block.CustomerName(),
                new Block.CustomerPhone(),
                new Block.CustomerEmail(),
                new Block.Contact(),
                new Block.Messages(),
                new Block.Answers(),
                new Block.RequestTitle(),
                new Block.Car(),
                new Block.Centre(),
                new Block.Link("t", "tel:+74951000101"));
        var subject = List.<Block.InSubject>of(
                new Block.Text("🚗 "), new Block.CustomerName(), new Block.Centre(), new Block.RequestTitle());

        var saved = saved(save(north, 0, layout(subject, blocks)));

        assertThat(current(north)).isEqualTo(saved);
        assertThat(current(north).content().blocks()).isEqualTo(blocks);
        assertThat(current(north).content().subject()).isEqualTo(subject);
    }

    @Test
    void whoComesSecondIsToldAndChangesNothing() {
        save(north, 0, content("a@x.example"));

        var second = save(north, 0, content("b@x.example"));
        var third = save(north, 7, content("b@x.example"));

        assertThat(second).isInstanceOfSatisfying(SaveResult.Conflict.class, conflict -> {
            assertThat(conflict.current().addresses()).containsExactly("a@x.example");
            assertThat(conflict.by()).isEqualTo("Марина");
        });
        assertThat(third).isInstanceOf(SaveResult.Conflict.class);
        assertThat(save(south, 3, content("b@x.example"))).isInstanceOf(SaveResult.Conflict.class);
        assertThat(current(north).addresses()).containsExactly("a@x.example");
    }

    @Test
    void ofManyFirstSavesAtOnceOneWins() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var saves = new ArrayList<Callable<SaveResult>>();
            for (var i = 0; i < 8; i++) {
                var address = "a" + i + "@x.example";
                saves.add(() -> save(north, 0, content(address)));
            }
            var results =
                    threads.invokeAll(saves).stream().map(Future::resultNow).toList();

            assertThat(results).filteredOn(SaveResult.Saved.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(SaveResult.Conflict.class::isInstance)
                    .hasSize(7);
        }
        assertThat(history(north)).hasSize(1);
    }

    @Test
    void theSameFormTwiceSavesOnce() {
        var form = new TemplateForm(UUID.randomUUID(), NoteCard.ID, north, 0, content("a@x.example"));

        saved(given.in("aurora", () -> changes.save(form, "Марина")));
        var again = saved(given.in("aurora", () -> changes.save(form, "Марина")));

        assertThat(again.version()).isEqualTo(1);
        assertThat(history(north)).hasSize(1);
    }

    @Test
    void aSaveThatChangesNothingMakesNoVersion() {
        save(north, 0, content("a@x.example"));

        assertThat(saved(save(north, 1, content("a@x.example"))).version()).isEqualTo(1);
        assertThat(history(north)).hasSize(1);
    }

    @Test
    void anEarlierVersionComesBackAsANewOne() {
        save(north, 0, content("a@x.example"));
        save(north, 1, content("b@x.example"));

        var restored = saved(restore(1, 2));

        assertThat(restored.version()).isEqualTo(3);
        assertThat(current(north).addresses()).containsExactly("a@x.example");
        assertThat(history(north)).extracting(Version::number).containsExactly(3, 2, 1);
        assertThat(restore(2, 2)).isInstanceOf(SaveResult.Conflict.class);
        assertThat(restore(99, 3)).isInstanceOf(SaveResult.Unknown.class);
    }

    @Test
    void whatStoodThereBeforeTheFirstSaveInThePanelComesBackToo() {
        database.call("aurora", sql -> sql.update("""
                        insert into notification_template (tenant_id, id, centre_id, topic, addresses, subject, blocks)
                        values (current_setting('app.tenant')::uuid, uuidv7(), :north, :topic, '{old@x.example}',
                                '[{"kind":"text","text":"Старое"}]', '[]')""")
                .setParameter("north", north)
                .setParameter("topic", NoteCard.ID)
                .executeUpdate());

        save(north, 1, content("new@x.example"));
        saved(restore(1, 2));

        assertThat(current(north).addresses()).containsExactly("old@x.example");
        assertThat(history(north)).extracting(Version::number).containsExactly(3, 2, 1);
        assertThat(history(north).getLast().by()).isNull();
    }

    @Test
    void thereIsNoTemplateOfAnUnknownTopicOrAForeignCentre() {
        var main = given.centre("vega", "main").id();

        assertThat(save(main, 0, content("a@x.example"))).isInstanceOf(SaveResult.Unknown.class);
        var form = new TemplateForm(UUID.randomUUID(), "no-such-type", north, 0, content("a@x.example"));
        assertThat(given.in("aurora", () -> changes.save(form, "Марина"))).isInstanceOf(SaveResult.Unknown.class);
        assertThat(given.in("aurora", () -> changes.version("\u0000", north, 1)))
                .isEmpty();
    }

    @Test
    void tenantsDoNotSeeEachOthersTemplates() {
        save(null, 0, content("a@x.example"));
        var main = given.centre("vega", "main").id();

        assertThat(given.in("vega", () -> changes.history(NoteCard.ID, null))).isEmpty();
        assertThat(given.in("vega", () -> changes.version(NoteCard.ID, null, 1)))
                .isEmpty();
        assertThat(given.in("vega", () -> templates.recipientsOfRequest(NoteCard.ID, main)))
                .isEmpty();
        var ofVega = new TemplateForm(UUID.randomUUID(), NoteCard.ID, null, 0, content("v@x.example"));
        saved(given.in("vega", () -> changes.save(ofVega, "Виктор")));
        assertThat(current(null).addresses()).containsExactly("a@x.example");
    }

    @Test
    void aCopyTakesTheChosenPartsAndSaysBeforeWhatWouldChange() {
        save(north, 0, escalating(15, 45, "boss@x.example"));
        save(south, 0, content("south@x.example"));
        var parts = Set.of(CopyPart.LAYOUT, CopyPart.ESCALATION);

        var preview = given.in("aurora", () -> changes.previewCopy(NoteCard.ID, north, parts, List.of(south, north)));
        assertThat(preview).singleElement().satisfies(one -> {
            assertThat(one.version()).isEqualTo(1);
            assertThat(one.before().escalation().on()).isFalse();
            assertThat(one.after().escalation().after()).isEqualTo(15);
            assertThat(one.after().addresses()).containsExactly("south@x.example");
        });
        assertThat(current(south).content().escalation().on()).isFalse();

        var form =
                new CopyForm(UUID.randomUUID(), NoteCard.ID, north, 1, parts, List.of(new CopyForm.Target(south, 1)));
        assertThat(copy(form)).isInstanceOf(CopyResult.Copied.class);
        assertThat(copy(form)).isInstanceOf(CopyResult.Copied.class);

        assertThat(current(south).content()).isEqualTo(preview.getFirst().after());
        assertThat(current(south).version()).isEqualTo(2);
    }

    @Test
    void nothingIsCopiedOverWhatSomebodyElseHasSavedMeanwhile() {
        save(north, 0, content("a@x.example"));
        save(south, 0, content("b@x.example"));
        save(south, 1, content("c@x.example"));
        var outdated = new CopyForm(
                UUID.randomUUID(),
                NoteCard.ID,
                north,
                1,
                Set.of(CopyPart.RECIPIENTS),
                List.of(new CopyForm.Target(south, 1)));

        assertThat(copy(outdated)).isInstanceOf(CopyResult.Conflict.class);

        assertThat(current(south).addresses()).containsExactly("c@x.example");
        var foreign = new CopyForm(
                UUID.randomUUID(),
                NoteCard.ID,
                north,
                1,
                Set.of(CopyPart.RECIPIENTS),
                List.of(new CopyForm.Target(given.centre("vega", "main").id(), 0)));
        assertThat(copy(foreign)).isInstanceOf(CopyResult.Unknown.class);
    }

    private SaveResult save(@Nullable UUID centre, int version, Content content) {
        var form = new TemplateForm(UUID.randomUUID(), NoteCard.ID, centre, version, content);
        return given.in("aurora", () -> changes.save(form, "Марина"));
    }

    private SaveResult restore(int number, int seen) {
        return given.in("aurora", () -> changes.restore(UUID.randomUUID(), NoteCard.ID, north, number, seen, "Марина"));
    }

    private CopyResult copy(CopyForm form) {
        return given.in("aurora", () -> changes.copy(form, "Марина"));
    }

    private NotificationTemplate current(@Nullable UUID centre) {
        return given.in("aurora", () -> templates.current(NoteCard.ID, centre)).orElseThrow();
    }

    private List<Version> history(UUID centre) {
        return given.in("aurora", () -> changes.history(NoteCard.ID, centre));
    }

    private static NotificationTemplate saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).template();
    }

    private static List<TemplateProblem> problems(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Invalid.class);
        return ((SaveResult.Invalid) result).problems();
    }

    private static Content content(String... addresses) {
        return new Content(
                true,
                List.of(addresses),
                SUBJECT,
                List.of(new Block.Answers()),
                true,
                true,
                new Escalation(false, 30, 60, List.of()));
    }

    private static Content layout(List<Block.InSubject> subject, List<? extends Block> blocks) {
        return new Content(
                true,
                List.of("a@x.example"),
                subject,
                List.copyOf(blocks),
                false,
                true,
                new Escalation(false, 30, 60, List.of()));
    }

    private static Content escalating(int after, int every, String address) {
        return new Content(
                true,
                List.of("a@x.example"),
                SUBJECT,
                List.of(new Block.Messages()),
                true,
                true,
                new Escalation(true, after, every, List.of(address)));
    }
}
