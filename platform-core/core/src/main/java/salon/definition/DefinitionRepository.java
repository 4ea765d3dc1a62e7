package salon.definition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import salon.definition.CardTypeRevisions.Revision;
import salon.definition.CardTypeRevisions.State;
import salon.persistence.NativeSql;

@ApplicationScoped
@Transactional
class DefinitionRepository implements PanacheRepositoryBase<DefinitionEntity, UUID> {
    private final NativeSql sql;

    DefinitionRepository(NativeSql sql) {
        this.sql = sql;
    }

    /// By which revision a type is read, and whether it is offered.
    record Current(UUID id, String type, State state) {
        boolean isOffered() {
            return state == State.PUBLISHED;
        }
    }

    List<Current> current() {
        return find("state in ?1 order by type", List.of(State.PUBLISHED, State.WITHDRAWN))
                .project(Current.class)
                .list();
    }

    /// The draft and the current revision of each type.
    List<Revision> currentAndDrafts(int limit) {
        return find("state <> ?1 order by type, savedAt desc", State.REPLACED)
                .range(0, limit - 1)
                .project(Revision.class)
                .list();
    }

    /// Newest first.
    List<Revision> history(String type, int limit) {
        return find("type = ?1 order by savedAt desc, id desc", type)
                .range(0, limit - 1)
                .project(Revision.class)
                .list();
    }

    Optional<DefinitionEntity> inState(String type, State... states) {
        return find("type = ?1 and state in ?2", type, List.of(states)).singleResultOptional();
    }

    /// Serializes the changes of a type until the transaction ends.
    void lock(String type) {
        sql.query("""
                        select cast(pg_advisory_xact_lock(
                            hashtextextended(current_setting('app.tenant') || :type, 11)) as text)""", String.class).setParameter("type", type).getSingleResult();
    }

    boolean deleteDraft(String type) {
        return delete("type = ?1 and state = ?2", type, State.DRAFT) > 0;
    }
}
