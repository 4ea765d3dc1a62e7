package salon.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import salon.embedded.ReceivedMail;

/// What the faults have left behind. Nothing in `wrong` means: all that was acknowledged is stored under the number of
/// its ack, chats have neither holes nor doubles, sockets heard them in order, and every mail came.
///
/// @param acked messages
/// @param mails different ones
/// @param repeatedMails came twice with the same Message-ID, as the platform was killed while it sent them
record FaultReport(int acked, int mails, int repeatedMails, int kills, List<String> wrong) {
    private static final Pattern TEXT = Pattern.compile("([a-z]+-[0-9]+)-([0-9]+)\\.");
    private static final Comparator<Numbered> BY_NUMBER = Comparator.comparing(Numbered::number);
    /// What mails say in Russian when they show the last messages only.
    private static final String EARLIER = "Более ранние сообщения";

    /// A text in its parts.
    private record Numbered(String customer, int number) {
        static Numbered of(MatchResult text) {
            return new Numbered(Objects.requireNonNull(text.group(1)), Integer.parseInt(text.group(2)));
        }
    }

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
        unmailed(texts(customers), letters).forEach(text -> wrong.add("no mail with " + text));
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

    /// All that was acknowledged.
    static List<String> texts(List<PersistentCustomer> customers) {
        return customers.stream().flatMap(customer -> customer.texts().stream()).toList();
    }

    /// The texts that stand in no mail. Of many messages a mail shows the last and says that there are earlier ones:
    /// what is missing right before its first is not lost.
    ///
    /// @param texts as of [PersistentCustomer#texts()]
    static List<String> unmailed(List<String> texts, List<ReceivedMail> letters) {
        var mailed = new HashMap<String, NavigableMap<Integer, Boolean>>();
        for (var letter : letters) {
            var shown = TEXT.matcher(letter.text())
                    .results()
                    .map(Numbered::of)
                    .sorted(BY_NUMBER)
                    .toList();
            for (var text : shown) {
                var leavesOut = text.equals(shown.getFirst()) && letter.text().contains(EARLIER);
                mailed.computeIfAbsent(text.customer(), name -> new TreeMap<>())
                        .merge(text.number(), leavesOut, Boolean::logicalOr);
            }
        }
        return texts.stream().filter(text -> !isMailed(text, mailed)).toList();
    }

    private static boolean isMailed(String text, Map<String, NavigableMap<Integer, Boolean>> mailed) {
        var form = TEXT.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(text);
        }
        var numbered = Numbered.of(form.toMatchResult());
        var next = mailed.getOrDefault(numbered.customer(), Collections.emptyNavigableMap())
                .ceilingEntry(numbered.number());
        return next != null && (next.getKey() == numbered.number() || next.getValue());
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
