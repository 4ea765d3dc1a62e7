package salon.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import salon.persistence.NativeSql;

/// The staff members of the current tenant. The realm decides who may sign in; the centres where they work are kept
/// here.
@ApplicationScoped
@Transactional
public class Staff {
    private final NativeSql sql;

    Staff(NativeSql sql) {
        this.sql = sql;
    }

    /// @param subject the `sub` claim of the panel's token
    public Optional<StaffMember> bySubject(String subject) {
        return sql.query("""
                        select s.id, s.name, s.email,
                               array(select c.centre_id from staff_centre c
                                      where c.tenant_id = s.tenant_id and c.staff_id = s.id) as centres
                          from staff s where s.subject = :subject""", StaffMember.class)
                .setParameter("subject", subject)
                .uniqueResultOptional();
    }
}
