package salon.escalation;

import static java.util.stream.Collectors.toMap;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import salon.centre.Centres;
import salon.chat.DueConversations;
import salon.customer.Customers;
import salon.escalation.WaitingItem.Kind;
import salon.notify.MailLinks;
import salon.notify.NoticeMails;
import salon.notify.NoticeMails.Notice;
import salon.persistence.NativeSql;
import salon.request.Requests;
import salon.template.MailRenderer.Part;
import salon.template.NotificationTemplates;
import salon.tenant.CurrentTenant;
import salon.text.BidiText;
import salon.text.LinkToken;
import salon.text.Texts;

/// The mails to managers, and the links in them. A mail says what waits when it is sent: what was processed
/// since it was planned is left out, and a mail with nothing left is not sent. Whoever has the link may
/// acknowledge what the mail names, nothing else.
@ApplicationScoped
public class EscalationNotices implements NoticeMails.NoticeWriter {
    @ConfigMapping(prefix = "salon.escalation")
    interface EscalationSettings {
        /// How long the link of a mail to a manager is valid.
        @WithDefault("14d")
        Duration linkValidFor();
    }

    /// A row of `escalation_notice`.
    record EscalationNotice(
            UUID id,
            UUID centre,
            String address,
            Instant plannedAt,
            List<UUID> chats,
            List<UUID> requests,
            Instant expiresAt) {}

    /// Something that waits, in words.
    ///
    /// @param title what it is
    /// @param url its page in the panel
    public record NoticeLine(String title, String customer, Instant since, String url) {}

    /// What the page behind the link of a mail shows.
    public sealed interface NoticeView {
        /// @param lines what still waits and nobody has acknowledged; empty: nothing is left to do
        record Open(String centreName, ZoneId zone, List<NoticeLine> lines) implements NoticeView {}

        /// Also when its address is no manager's any more.
        record Expired() implements NoticeView {}

        record Unknown() implements NoticeView {}
    }

    /// Of a customer who is not read yet.
    private record Line(String title, UUID customer, Instant since, String url) {}

    private static final String BUNDLE = "salon.escalation.messages";
    private static final int MAX_LINES = 30;
    private static final int MAX_DELETED_AT_ONCE = 50;

    private final NativeSql sql;
    private final EscalationQueries queries;
    private final NoticeMails mails;
    private final MailLinks links;
    private final Centres centres;
    private final DueConversations waitingChats;
    private final Requests requests;
    private final Customers customers;
    private final NotificationTemplates templates;
    private final EscalationSettings settings;
    private final InstantSource clock;

    EscalationNotices(
            NativeSql sql,
            EscalationQueries queries,
            NoticeMails mails,
            MailLinks links,
            Centres centres,
            DueConversations waitingChats,
            Requests requests,
            Customers customers,
            NotificationTemplates templates,
            EscalationSettings settings,
            InstantSource clock) {
        this.sql = sql;
        this.queries = queries;
        this.mails = mails;
        this.links = links;
        this.centres = centres;
        this.waitingChats = waitingChats;
        this.requests = requests;
        this.customers = customers;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    /// Also deletes a few notices whose links expired long ago, so that the table needs no clean-up job.
    void plan(UUID centre, String address, List<WaitingItem> items, Instant now) {
        var id = UuidCreator.getTimeOrderedEpoch();
        sql.update("""
                        insert into escalation_notice
                          (tenant_id, id, centre_id, address, planned_at, chats, requests, expires_at)
                        values (current_setting('app.tenant')::uuid, :id, :centre, :address, :now, :chats, :requests,
                                :expiresAt)""")
                .setParameter("id", id)
                .setParameter("centre", centre)
                .setParameter("address", address)
                .setParameter("now", now)
                .setParameter("chats", ids(items, Kind.CHAT))
                .setParameter("requests", ids(items, Kind.REQUEST))
                .setParameter("expiresAt", now.plus(settings.linkValidFor()))
                .executeUpdate();
        mails.plan(id, address, "escalation." + centre);
        deleteExpired(now.minus(settings.linkValidFor()));
    }

    @Override
    @Transactional
    public Optional<Notice> write(UUID id, Locale locale) {
        return find("from escalation_notice n where n.id = :key", id)
                .filter(this::isToManager)
                .flatMap(notice -> {
                    var lines = lines(notice);
                    return lines.isEmpty()
                            ? Optional.empty()
                            : Optional.of(notice(notice, lines, issueToken(notice), locale));
                });
    }

    /// Changes nothing: mail scanners follow links.
    @Transactional
    public NoticeView view(String token) {
        var found = byToken(token);
        if (found.isEmpty()) {
            return new NoticeView.Unknown();
        }
        var notice = found.get();
        if (!clock.instant().isBefore(notice.expiresAt()) || !isToManager(notice)) {
            return new NoticeView.Expired();
        }
        var centre = centres.byId(notice.centre()).orElseThrow();
        return new NoticeView.Open(centre.name(), centre.zone(), lines(notice));
    }

    /// Acknowledges all that the mail names and that still waits; the managers are not mailed about it again.
    ///
    /// @return the view of before
    @Transactional
    public NoticeView acknowledge(String token) {
        queries.lock();
        var before = view(token);
        if (before instanceof NoticeView.Open) {
            var notice = byToken(token).orElseThrow();
            acknowledge(Kind.CHAT, notice.chats(), notice);
            acknowledge(Kind.REQUEST, notice.requests(), notice);
        }
        return before;
    }

    private void acknowledge(Kind kind, List<UUID> ids, EscalationNotice notice) {
        var waiting = waiting(kind, ids, notice).keySet();
        if (!waiting.isEmpty()) {
            queries.acknowledge(kind, waiting, notice.address(), clock.instant());
        }
    }

    /// Whoever is taken off the last rule gets no notices any more, and their links are over.
    private boolean isToManager(EscalationNotice notice) {
        return templates.isManager(notice.address());
    }

    private Notice notice(EscalationNotice notice, List<NoticeLine> lines, LinkToken token, Locale locale) {
        var texts = Texts.in(BUNDLE, locale);
        var centre = centres.byId(notice.centre()).orElseThrow();
        var moment =
                DateTimeFormatter.ofPattern(texts.getString("moment"), locale).withZone(centre.zone());
        var parts = new ArrayList<Part>();
        parts.add(new Part.Paragraph(text(texts, locale, "intro", BidiText.isolateIfTurning(centre.name()))));
        lines.stream()
                .limit(MAX_LINES)
                .forEach(line -> parts.add(new Part.Link(
                        text(
                                texts,
                                locale,
                                "line",
                                line.title(),
                                BidiText.isolateIfTurning(line.customer()),
                                moment.format(line.since())),
                        line.url())));
        if (lines.size() > MAX_LINES) {
            parts.add(new Part.Paragraph(text(texts, locale, "more", lines.size() - MAX_LINES)));
        }
        parts.add(new Part.Button(texts.getString("acknowledge"), links.acknowledgement(token.text()), true));
        parts.add(new Part.Button(texts.getString("panel"), links.chats(centre.slug()), false));
        parts.add(new Part.Note(texts.getString("hint")));
        return new Notice(text(texts, locale, "subject", lines.size(), centre.name()), parts);
    }

    /// What still waits and nobody has acknowledged, the oldest first; read by the same number of statements
    /// for any number.
    private List<NoticeLine> lines(EscalationNotice notice) {
        var chats = waiting(Kind.CHAT, notice.chats(), notice);
        var ofRequests = waiting(Kind.REQUEST, notice.requests(), notice);
        var title = Texts.in(BUNDLE, CurrentTenant.get().locale()).getString("chat");
        var lines = new ArrayList<Line>();
        waitingChats
                .waiting(chats.keySet())
                .forEach(chat ->
                        lines.add(new Line(title, chat.customer(), chat.since(), links.chat(chat.conversation()))));
        requests.all(ofRequests.keySet())
                .forEach(request -> lines.add(new Line(
                        request.title(),
                        request.customer(),
                        Objects.requireNonNull(ofRequests.get(request.id())).waitingSince(),
                        links.request(request.id()))));
        var names = customers.byIds(lines.stream().map(Line::customer).toList());
        return lines.stream()
                .sorted(Comparator.comparing(Line::since))
                .map(line -> new NoticeLine(
                        line.title(),
                        Objects.requireNonNull(names.get(line.customer())).name(),
                        line.since(),
                        line.url()))
                .toList();
    }

    private Map<UUID, WaitingItem> waiting(Kind kind, List<UUID> ids, EscalationNotice notice) {
        return queries.unacknowledged(kind, ids, notice.plannedAt()).stream()
                .collect(toMap(WaitingItem::id, item -> item));
    }

    /// A notice that is written again, because sending it has failed, gets one more: the server may have taken the mail
    /// all the same.
    private LinkToken issueToken(EscalationNotice notice) {
        var token = LinkToken.random();
        sql.update("""
                        insert into escalation_link (tenant_id, token_hash, notice_id)
                        values (current_setting('app.tenant')::uuid, :hash, :id)""")
                .setParameter("hash", token.hash())
                .setParameter("id", notice.id())
                .executeUpdate();
        return token;
    }

    private Optional<EscalationNotice> byToken(String token) {
        return LinkToken.parse(token).flatMap(parsed -> find("""
                        from escalation_link l
                        join escalation_notice n on n.tenant_id = l.tenant_id and n.id = l.notice_id
                        where l.token_hash = :key""", parsed.hash()));
    }

    private Optional<EscalationNotice> find(String from, Object key) {
        return sql.query("""
                        select n.id, n.centre_id as centre, n.address, n.planned_at, n.chats, n.requests, n.expires_at
                        """ + from + " and n.tenant_id = current_setting('app.tenant')::uuid", EscalationNotice.class)
                .setParameter("key", key)
                .uniqueResultOptional();
    }

    private void deleteExpired(Instant before) {
        sql.update("""
                        delete from escalation_notice
                         where tenant_id = current_setting('app.tenant')::uuid and id in (
                               select id from escalation_notice
                                where tenant_id = current_setting('app.tenant')::uuid and expires_at < :before
                                order by expires_at limit :limit for no key update skip locked)""")
                .setParameter("before", before)
                .setParameter("limit", MAX_DELETED_AT_ONCE)
                .executeUpdate();
    }

    private static UUID[] ids(List<WaitingItem> items, Kind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .map(WaitingItem::id)
                .toArray(UUID[]::new);
    }

    private static String text(ResourceBundle texts, Locale locale, String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
