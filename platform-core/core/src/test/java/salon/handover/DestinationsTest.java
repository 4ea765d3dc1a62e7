package salon.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import salon.handover.HandOver.State;

@QuarkusTest
class DestinationsTest {
    @Inject
    Given given;

    @Inject
    TenantDatabase rows;

    @Inject
    HandOverFixtures handing;

    @Inject
    Destinations destinations;

    @Inject
    Deliveries deliveries;

    private final WebhookReceiver receiver = new WebhookReceiver();

    @BeforeEach
    void none() {
        handing.noDestinations();
    }

    @AfterEach
    void nothingMore() {
        receiver.close();
        handing.noDestinations();
    }

    @Test
    void aSecretIsShownOnceAndLiesEncryptedInTheDatabase() {
        var form = form(Destination.Kind.WEBHOOK, receiver.url());

        var first = (Saving.Saved) add(form);
        var second = add(form);

        var secret = Objects.requireNonNull(first.newSecret());
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(second).isEqualTo(new Saving.Repeated(first.destination()));
        var stored = rows.in("aurora", sql -> sql.createQuery("select secret from destination where id = :id")
                .bind("id", form.id())
                .mapTo(byte[].class)
                .one());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
        assertThat(first.destination().toString()).doesNotContain(secret);
    }

    @Test
    void aNewSecretSignsFromThenOnAndTheSameClickMakesOnlyOne() throws Exception {
        var hook = handing.webhook(receiver);
        var id = hook.destination().id();

        var rotated = (Saving.Saved) given.in("aurora", () -> destinations.rotate(id, 1));
        var again = given.in("aurora", () -> destinations.rotate(id, 1));

        assertThat(again).isEqualTo(new Saving.Repeated(rotated.destination()));
        var secret = Objects.requireNonNull(rotated.newSecret());
        assertThat(secret).isNotEqualTo(hook.newSecret());
        handing.until(handing.submit("aurora", "north"), State.DONE);
        assertThat(Genuine.is(receiver.received().getFirst(), secret)).isTrue();
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
                "https://автосалон.рф/"
            })
    void whatIsNoUrlOfAWebhookIsRefused(String address) {
        var written = address.endsWith("\n") ? address + "x" : address;

        assertThat(add(form(Destination.Kind.WEBHOOK, written))).isEqualTo(new Saving.BadAddress());
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
    void whatIsNoMailAddressIsRefused(String address) {
        assertThat(add(form(Destination.Kind.ADF, address))).isEqualTo(new Saving.BadAddress());
    }

    @Test
    void centreAndTypeHaveToBeKnownInThisTenant() {
        var address = "leads@crm.example";

        assertThat(add(new DestinationForm(UUID.randomUUID(), Destination.Kind.ADF, address, "main", "")))
                .isEqualTo(new Saving.UnknownCentre());
        assertThat(add(new DestinationForm(UUID.randomUUID(), Destination.Kind.ADF, address, "\u0000", "")))
                .isEqualTo(new Saving.UnknownCentre());
        assertThat(add(new DestinationForm(UUID.randomUUID(), Destination.Kind.ADF, address, "", "nothing")))
                .isEqualTo(new Saving.UnknownType());
        assertThat(add(new DestinationForm(UUID.randomUUID(), Destination.Kind.ADF, address, "north", NoteCard.ID)))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void aGroupHasNoMoreThanEachRequestCanBear() {
        for (var i = 0; i < Destinations.MOST; i++) {
            add(form(Destination.Kind.ADF, "leads" + i + "@crm.example"));
        }

        assertThat(add(form(Destination.Kind.ADF, "one-more@crm.example")))
                .isEqualTo(new Saving.TooMany(Destinations.MOST));
    }

    @Test
    void aChangedAddressIsUsedAndTheKindStays() {
        var id = handing.to("aurora", Destination.Kind.WEBHOOK, "http://127.0.0.1:1/")
                .destination()
                .id();

        var changed = given.in(
                "aurora",
                () -> destinations.change(new DestinationForm(id, Destination.Kind.WEBHOOK, receiver.url(), "", "")));
        var otherKind = given.in(
                "aurora",
                () -> destinations.change(new DestinationForm(id, Destination.Kind.ADF, "leads@crm.example", "", "")));

        assertThat(changed).isInstanceOf(Saving.Saved.class);
        assertThat(otherKind).isEqualTo(new Saving.Unknown());
        handing.until(handing.submit("aurora", "north"), State.DONE);
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void aTestIsSentOnceAndStandsInTheLog() throws Exception {
        var hook = handing.webhook(receiver);
        var id = hook.destination().id();
        var delivery = UUID.randomUUID();

        assertThat(test("aurora", id, delivery)).isTrue();
        assertThat(test("aurora", id, delivery)).isTrue();

        await().until(() -> given.in("aurora", () -> deliveries.find(delivery)).isPresent());
        assertThat(test("aurora", id, delivery)).isTrue();
        handing.until(handing.submit("aurora", "north"), State.DONE);
        assertThat(receiver.received()).hasSize(2);
        var received = receiver.received().getFirst();
        assertThat(Genuine.is(received, Objects.requireNonNull(hook.newSecret())))
                .isTrue();
        assertThat(received.id()).isEqualTo(delivery.toString());
        assertThat(received.body()).contains("\"test\":true");
        var logged = given.in("aurora", () -> deliveries.find(delivery)).orElseThrow();
        assertThat(logged.request()).isNull();
        assertThat(logged.outcome()).isEqualTo(Delivery.Outcome.DONE);
    }

    @Test
    void aTestThatFailsIsNotRepeated() {
        var id = handing.webhook(receiver).destination().id();
        receiver.next(503, 503);
        var delivery = UUID.randomUUID();

        test("aurora", id, delivery);

        await().until(() -> given.in("aurora", () -> deliveries.find(delivery)).isPresent());
        var logged = given.in("aurora", () -> deliveries.find(delivery)).orElseThrow();
        assertThat(logged.outcome()).isEqualTo(Delivery.Outcome.LATER);
        assertThat(logged.why()).isEqualTo(new FailureReason(FailureReason.Kind.HTTP, "503"));
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void anotherTenantsDestinationCanNotBeTested() {
        var id = handing.webhook(receiver).destination().id();

        assertThat(test("vega", id, UUID.randomUUID())).isFalse();
        assertThat(receiver.received()).isEmpty();
    }

    private boolean test(String tenant, UUID id, UUID delivery) {
        return given.in(tenant, () -> destinations.test(id, delivery));
    }

    private Saving add(DestinationForm form) {
        return given.in("aurora", () -> destinations.add(form));
    }

    private static DestinationForm form(Destination.Kind kind, String address) {
        return new DestinationForm(UUID.randomUUID(), kind, address, "", "");
    }
}
