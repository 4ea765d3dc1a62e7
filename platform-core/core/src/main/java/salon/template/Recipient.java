package salon.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// One mail of a topic: to whom, and by which template.
public record Recipient(String address, UUID template) {
    // No quoting, lists or line ends: what passes is one address and stays one, wherever it is written.
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}<>()\\[\\]\\\\,;:\"@]{1,64}@[^\\s\\p{Cntrl}<>()\\[\\]\\\\,;:\"@]{1,190}");

    /// The addresses as they stand in a template.
    record Written(UUID template, List<String> addresses) {}

    /// An address that stands in several templates gets one mail, by the first of them.
    static List<Recipient> of(List<Written> templates) {
        var met = new HashSet<String>();
        var recipients = new ArrayList<Recipient>();
        for (var template : templates) {
            for (var written : template.addresses()) {
                var address = written.strip();
                if (ADDRESS.matcher(address).matches() && met.add(address.toLowerCase(Locale.ROOT))) {
                    recipients.add(new Recipient(address, template.template()));
                }
            }
        }
        return recipients;
    }
}
