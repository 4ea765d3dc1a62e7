package salon.bench;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import salon.client.SalonClient;
import salon.client.Token;

/// Who takes part: Ivan of aurora with his chat and cards, Vera of vega with hers.
final class People {
    private final BenchPlatform platform;
    private final SalonClient ivan;
    private final UUID ivansChat;
    private final UUID verasChat;

    People(BenchPlatform platform) throws Exception {
        this.platform = platform;
        ivan = client("aurora", "ivan");
        ivansChat = chat(ivan, "north");
        try (var vera = client("vega", "vera")) {
            verasChat = chat(vera, "main");
        }
    }

    Load.Call me() {
        return () -> ivan.get("me").status();
    }

    Load.Call open(UUID card) {
        return () -> ivan.get("cards/" + card).status();
    }

    /// Whatever it is answered.
    Load.Call tap(UUID card) {
        return () -> {
            ivan.get("cards/" + card);
            return 200;
        };
    }

    StaffBrowser anna() throws Exception {
        return StaffBrowser.signedIn(platform.url(), "aurora", "anna", ivansChat);
    }

    StaffBrowser viktor() throws Exception {
        return StaffBrowser.signedIn(platform.url(), "vega", "viktor", verasChat);
    }

    /// A card of this type in Ivan's chat, as if it had been sent before the type went bad.
    UUID card(String type, String answers) throws SQLException {
        var id = UUID.randomUUID();
        try (var owner = platform.owner()) {
            owner.setAutoCommit(false);
            try (var tenant = owner.prepareStatement(
                            "select set_config('app.tenant', id::text, true) from tenant where slug = 'aurora'");
                    var card = owner.prepareStatement("""
                            insert into card (tenant_id, id, conversation_id, customer_id, centre_id, type, version,
                                              title, summary, answers, sources)
                            select tenant_id, ?, id, customer_id, centre_id, ?, 1, ?, '', ?::jsonb, '{}'
                              from conversation where id = ?""")) {
                tenant.execute();
                card.setObject(1, id);
                card.setString(2, type);
                card.setString(3, type);
                card.setString(4, answers);
                card.setObject(5, ivansChat);
                card.executeUpdate();
            }
            owner.commit();
        }
        return id;
    }

    private SalonClient client(String tenant, String user) {
        return SalonClient.of(platform.url(), tenant, new Token(platform.token(tenant, user)));
    }

    private static UUID chat(SalonClient customer, String centre) throws Exception {
        return UUID.fromString(
                customer.post("conversations", Map.of("centre", centre)).text("id"));
    }
}
