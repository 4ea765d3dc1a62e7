package salon.staff;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import salon.persistence.Json;
import salon.tenant.CurrentTenant;
import salon.tenant.Secrets;

/// Forms that staff members sent after their session had ended, until they have signed in again: of each member the
/// newest, for a day.
@ApplicationScoped
@Transactional
public class FormDrafts {
    @ApplicationScoped
    static class FormDraftRepository implements PanacheRepositoryBase<FormDraftEntity, UUID> {
        void deleteBefore(Instant time) {
            delete("createdAt < ?1", time);
        }

        /// Keeps the newest.
        void deleteOldest(String subject, int kept) {
            var newest = find("subject = ?1 order by createdAt desc, id desc", subject).range(0, kept - 1).stream()
                    .map(draft -> draft.id)
                    .toList();
            delete("subject = ?1 and id not in ?2", subject, newest);
        }
    }

    static final int MAX = 20;
    static final Duration LIFETIME = Duration.ofDays(1);

    private static final TypeReference<FormDraft> CONTENT = new TypeReference<>() {};

    /// @param address the path that the form was sent to
    /// @param isMultipart how the form is encoded
    /// @param values by field; a field may stand in a form several times
    public record FormDraft(String address, boolean isMultipart, Map<String, List<String>> values) {
        /// Without the values, which people have typed.
        @Override
        public String toString() {
            return "FormDraft[" + address + " " + values.keySet() + "]";
        }
    }

    private final FormDraftRepository drafts;
    private final Secrets secrets;
    private final Json json;
    private final InstantSource clock;

    FormDrafts(FormDraftRepository drafts, Secrets secrets, Json json, InstantSource clock) {
        this.drafts = drafts;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    /// @param subject the `sub` claim of the member whose form it is
    /// @return the id of the draft
    public UUID keep(String subject, FormDraft draft) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var now = clock.instant();
        var content = secrets.encrypt(CurrentTenant.get().id(), json.write(draft));
        drafts.persistAndFlush(FormDraftEntity.of(id, subject, content, now));
        drafts.deleteBefore(now.minus(LIFETIME));
        drafts.deleteOldest(subject, MAX);
        return id;
    }

    /// @return empty if it is another member's, or too old
    public Optional<FormDraft> find(UUID id, String subject) {
        var oldest = clock.instant().minus(LIFETIME);
        return drafts.findByIdOptional(id)
                .filter(draft -> draft.subject.equals(subject) && !draft.createdAt.isBefore(oldest))
                .map(draft -> json.read(secrets.decrypt(CurrentTenant.get().id(), draft.content), CONTENT));
    }
}
