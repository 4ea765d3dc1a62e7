package salon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.OwnerDatabase;
import salon.customer.Customers;
import salon.mobile.CustomerPosts;

/// The server itself counts what one post sends (pg_stat_statements; statements within functions are not counted),
/// mail and push being due. The sweep is off, for its own statements would be counted too.
@QuarkusTest
@TestProfile(PostStatementsTest.WithoutSweeps.class)
class PostStatementsTest {
    private static final int POSTS = 20;

    public static class WithoutSweeps implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("salon.schedule.enabled", "false");
        }
    }

    @Inject
    Given given;

    @Inject
    CustomerPosts posts;

    @Inject
    Customers customers;

    @Inject
    OwnerDatabase owner;

    @Test
    void onePostIsTheTenantsSettingAndOneFunction() {
        var chat = given.chatOf("aurora", "north");
        given.answer("aurora", chat, "чтобы почта и push были должны");
        var customer = given.in("aurora", () -> customers.byId(chat.customer())).orElseThrow();
        var before = calls();

        for (var i = 0; i < POSTS; i++) {
            var text = "сообщение " + i;
            given.in("aurora", () -> posts.post(customer, chat.id(), UUID.randomUUID(), text));
        }

        var after = calls();
        var sent = after.entrySet().stream()
                .map(statement -> Map.entry(
                        statement.getKey(), statement.getValue() - before.getOrDefault(statement.getKey(), 0L)))
                .filter(statement -> statement.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(sent.keySet()).singleElement().asString().contains("post_message");
        assertThat(sent.values()).containsOnly((long) POSTS);
    }

    private Map<String, Long> calls() {
        List<String> lines = owner.column("""
                select sum(calls) || ' ' || query from stats.pg_stat_statements
                 where dbid = (select oid from pg_database where datname = current_database())
                   and userid = 'salon_app'::regrole
                   and query !~* '^(begin|commit|rollback)' group by query""");
        return lines.stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(line -> line[1], line -> Long.valueOf(line[0])));
    }
}
