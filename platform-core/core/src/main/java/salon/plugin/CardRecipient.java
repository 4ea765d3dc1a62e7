package salon.plugin;

import salon.centre.Centre;
import salon.customer.Customer;

/// Whom and where a card is for.
public record CardRecipient(Customer customer, Centre centre) {}
