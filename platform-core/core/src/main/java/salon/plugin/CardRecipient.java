package salon.plugin;

import salon.centre.Centre;
import salon.customer.Customer;

/// The customer that a card is for, and the dealer centre that offers it.
public record CardRecipient(Customer customer, Centre centre) {}
