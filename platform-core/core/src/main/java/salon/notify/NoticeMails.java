package salon.notify;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import salon.template.MailRenderer.Part;
import salon.tenant.CurrentTenant;

/// Mails to staff that another package plans and writes; sent and tried again as those about chats and requests.
@ApplicationScoped
public class NoticeMails {
    /// A mail without a template.
    public record Notice(String subject, List<Part> parts) {}

    /// Writes the notices; a bean of the package that plans them.
    public interface NoticeWriter {
        /// Called without a transaction, when the mail is sent, and again when sending has failed.
        ///
        /// @return empty when the mail is no longer wanted
        Optional<Notice> write(UUID notice, Locale locale);
    }

    private final Scheduler scheduler;
    private final InstantSource clock;

    NoticeMails(Scheduler scheduler, InstantSource clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// In the transaction that stores what the notice is about.
    ///
    /// @param thread the same for notices that mail programs show together
    public void plan(UUID notice, String address, String thread) {
        var now = clock.instant();
        var source = new MailJob.Source.Notice(notice, thread);
        var job = new MailJob(CurrentTenant.get().id(), null, address, now, source);
        scheduler.scheduleBatch(List.of(new TaskInstance<>(MailTask.NAME, job.taskId(), job)), now);
    }
}
