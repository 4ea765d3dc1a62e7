package salon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import salon.Patience;
import salon.customer.Customer;
import salon.embedded.ReceivedMail;
import salon.embedded.TestServers;

/// The mails about one customer that the mail server has received; it also holds the mails of other tests.
@ApplicationScoped
class Mailbox {
    List<ReceivedMail> about(Customer customer) {
        return TestServers.get().mail().letters().stream()
                .filter(letter -> letter.text().contains(customer.email()))
                .toList();
    }

    List<ReceivedMail> await(Customer customer, int count) {
        Patience.await().untilAsserted(() -> assertThat(about(customer)).hasSizeGreaterThanOrEqualTo(count));
        return about(customer);
    }
}
