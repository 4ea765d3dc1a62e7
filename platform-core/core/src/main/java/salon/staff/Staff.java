package salon.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The staff of the current tenant. Who may sign in is the realm's business; where they work is ours.
@ApplicationScoped
@Transactional
public class Staff {
    private final Jdbi jdbi;

    Staff(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param subject the `sub` claim of the panel's token
    public Optional<StaffMember> bySubject(String subject) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select s.id, s.name, s.email,
                               array(select c.centre_id from staff_centre c
                                      where c.tenant_id = s.tenant_id and c.staff_id = s.id) as centres
                          from staff s where s.subject = :subject""")
                .bind("subject", subject)
                .map((row, context) -> new StaffMember(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        Set.copyOf(
                                Arrays.asList((UUID[]) row.getArray("centres").getArray()))))
                .findOne());
    }
}
