package salon.template;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.persistence.Json;
import salon.persistence.NativeSql;
import salon.template.NotificationTemplate.Content;
import salon.template.TemplateChanges.Version;

/// What each save of a template has stored.
@ApplicationScoped
class TemplateVersions {
    private static final int MAX_SHOWN = 100;

    private final NativeSql sql;
    private final Json json;

    TemplateVersions(NativeSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /// Newest first.
    List<Version> of(UUID template) {
        return sql.query("""
                        select number, saved_by as by, saved_at as at from template_version
                         where tenant_id = current_setting('app.tenant')::uuid and template_id = :template
                         order by number desc limit :limit""", Version.class)
                .setParameter("template", template)
                .setParameter("limit", MAX_SHOWN)
                .getResultList();
    }

    Optional<Content> find(UUID template, int number) {
        return sql.query("""
                        select cast(content as text) from template_version
                         where tenant_id = current_setting('app.tenant')::uuid and template_id = :template
                           and number = :number""", String.class)
                .setParameter("template", template)
                .setParameter("number", number)
                .uniqueResultOptional()
                .map(content -> json.read(content, new TypeReference<>() {}));
    }

    /// @return whether the form with this id has been saved before
    boolean isStored(UUID template, UUID form) {
        return !sql.query("""
                        select number from template_version
                         where tenant_id = current_setting('app.tenant')::uuid and template_id = :template
                           and form = :form""", Integer.class)
                .setParameter("template", template)
                .setParameter("form", form)
                .getResultList()
                .isEmpty();
    }

    /// Does nothing when this version is kept already.
    void keep(NotificationTemplateEntity template, @Nullable UUID form) {
        sql.update("""
                        insert into template_version (tenant_id, template_id, number, form, content, saved_by, saved_at)
                        values (current_setting('app.tenant')::uuid, :template, :number, :form,
                                cast(:content as jsonb), :by, :at)
                        on conflict (tenant_id, template_id, number) do nothing""")
                .setParameter("template", template.id)
                .setParameter("number", template.version)
                .setParameter("form", form, UUID.class)
                .setParameter("content", json.write(template.content()))
                .setParameter("by", template.savedBy, String.class)
                .setParameter("at", template.savedAt, Instant.class)
                .executeUpdate();
    }
}
