package salon.schedule;

/// Plans what is due for the current tenant, a bounded batch in one transaction.
public interface Sweep {
    /// @return how many were planned; more than none asks to be called again
    int sweep();
}
