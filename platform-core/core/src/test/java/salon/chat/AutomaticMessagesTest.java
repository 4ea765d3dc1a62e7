package salon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.TenantDatabase;
import salon.centre.AutomaticTexts;
import salon.centre.AutomaticTexts.Key;
import salon.centre.AutomaticTexts.Occasion;
import salon.centre.Centre;
import salon.centre.CentreSettings;
import salon.centre.CentreSettings.SaveResult;
import salon.centre.Centres;
import salon.centre.HoursForm;
import salon.centre.TestCentres;
import salon.customer.Customer;
import salon.customer.Customers;
import salon.persistence.NativeSql;

/// Each test has a centre of Moscow that works from Monday to Friday, 9 to 18. Its clock is the test's: a message and
/// the look at it are one transaction, in which the message gets its time.
@QuarkusTest
class AutomaticMessagesTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final String TEXT = "{customer}, мы откроемся {opens}";

    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    NativeSql sql;

    @Inject
    DueConversations conversationsDue;

    @Inject
    Conversations conversations;

    @Inject
    Centres centres;

    @Inject
    Customers customers;

    @Inject
    TestCentres tests;

    @Inject
    CentreSettings settings;

    @Inject
    AutomaticTexts texts;

    private UUID id = new UUID(0, 0);
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void open() {
        id = tests.add("Ночной", "{}");
        save("9-18", Map.of(new Key(Occasion.OUTSIDE_HOURS, Locale.of("ru")), TEXT));
    }

    @Test
    void whoWritesAtNightIsToldOnceWhenTheCentreOpens() {
        var chat = chat();

        write(chat, "2026-11-27T22:00");
        write(chat, "2026-11-27T22:05");

        assertThat(told(chat)).containsExactly("\u2068Пётр Ильин\u2069, мы откроемся в понедельник, 30 ноября, в 9:00");
    }

    @Test
    void byDayNobodyIsTold() {
        var chat = chat();

        write(chat, "2026-11-27T12:00");

        assertThat(told(chat)).isEmpty();
    }

    @Test
    void theNextClosedPeriodIsToldAbout() {
        var chat = chat();

        write(chat, "2026-12-01T22:00");
        write(chat, "2026-12-02T10:00");
        write(chat, "2026-12-02T17:59");
        write(chat, "2026-12-02T18:00");
        write(chat, "2026-12-03T08:59");
        write(chat, "2026-12-03T22:00");

        assertThat(told(chat)).hasSize(3).last().asString().contains("в пятницу, 4 декабря, в 9:00");
    }

    @Test
    void theMessageIsOfTheCentreAndLeavesTheQuestionUnanswered() {
        var chat = chat();

        write(chat, "2026-11-27T22:00");

        var messages = messages(chat);
        var found =
                given.in(TestCentres.TENANT, () -> conversations.find(chat.id()).orElseThrow());
        assertThat(messages.getLast().from()).isEqualTo(new Author(Author.Kind.AUTO, "Ночной"));
        assertThat(found.unanswered()).isTrue();
        assertThat(column(chat, "push_due_at")).isNull();
        assertThat(pushes(chat)).isZero();
    }

    @Test
    void whenThePlatformWasDownUntilTheCentreOpenedNothingIsPosted() {
        var chat = chat();

        inOne(() -> {
            post(chat, "2026-11-27T22:00");
            return sweepAt("2026-11-30T09:00");
        });

        assertThat(told(chat)).isEmpty();
    }

    @Test
    void whatWasDueBeforeACrashIsDoneAfterIt() {
        var chat = chat();

        inOne(() -> {
            post(chat, "2026-11-27T22:00");
            return sweepAt("2026-11-28T03:00");
        });

        assertThat(told(chat)).hasSize(1);
    }

    @Test
    void aChatThatTheCustomerHasDeletedMeanwhileIsLeftAlone() {
        var chat = chat();

        inOne(() -> {
            post(chat, "2026-11-27T22:00");
            conversations.delete(chat.id(), customers.byId(chat.customer()).orElseThrow());
            return sweepAt("2026-11-27T22:01");
        });

        assertThat(told(chat)).isEmpty();
    }

    @Test
    void aPostIsLookedAtFromTheNextOpeningOrClosingOn() {
        var chat = chat();

        var before = dueAfterPost(chat, Instant.now().plus(Duration.ofHours(1)));
        var after = dueAfterPost(chat, Instant.now().minus(Duration.ofHours(1)));

        assertThat(before).isNull();
        assertThat(after).isNotNull();
    }

    @Test
    void theNextLookIsWhenItOpensOrCloses() {
        var chat = chat();

        write(chat, "2026-11-27T12:00");
        var byDay = column(chat, "auto_after");
        write(chat, "2026-11-27T22:00");
        var byNight = column(chat, "auto_after");

        assertThat(byDay).isEqualTo(at("2026-11-27T18:00"));
        assertThat(byNight).isEqualTo(at("2026-11-30T09:00"));
    }

    @Test
    void aClosedPeriodIsNotToldAboutAgainWhenHoursOrTextsChange() {
        var chat = chat();
        write(chat, "2026-11-27T22:00");

        save("10-18", Map.of(new Key(Occasion.OUTSIDE_HOURS, Locale.of("ru")), "Снова здесь {opens}"));
        write(chat, "2026-11-27T23:00");
        write(chat, "2026-11-30T12:00");
        write(chat, "2026-11-30T22:00");

        assertThat(told(chat)).hasSize(2).last().isEqualTo("Снова здесь во вторник, 1 декабря, в 10:00");
    }

    @Test
    void changedHoursCountForTheNextMessage() {
        var chat = chat();
        write(chat, "2026-11-27T17:00");

        save("9-16", Map.of(new Key(Occasion.OUTSIDE_HOURS, Locale.of("ru")), TEXT));
        write(chat, "2026-11-27T17:10");

        assertThat(told(chat)).hasSize(1);
    }

    @Test
    void withoutATextNothingIsSent() {
        save("9-18", Map.of());
        var chat = chat();

        write(chat, "2026-11-27T22:00");

        assertThat(told(chat)).isEmpty();
        assertThat(column(chat, "auto_due_at")).isNull();
    }

    @Test
    void withoutHoursNothingIsSent() {
        save("", Map.of(new Key(Occasion.OUTSIDE_HOURS, Locale.of("ru")), TEXT));
        var chat = chat();

        write(chat, "2026-11-27T22:00");

        assertThat(told(chat)).isEmpty();
    }

    @Test
    void customersReadTheirLanguageAndElseTheTenants() {
        var english = new Key(Occasion.OUTSIDE_HOURS, Locale.ENGLISH);
        var russian = new Key(Occasion.OUTSIDE_HOURS, Locale.of("ru"));
        save("9-18", Map.of(russian, "Откроемся {opens}", english, "We open {opens}"));
        var chat = chat("John", Locale.ENGLISH);
        var other = chat("Jean", Locale.FRENCH);

        write(chat, "2026-11-27T22:00");
        write(other, "2026-11-27T22:00");

        assertThat(told(chat)).containsExactly("We open on Monday, 30 November, at 9:00");
        assertThat(told(other)).containsExactly("Откроемся в понедельник, 30 ноября, в 9:00");
    }

    @Test
    void theNameOfACustomerIsNotReplacedAgain() {
        var chat = chat("{opens} {phone} \\1 $2", Locale.of("ru"));

        write(chat, "2026-11-27T22:00");

        assertThat(told(chat)).first().asString().startsWith("\u2068{opens} {phone} \\1 $2\u2069, мы");
    }

    @Test
    void allVariablesAreReplacedInTheGreeting() {
        save("9-18", Map.of(new Key(Occasion.GREETING, Locale.of("ru")), "{centre}, {phone}, {address}, {customer}"));

        var chat = chat();

        assertThat(messages(chat))
                .singleElement()
                .extracting(Message::text)
                .isEqualTo("Ночной, +74950000000, Тверская, 1, \u2068Пётр Ильин\u2069");
    }

    @Test
    void aTextThatANameMakesTooLongIsCut() {
        save("9-18", Map.of(new Key(Occasion.GREETING, Locale.of("ru")), "{customer}" + "я".repeat(3_990)));

        var chat = chat();

        var text = messages(chat).getFirst().text();
        assertThat(text.codePointCount(0, text.length())).isEqualTo(4_000);
        assertThat(text).endsWith("…");
    }

    @Test
    void thePlatformItselfLooksAfterThePost() {
        var closed = new HoursForm.SpecialDayRow("2020-01-01", "2990-01-01", false, "", "Ремонт");
        save("9-18", List.of(closed), Map.of(new Key(Occasion.OUTSIDE_HOURS, Locale.of("ru")), "Откроемся {opens}"));
        var chat = chat();

        given.write(TestCentres.TENANT, chat, UUID.randomUUID(), "Есть кто?");

        await().untilAsserted(() -> assertThat(told(chat)).containsExactly("Откроемся позже"));
    }

    private @Nullable Object dueAfterPost(Conversation chat, Instant after) {
        return inOne(() -> {
            sql.update("update conversation set auto_due_at = null, auto_after = :after where id = :id")
                    .setParameter("id", chat.id())
                    .setParameter("after", after)
                    .executeUpdate();
            given.write(TestCentres.TENANT, chat, UUID.randomUUID(), "Есть кто?");
            return value(chat, "auto_due_at");
        });
    }

    private Conversation chat() {
        return chat("Пётр Ильин", Locale.of("ru"));
    }

    private Conversation chat(String name, Locale locale) {
        var customer = given.customer(TestCentres.TENANT);
        return given.in(TestCentres.TENANT, () -> {
            Customer changed = customers.change(customer.id(), name, customer.email(), customer.phone(), locale);
            return conversations.open(changed, centre());
        });
    }

    private void write(Conversation chat, String local) {
        inOne(() -> {
            post(chat, local);
            return sweepAt(local);
        });
    }

    /// As if it came at this time: what the look needs is due, whatever the database's clock says.
    private void post(Conversation chat, String local) {
        var before = (Instant) value(chat, "auto_after");
        given.write(TestCentres.TENANT, chat, UUID.randomUUID(), "Есть кто?");
        var at = at(local);
        sql.update(
                        "update message set at = :at where conversation_id = :id and seq = (select asked_seq from conversation where id = :id)")
                .setParameter("id", chat.id())
                .setParameter("at", at)
                .executeUpdate();
        var isDue = before == null || !at.isBefore(before);
        sql.update("update conversation set auto_due_at = :at where id = :id")
                .setParameter("id", chat.id())
                .setParameter("at", isDue ? at : null, Instant.class)
                .executeUpdate();
    }

    private int sweepAt(String local) {
        now = at(local);
        return new AutomaticMessages(conversationsDue, conversations, centres, customers, texts, () -> now).sweep();
    }

    private <R extends @Nullable Object> R inOne(Supplier<R> work) {
        return given.in(
                TestCentres.TENANT, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private void save(String hours, Map<Key, String> texts) {
        save(hours, List.of(), texts);
    }

    private void save(String hours, List<HoursForm.SpecialDayRow> specialDays, Map<Key, String> texts) {
        var weekly = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            weekly.put(day, day.compareTo(DayOfWeek.SATURDAY) < 0 ? hours : "");
        }
        var result = given.in(TestCentres.TENANT, () -> {
            var version = settings.find(id).orElseThrow().version();
            return settings.save(id, new HoursForm(version, MOSCOW.getId(), weekly, specialDays, texts));
        });
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }

    private Centre centre() {
        return centres.byId(id).orElseThrow();
    }

    private List<String> told(Conversation chat) {
        return messages(chat).stream()
                .filter(message -> message.from().kind() == Author.Kind.AUTO)
                .map(Message::text)
                .toList();
    }

    private List<Message> messages(Conversation chat) {
        return given.in(TestCentres.TENANT, () -> conversations.messages(chat.id(), MessageRange.after(0, 50)));
    }

    private long pushes(Conversation chat) {
        return database.call(TestCentres.TENANT, any -> sql.query(
                        "select count(*) from message where conversation_id = :id and push", Long.class)
                .setParameter("id", chat.id())
                .getSingleResult());
    }

    private @Nullable Object column(Conversation chat, String name) {
        return inOne(() -> value(chat, name));
    }

    private @Nullable Object value(Conversation chat, String name) {
        return sql.query("select " + name + " from conversation where id = :id", Instant.class)
                .setParameter("id", chat.id())
                .uniqueResult();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MOSCOW).toInstant();
    }
}
