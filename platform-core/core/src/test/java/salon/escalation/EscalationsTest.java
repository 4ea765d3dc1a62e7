package salon.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static salon.Patience.await;
import static salon.escalation.EscalationFixtures.TENANT;
import static salon.escalation.EscalationFixtures.at;
import static salon.escalation.EscalationFixtures.mailsTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.Given;
import salon.TenantDatabase;
import salon.centre.Centre;
import salon.chat.Author;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.chat.MessageRange;
import salon.escalation.EscalationDecision.At;
import salon.escalation.EscalationDecision.Never;
import salon.escalation.EscalationDecision.Reason;
import salon.escalation.EscalationNotices.NoticeView;
import salon.escalation.Escalations.EscalationEvent;
import salon.escalation.Escalations.EscalationEvent.Action;
import salon.escalation.WaitingItem.Kind;
import salon.request.Request;
import salon.request.RequestAction;

/// With a clock of the test: what the forecast says is what then happens.
@QuarkusTest
class EscalationsTest {
    private static final String NO_SPECIAL_DAYS = "[]";
    private static final Pattern LINK = Pattern.compile("/t/" + TENANT + "/acknowledge/([A-Za-z0-9_-]{43})");

    @Inject
    EscalationFixtures fixtures;

    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    Escalations escalations;

    @Inject
    EscalationNotices notices;

    @Inject
    EscalationQueries queries;

    @Inject
    Conversations conversations;

    private final String manager = UUID.randomUUID() + "@boss.example";

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            within hours                     | Europe/Moscow    | Mo-Fr 09:00-18:00               | [] | 2040-03-05T10:00 | 2040-03-05T10:30
            over the night                   | Europe/Moscow    | Mo-Fr 09:00-18:00               | [] | 2040-03-05T17:50 | 2040-03-06T09:20
            over a weekend                   | Europe/Moscow    | Mo-Fr 09:00-18:00               | [] | 2040-03-09T17:50 | 2040-03-12T09:20
            over a break at noon             | Europe/Moscow    | Mo-Fr 09:00-13:00,Mo-Fr 14:00-18:00 | [] | 2040-03-05T12:45 | 2040-03-05T14:15
            past midnight                    | Europe/Moscow    | Mo-Su 20:00-02:00               | [] | 2040-03-05T23:50 | 2040-03-06T00:20
            until the end of a night         | Europe/Moscow    | Mo-Su 20:00-02:00               | [] | 2040-03-05T01:45 | 2040-03-05T20:15
            when the clocks go forward       | Europe/Berlin    | Mo-Su 01:00-05:00               | [] | 2040-03-25T01:50 | 2040-03-25T03:20
            when the clocks go back          | Europe/Berlin    | Mo-Su 01:00-05:00               | [] | 2040-10-28T01:50 | 2040-10-28T02:20
            when they go back in America     | America/New_York | Su 00:30-03:00                  | [] | 2040-11-04T00:45 | 2040-11-04T01:15
            over a holiday                   | Europe/Moscow    | Mo-Fr 09:00-18:00               | [{"from":"2040-03-08","to":"2040-03-08","yearly":true,"hours":[],"name":"8"}] | 2040-03-07T17:50 | 2040-03-09T09:20
            without hours                    | Europe/Moscow    |                                 | [] | 2040-03-05T23:50 | 2040-03-06T00:20
            """)
    void theManagersAreToldWhenTheForecastSays(
            String name, String zone, String hours, String days, String since, String expected) {
        var centre = fixtures.centre(zone, days, hours == null ? new String[0] : hours.split(","));
        fixtures.manager(centre, "chat", manager);
        var chat = fixtures.chat(centre, given.customer(TENANT), since);
        var due = at(centre, expected);

        assertThat(next(chat)).isEqualTo(due);
        fixtures.sweep(due.minusMillis(1));
        assertThat(events(chat)).isEmpty();

        fixtures.sweep(due);

        assertThat(events(chat)).containsExactly(new EscalationEvent(due, Action.NOTIFIED, List.of(manager)));
        await().untilAsserted(() -> assertThat(mailsTo(manager)).hasSize(1));
    }

    /// Before that, too, the forecast knows it.
    @Test
    void theSweepTakesOverAChatThatHasBegunToWait() {
        var chat = given.chatOf(TENANT, office().slug());

        assertThat(given.in(TENANT, () -> escalations.ofChat(chat.id()).item())).isNotNull();
        await().until(() ->
                database.call(TENANT, all -> queries.find(Kind.CHAT, chat.id()).isPresent()));
    }

    @Test
    void theyAreToldAgainUntilItIsAnswered() {
        var centre = office();
        var chat = fixtures.chat(centre, given.customer(TENANT), "2040-03-05T10:00");
        fixtures.sweep(at(centre, "2040-03-05T10:30"));

        assertThat(next(chat)).isEqualTo(at(centre, "2040-03-05T11:30"));
        fixtures.sweep(at(centre, "2040-03-05T11:29"));
        assertThat(events(chat)).hasSize(1);
        fixtures.sweep(at(centre, "2040-03-05T11:30"));
        assertThat(events(chat)).hasSize(2);
        given.answer(TENANT, chat, "Здравствуйте!");

        fixtures.sweep(at(centre, "2040-03-06T12:00"));

        assertThat(events(chat)).hasSize(2);
        assertThat(given.in(TENANT, () -> escalations.ofChat(chat.id()).item())).isNull();
    }

    @Test
    void aNewQuestionAfterAnAnswerWaitsAnew() {
        var centre = office();
        var chat = fixtures.chat(centre, given.customer(TENANT), "2040-03-05T10:00");
        fixtures.sweep(at(centre, "2040-03-05T10:30"));
        given.answer(TENANT, chat, "Здравствуйте!");

        given.write(TENANT, chat, UUID.randomUUID(), "И ещё вопрос");

        var forecast = given.in(TENANT, () -> escalations.ofChat(chat.id()));
        assertThat(forecast.item()).isNotNull();
        assertThat(forecast.item().notifiedAt()).isNull();
    }

    @Test
    void aChangeOfTheHoursCountsForWhatWaitsAlready() {
        var centre = office();
        var chat = fixtures.chat(centre, given.customer(TENANT), "2040-03-05T17:50");
        fixtures.sweep(at(centre, "2040-03-05T17:55"));
        assertThat(next(chat)).isEqualTo(at(centre, "2040-03-06T09:20"));

        fixtures.copyHours(fixtures.centre("Europe/Moscow", NO_SPECIAL_DAYS, "Mo-Fr 09:00-20:00"), centre);

        assertThat(next(chat)).isEqualTo(at(centre, "2040-03-05T18:20"));
        fixtures.sweep(at(centre, "2040-03-05T18:19"));
        assertThat(events(chat)).isEmpty();
        fixtures.sweep(at(centre, "2040-03-05T18:20"));
        assertThat(events(chat)).hasSize(1);
    }

    @Test
    void aRuleThatIsSwitchedOnLaterCountsForWhatWaitsAlready() {
        var centre = fixtures.centre("Europe/Moscow", NO_SPECIAL_DAYS, "Mo-Fr 09:00-18:00");
        fixtures.noManager(centre);
        var chat = fixtures.chat(centre, given.customer(TENANT), "2040-03-05T10:00");
        fixtures.sweep(at(centre, "2040-03-05T11:00"));
        assertThat(decision(chat)).isEqualTo(new Never(Reason.NO_RULE));

        fixtures.tellFromNowOn(centre, manager);
        fixtures.sweep(at(centre, "2040-03-05T11:01"));

        assertThat(events(chat)).hasSize(1);
    }

    /// As after an outage: late, and once.
    @Test
    void whatWasMissedIsToldAtOnce() {
        var centre = office();
        var chat = fixtures.chat(centre, given.customer(TENANT), "2040-03-05T10:00");
        var back = at(centre, "2040-03-05T21:15");

        fixtures.sweep(back);

        assertThat(events(chat)).extracting(EscalationEvent::at).containsExactly(back);
        assertThat(next(chat)).isEqualTo(at(centre, "2040-03-06T10:00"));
    }

    @Test
    void allThatIsForgottenInACentreIsOneMail() {
        var centre = office();
        var first = given.customer(TENANT);
        var second = given.customer(TENANT);
        fixtures.chat(centre, first, "2040-03-04T20:00");
        fixtures.chat(centre, second, "2040-03-04T21:00");

        fixtures.sweep(at(centre, "2040-03-05T09:30"));

        await().untilAsserted(() -> assertThat(mailsTo(manager)).hasSize(1));
        var mail = mailsTo(manager).getFirst();
        assertThat(mail.subject()).isEqualTo("Не обработано: 2, Аврора Запад");
        assertThat(mail.text())
                .contains("Вопрос из чата: " + first.name())
                .contains("4 марта, 20:00")
                .contains("21:00");
        assertThat(mail.headers().get("Auto-Submitted")).isEqualTo("auto-generated");
    }

    /// Which keep their own times.
    @Test
    void theMailAboutAFurtherOneNamesThoseOfBefore() {
        var centre = office();
        var first = fixtures.chat(centre, given.customer(TENANT), "2040-03-05T10:00");
        var second = fixtures.chat(centre, given.customer(TENANT), "2040-03-05T10:20");
        fixtures.sweep(at(centre, "2040-03-05T10:30"));

        fixtures.sweep(at(centre, "2040-03-05T10:50"));

        assertThat(events(first)).hasSize(1);
        assertThat(events(second)).hasSize(1);
        assertThat(next(first)).isEqualTo(at(centre, "2040-03-05T11:30"));
        assertThat(next(second)).isEqualTo(at(centre, "2040-03-05T12:00"));
        await().untilAsserted(() -> assertThat(mailsTo(manager))
                .extracting(mail -> mail.subject())
                .containsExactlyInAnyOrder("Не обработано: 1, Аврора Запад", "Не обработано: 2, Аврора Запад"));
    }

    /// To the next full 5 minutes, as the rule has 30; repeated at the next full quarter of an hour, as it has 60.
    @Test
    void whatComesDueWithinMinutesIsOneMail() {
        var centre = office();
        var chats = Stream.of("10:00:20", "10:02", "10:04:59")
                .map(time -> fixtures.chat(centre, given.customer(TENANT), "2040-03-05T" + time))
                .toList();
        chats.forEach(chat -> assertThat(next(chat)).isEqualTo(at(centre, "2040-03-05T10:35")));

        fixtures.sweep(at(centre, "2040-03-05T10:35:02"));

        chats.forEach(chat -> assertThat(next(chat)).isEqualTo(at(centre, "2040-03-05T11:45")));
        await().untilAsserted(() -> assertThat(mailsTo(manager))
                .extracting(mail -> mail.subject())
                .containsExactly("Не обработано: 3, Аврора Запад"));
    }

    /// However many there are, when a rule is switched on.
    @Test
    void aBacklogIsOneMail() {
        var centre = office();
        var requests = fixtures.backlog(centre, 1_200, "2040-03-05T10:00");

        fixtures.sweep(at(centre, "2040-03-06T10:00"));

        assertThat(given.in(TENANT, () -> escalations.events(Kind.REQUEST, requests.getLast())))
                .hasSize(1);
        assertThat(fixtures.notices(manager)).isEqualTo(1);
    }

    @Test
    void whatAManagerHasAcknowledgedIsNotToldAgain() {
        var centre = office();
        var chat = fixtures.chat(centre, given.customer(TENANT), "2040-03-05T10:00");
        fixtures.sweep(at(centre, "2040-03-05T10:30"));
        var token = tokenOfMail();
        var before = given.in(TENANT, () -> notices.view(token));

        given.in(TENANT, () -> notices.acknowledge(token));
        given.in(TENANT, () -> notices.acknowledge(token));
        fixtures.sweep(at(centre, "2040-03-05T17:00"));

        assertThat(before).isInstanceOfSatisfying(NoticeView.Open.class, open -> assertThat(open.lines())
                .hasSize(1));
        assertThat(events(chat))
                .extracting(EscalationEvent::action, EscalationEvent::people)
                .containsExactly(
                        tuple(Action.NOTIFIED, List.of(manager)), tuple(Action.ACKNOWLEDGED, List.of(manager)));
        assertThat(decision(chat)).isEqualTo(new Never(Reason.ACKNOWLEDGED));
        assertThat(given.in(TENANT, () -> notices.view(token)))
                .isInstanceOfSatisfying(
                        NoticeView.Open.class, open -> assertThat(open.lines()).isEmpty());
    }

    /// The link of an old mail is about the old question.
    @Test
    void aQuestionThatCameAfterTheMailIsNotAcknowledgedByIt() {
        var centre = office();
        var customer = given.customer(TENANT);
        var chat = fixtures.chat(centre, customer, "2040-03-05T10:00");
        fixtures.sweep(at(centre, "2040-03-05T10:30"));
        var token = tokenOfMail();
        given.answer(TENANT, chat, "Здравствуйте!");
        fixtures.chat(centre, customer, "2040-03-05T12:00");

        given.in(TENANT, () -> notices.acknowledge(token));

        assertThat(decision(chat)).isEqualTo(new At(at(centre, "2040-03-05T12:30")));
    }

    @Test
    void aLinkOfSomebodyWhoIsNoManagerAnyMoreAcknowledgesNothing() {
        var centre = office();
        var chat = fixtures.chat(centre, given.customer(TENANT), "2040-03-05T10:00");
        fixtures.sweep(at(centre, "2040-03-05T10:30"));
        var token = tokenOfMail();

        database.call(TENANT, sql -> sql.update(
                        "update notification_template set escalation_addresses = '{}' where centre_id = :centre")
                .setParameter("centre", centre.id())
                .executeUpdate());

        assertThat(given.in(TENANT, () -> notices.acknowledge(token))).isEqualTo(new NoticeView.Expired());
        assertThat(events(chat)).hasSize(1);
    }

    @Test
    void aForeignOrExpiredLinkAcknowledgesNothing() {
        var centre = office();
        var chat = fixtures.chat(centre, given.customer(TENANT), "2040-03-05T10:00");
        fixtures.sweep(at(centre, "2040-03-05T10:30"));
        var token = tokenOfMail();

        assertThat(given.in("vega", () -> notices.acknowledge(token))).isEqualTo(new NoticeView.Unknown());
        assertThat(given.in(TENANT, () -> notices.acknowledge(token + "x"))).isEqualTo(new NoticeView.Unknown());
        database.call(TENANT, sql -> sql.update("update escalation_notice set expires_at = now() where address = :to")
                .setParameter("to", manager)
                .executeUpdate());
        assertThat(given.in(TENANT, () -> notices.acknowledge(token))).isEqualTo(new NoticeView.Expired());
        assertThat(events(chat)).hasSize(1);
    }

    @Test
    void onlyTheHashOfALinkIsStored() {
        var centre = office();
        fixtures.chat(centre, given.customer(TENANT), "2040-03-05T10:00");
        fixtures.sweep(at(centre, "2040-03-05T10:30"));
        var token = tokenOfMail();

        var stored = database.call(
                TENANT,
                sql -> sql.query("""
                        select cast(n as text) || cast(l as text) from escalation_notice n
                          join escalation_link l on l.notice_id = n.id where n.address = :to""", String.class).setParameter("to", manager).getSingleResult());

        assertThat(stored).contains(manager).doesNotContain(token);
    }

    @Test
    void withoutARuleNobodyIsTold() {
        var centre = fixtures.centre("Europe/Moscow", NO_SPECIAL_DAYS, "Mo-Fr 09:00-18:00");
        fixtures.noManager(centre);
        var chat = fixtures.chat(centre, given.customer(TENANT), "2040-03-05T10:00");

        fixtures.sweep(at(centre, "2040-04-05T10:30"));

        assertThat(decision(chat)).isEqualTo(new Never(Reason.NO_RULE));
        assertThat(events(chat)).isEmpty();
    }

    @Test
    void theCustomerSeesNothingOfIt() {
        var centre = office();
        var chat = fixtures.chat(centre, given.customer(TENANT), "2040-03-05T10:00");

        fixtures.sweep(at(centre, "2040-03-05T10:30"));

        assertThat(events(chat)).hasSize(1);
        assertThat(given.in(TENANT, () -> conversations.messages(chat.id(), MessageRange.after(0, 10))))
                .extracting(message -> message.from().kind())
                .containsExactly(Author.Kind.CUSTOMER);
    }

    /// Of a request: until it is no longer new, and anew when it is given back.
    @Test
    void aRequestWaitsAsLongAsItIsNew() {
        var centre = fixtures.centre("Europe/Moscow", NO_SPECIAL_DAYS);
        fixtures.manager(centre, "note", manager);
        var request = fixtures.request(centre, given.customer(TENANT));
        var due = decision(request);
        assertThat(due).isEqualTo(new At(toFiveMinutes(request.createdAt().plus(Duration.ofMinutes(30)))));

        fixtures.sweep(request.createdAt().plus(Duration.ofMinutes(36)));
        await().untilAsserted(() -> assertThat(mailsTo(manager)).hasSize(1));
        assertThat(mailsTo(manager).getFirst().text()).contains(request.title() + ": ");
        var taken = fixtures.change(request, new RequestAction.Take());

        assertThat(given.in(TENANT, () -> escalations.ofRequest(request.id()).item()))
                .isNull();
        fixtures.change(taken, new RequestAction.GiveBack());
        var again = given.in(TENANT, () -> escalations.ofRequest(request.id()).item());
        assertThat(again).isNotNull();
        assertThat(again.notifiedAt()).isNull();
        assertThat(again.waitingSince()).isAfter(request.createdAt());
    }

    private static Instant toFiveMinutes(Instant time) {
        var step = Duration.ofMinutes(5).toMillis();
        return Instant.ofEpochMilli((time.toEpochMilli() + step - 1) / step * step);
    }

    private Centre office() {
        var centre = fixtures.centre("Europe/Moscow", NO_SPECIAL_DAYS, "Mo-Fr 09:00-18:00");
        fixtures.manager(centre, "chat", manager);
        return centre;
    }

    private String tokenOfMail() {
        await().untilAsserted(() -> assertThat(mailsTo(manager)).hasSize(1));
        var link = LINK.matcher(mailsTo(manager).getFirst().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<EscalationEvent> events(Conversation chat) {
        return given.in(TENANT, () -> escalations.events(Kind.CHAT, chat.id()));
    }

    private EscalationDecision decision(Conversation chat) {
        var decision = given.in(TENANT, () -> escalations.ofChat(chat.id()).decision());
        assertThat(decision).isNotNull();
        return decision;
    }

    private EscalationDecision decision(Request request) {
        var decision =
                given.in(TENANT, () -> escalations.ofRequest(request.id()).decision());
        assertThat(decision).isNotNull();
        return decision;
    }

    private Instant next(Conversation chat) {
        return decision(chat) instanceof At(var time) ? time : Instant.MAX;
    }
}
