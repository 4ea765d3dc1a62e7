package salon.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.Given;
import salon.NoteCard;
import salon.TenantDatabase;
import salon.handover.Destinations.DestinationForm;
import salon.handover.Destinations.SaveResult;
import salon.handover.HandOver.State;

@QuarkusTest
class DestinationsTest {
    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    HandOverFixtures fixtures;

    @Inject
    Destinations destinations;

    @Inject
    Deliveries deliveries;

    private final WebhookReceiver receiver = new WebhookReceiver();

    @BeforeEach
    void none() {
        fixtures.noDestinations();
    }

    @AfterEach
    void cleanUp() {
        receiver.close();
        fixtures.noDestinations();
    }

    @Test
    void aSecretIsShownOnceAndStoredEncrypted() {
        var form = form(Destination.Kind.WEBHOOK, receiver.url());

        var first = (SaveResult.Saved) add(form);
        var second = add(form);

        var secret = Objects.requireNonNull(first.newSecret());
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(second).isEqualTo(new SaveResult.Repeated(first.destination()));
        var stored =
                database.call("aurora", sql -> sql.query("select secret from destination where id = :id", byte[].class)
                        .setParameter("id", form.id())
                        .getSingleResult());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
        assertThat(first.destination().toString()).doesNotContain(secret);
    }

    @Test
    void aRotatedSecretSignsAndARepeatedClickRotatesOnce() throws Exception {
        var hook = fixtures.webhook(receiver);
        var id = hook.destination().id();

        var rotated = (SaveResult.Saved) given.in("aurora", () -> destinations.rotateSecret(id, 1));
        var again = given.in("aurora", () -> destinations.rotateSecret(id, 1));

        assertThat(again).isEqualTo(new SaveResult.Repeated(rotated.destination()));
        var secret = Objects.requireNonNull(rotated.newSecret());
        assertThat(secret).isNotEqualTo(hook.newSecret());
        fixtures.until(fixtures.submit("aurora", "north"), State.DONE);
        assertThat(receiver.received().getFirst().isSignedWith(secret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "crm",
                "ftp://crm.example/",
                "https://",
                "https:///x",
                "https://user:word@crm.example/",
                "https://crm.example/#part",
                "https://crm.example:0/",
                "https://crm.example:70000/",
                "https://crm.example/a b",
                "https://crm.example/\n",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://автосалон.рф/",
                "https://0177.0.0.1/",
                "https://08.8.8.8/",
                "https://8.8.8.008/",
                "https://0x8.8.8.8/",
                "https://0x08080808/",
                "https://134744072/",
                "https://8.8.2056/",
                "https://8.8/",
                "https://8.8.8.8./",
                "https://8.8.8.256/",
                "https://[::ffff:8.8.8.8]/",
                "https://[::ffff:010.8.8.8]/",
                "https://[2606:4700::1111%25eth0]/"
            })
    void anInvalidUrlIsRefused(String address) {
        var written = address.endsWith("\n") ? address + "x" : address;

        assertThat(add(form(Destination.Kind.WEBHOOK, written))).isEqualTo(new SaveResult.BadAddress());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "crm",
                "a@b@c",
                "a@b.example, c@d.example",
                "Name <a@b.example>",
                "a@b.example\nBcc: c@d.example",
                "a\u0000@b.example"
            })
    void anInvalidMailAddressIsRefused(String address) {
        assertThat(add(form(Destination.Kind.ADF, address))).isEqualTo(new SaveResult.BadAddress());
    }

    @Test
    void centreAndTypeHaveToBeKnownInThisTenant() {
        var address = "leads@crm.example";

        assertThat(add(new DestinationForm(UUID.randomUUID(), Destination.Kind.ADF, address, "main", "", 0)))
                .isEqualTo(new SaveResult.UnknownCentre());
        assertThat(add(new DestinationForm(UUID.randomUUID(), Destination.Kind.ADF, address, "\u0000", "", 0)))
                .isEqualTo(new SaveResult.UnknownCentre());
        assertThat(add(new DestinationForm(UUID.randomUUID(), Destination.Kind.ADF, address, "", "nothing", 0)))
                .isEqualTo(new SaveResult.UnknownType());
        assertThat(add(new DestinationForm(UUID.randomUUID(), Destination.Kind.ADF, address, "north", NoteCard.ID, 0)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void theNumberOfDestinationsIsLimited() {
        for (var i = 0; i < Destinations.MAX_COUNT; i++) {
            add(form(Destination.Kind.ADF, "leads" + i + "@crm.example"));
        }

        assertThat(add(form(Destination.Kind.ADF, "one-more@crm.example")))
                .isEqualTo(new SaveResult.TooMany(Destinations.MAX_COUNT));
    }

    @Test
    void aChangedAddressIsUsedAndTheKindStays() {
        var id = fixtures.to("aurora", Destination.Kind.WEBHOOK, "http://127.0.0.1:1/")
                .destination()
                .id();

        var changed = given.in(
                "aurora",
                () -> destinations.change(
                        new DestinationForm(id, Destination.Kind.WEBHOOK, receiver.url(), "", "", 1)));
        var otherKind = given.in(
                "aurora",
                () -> destinations.change(
                        new DestinationForm(id, Destination.Kind.ADF, "leads@crm.example", "", "", 1)));

        assertThat(changed).isInstanceOf(SaveResult.Saved.class);
        assertThat(otherKind).isEqualTo(new SaveResult.Unknown());
        fixtures.until(fixtures.submit("aurora", "north"), State.DONE);
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void ofTwoWhoChangeADestinationAtOnceTheSecondIsTold() {
        var id = fixtures.to("aurora", Destination.Kind.WEBHOOK, "http://127.0.0.1:1/")
                .destination()
                .id();
        var first = new DestinationForm(id, Destination.Kind.WEBHOOK, "http://127.0.0.1:2/", "", "", 1);
        var second = new DestinationForm(id, Destination.Kind.WEBHOOK, "http://127.0.0.1:3/", "", "", 1);

        given.in("aurora", () -> destinations.change(first));
        var refused = given.in("aurora", () -> destinations.change(second));

        assertThat(refused).isInstanceOfSatisfying(SaveResult.Conflict.class, conflict -> {
            assertThat(conflict.current().address()).isEqualTo(first.address());
            assertThat(conflict.current().version()).isEqualTo(2);
        });
    }

    @Test
    void aTestIsDeliveredOnceAndLogged() throws Exception {
        var hook = fixtures.webhook(receiver);
        var id = hook.destination().id();
        var delivery = UUID.randomUUID();

        assertThat(test("aurora", id, delivery)).isTrue();
        assertThat(test("aurora", id, delivery)).isTrue();

        await().until(() -> given.in("aurora", () -> deliveries.find(delivery)).isPresent());
        assertThat(test("aurora", id, delivery)).isTrue();
        fixtures.until(fixtures.submit("aurora", "north"), State.DONE);
        assertThat(receiver.received()).hasSize(2);
        var received = receiver.received().getFirst();
        assertThat(received.isSignedWith(Objects.requireNonNull(hook.newSecret())))
                .isTrue();
        assertThat(received.id()).isEqualTo(delivery.toString());
        assertThat(received.body()).contains("\"test\":true");
        var logged = given.in("aurora", () -> deliveries.find(delivery)).orElseThrow();
        assertThat(logged.request()).isNull();
        assertThat(logged.outcome()).isEqualTo(Delivery.Outcome.DONE);
    }

    @Test
    void aTestThatFailsIsNotRepeated() {
        var id = fixtures.webhook(receiver).destination().id();
        receiver.next(503, 503);
        var delivery = UUID.randomUUID();

        test("aurora", id, delivery);

        await().until(() -> given.in("aurora", () -> deliveries.find(delivery)).isPresent());
        var logged = given.in("aurora", () -> deliveries.find(delivery)).orElseThrow();
        assertThat(logged.outcome()).isEqualTo(Delivery.Outcome.LATER);
        assertThat(logged.failure()).isEqualTo(new FailureReason(FailureReason.Kind.HTTP, "503"));
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void anotherTenantsDestinationCanNotBeTested() {
        var id = fixtures.webhook(receiver).destination().id();

        assertThat(test("vega", id, UUID.randomUUID())).isFalse();
        assertThat(receiver.received()).isEmpty();
    }

    private boolean test(String tenant, UUID id, UUID delivery) {
        return given.in(tenant, () -> destinations.test(id, delivery));
    }

    private SaveResult add(DestinationForm form) {
        return given.in("aurora", () -> destinations.add(form));
    }

    private static DestinationForm form(Destination.Kind kind, String address) {
        return new DestinationForm(UUID.randomUUID(), kind, address, "", "", 0);
    }
}
