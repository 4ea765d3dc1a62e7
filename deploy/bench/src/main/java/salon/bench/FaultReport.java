package salon.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import salon.embedded.ReceivedMail;

/// What the faults have left behind. Nothing in `wrong` means: all that was acknowledged is stored under the number of
/// its ack, chats have neither holes nor doubles, sockets heard them in order, and every mail came.
///
/// @param acked messages
/// @param mails different ones
/// @param repeatedMails came twice with the same Message-ID, as the platform was killed while it sent them
record FaultReport(int acked, int mails, int repeatedMails, int kills, List<String> wrong) {
    static FaultReport of(
            BenchPlatform platform,
            List<PersistentCustomer> customers,
            List<ReceivedMail> letters,
            int kills,
            List<String> unhealed)
            throws SQLException {
        var wrong = new ArrayList<>(unhealed);
        for (var customer : customers) {
            wrong.addAll(customer.disorder());
            compare(customer, stored(platform, customer.chat()), wrong);
        }
        unmailed(customers, letters).forEach(text -> wrong.add("no mail with " + text));
        var copies = letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> letter.headers().get("Message-ID") + letter.to(), Collectors.counting()));
        copies.forEach((mail, count) -> {
            if (count > 1 + kills) {
                wrong.add("%s came %d times".formatted(mail, count));
            }
        });
        return new FaultReport(
                customers.stream().mapToInt(customer -> customer.acks().size()).sum(),
                copies.size(),
                letters.size() - copies.size(),
                kills,
                wrong);
    }

    boolean holds() {
        return wrong.isEmpty() && acked > 0;
    }

    /// The last message of each chat that stands in no mail.
    static List<String> unmailed(List<PersistentCustomer> customers, List<ReceivedMail> letters) {
        return customers.stream()
                .map(PersistentCustomer::lastText)
                .filter(text ->
                        letters.stream().noneMatch(letter -> letter.text().contains(text)))
                .toList();
    }

    private static void compare(PersistentCustomer customer, Map<UUID, Long> stored, List<String> wrong) {
        for (var ack : customer.acks()) {
            if (!Long.valueOf(ack.seq()).equals(stored.get(ack.id()))) {
                wrong.add("%s was acknowledged as %d and is stored as %s"
                        .formatted(ack.id(), ack.seq(), stored.get(ack.id())));
            }
        }
        var last = stored.values().stream().mapToLong(Long::longValue).max().orElse(0);
        if (last != stored.size() || stored.size() - customer.acks().size() > 2) {
            wrong.add("the chat %s has %d messages up to %d, of which %d were acknowledged"
                    .formatted(
                            customer.chat(),
                            stored.size(),
                            last,
                            customer.acks().size()));
        }
    }

    private static Map<UUID, Long> stored(BenchPlatform platform, UUID chat) throws SQLException {
        try (var owner = platform.owner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', id::text, true) from tenant where slug = 'aurora'");
            var numbers = new HashMap<UUID, Long>();
            try (var rows =
                    statement.executeQuery("select id, seq from message where conversation_id = '" + chat + "'")) {
                while (rows.next()) {
                    numbers.put(rows.getObject("id", UUID.class), rows.getLong("seq"));
                }
            }
            return numbers;
        }
    }

    @Override
    public String toString() {
        return "%d acknowledged messages, %d mails, %d of them again after %d kills; wrong: %s"
                .formatted(acked, mails, repeatedMails, kills, wrong.isEmpty() ? "nothing" : wrong);
    }
}
