package salon.panel.frame;

/// The realm roles that open the panel.
public final class Roles {
    public static final String AGENT = "agent";
    public static final String MANAGER = "manager";
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
