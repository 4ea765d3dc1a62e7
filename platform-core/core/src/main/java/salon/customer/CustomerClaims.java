package salon.customer;

/// What a token of the tenant's realm says of its bearer; unknown parts are empty.
public record CustomerClaims(String subject, String name, String email, String phone) {}
