package salon.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import salon.Given;
import salon.NoteCard;
import salon.OwnerDatabase;
import salon.TenantDatabase;
import salon.centre.Centre;
import salon.centre.CentreSettings;
import salon.centre.CentreSettings.CopyResult;
import salon.centre.CentreSettings.Part;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.chat.DueConversations;
import salon.customer.Customer;
import salon.embedded.ReceivedMail;
import salon.embedded.TestServers;
import salon.request.CustomerNotice;
import salon.request.Request;
import salon.request.RequestAction;
import salon.request.RequestChange;
import salon.request.RequestChanges;
import salon.request.RequestChanges.ChangeResult;
import salon.request.Requests;
import salon.request.Requests.RequestForm;
import salon.request.Requests.SubmitResult;
import salon.staff.StaffMember;
import salon.template.NotificationTemplates.TemplateChanged;
import salon.tenant.CurrentTenant;

/// Centres of a tenant of their own, whose managers are told after 30 and then every 60 working minutes, in a
/// year far ahead: the platform's own sweep, whose clock is right, never tells of what waits in these tests.
@ApplicationScoped
class EscalationFixtures {
    static final String TENANT = "alerts";

    private static final UUID STAFF = UUID.fromString("a0000000-0000-4000-8000-000000000001");

    private final Given given;
    private final OwnerDatabase owner;
    private final TenantDatabase database;
    private final Conversations conversations;
    private final DueConversations chats;
    private final EscalationQueries queries;
    private final EscalationRules rules;
    private final EscalationNotices notices;
    private final Requests requests;
    private final RequestChanges changes;
    private final CentreSettings settings;
    private final Event<TemplateChanged> changed;

    EscalationFixtures(
            Given given,
            OwnerDatabase owner,
            TenantDatabase database,
            Conversations conversations,
            DueConversations chats,
            EscalationQueries queries,
            EscalationRules rules,
            EscalationNotices notices,
            Requests requests,
            RequestChanges changes,
            CentreSettings settings,
            Event<TemplateChanged> changed) {
        this.given = given;
        this.owner = owner;
        this.database = database;
        this.conversations = conversations;
        this.chats = chats;
        this.queries = queries;
        this.rules = rules;
        this.notices = notices;
        this.requests = requests;
        this.changes = changes;
        this.settings = settings;
        this.changed = changed;
    }

    /// @param specialDays JSON as it is stored
    Centre centre(String zone, String specialDays, String... hours) {
        owner.update(
                "insert into tenant (id, slug, name, issuer, panel_client_secret) values (?, ?, ?, '', '')"
                        + " on conflict (slug) do nothing",
                UUID.randomUUID(),
                TENANT,
                TENANT);
        var slug = "c-" + UUID.randomUUID();
        database.call(TENANT, sql -> sql.update("""
                        insert into centre (tenant_id, id, slug, name, time_zone, opening_hours, special_days)
                        values (current_setting('app.tenant')::uuid, :id, :slug, 'Аврора Запад', :zone, :hours,
                                cast(:days as jsonb))""")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("slug", slug)
                .setParameter("zone", zone)
                .setParameter("hours", hours)
                .setParameter("days", specialDays)
                .executeUpdate());
        return given.centre(TENANT, slug);
    }

    void copyHours(Centre from, Centre to) {
        var result = given.in(TENANT, () -> settings.copy(from.id(), 0, Map.of(to.id(), 0), Set.of(Part.HOURS)));
        assertThat(result).isEqualTo(new CopyResult.Copied());
    }

    /// A template of the centre that is switched off.
    void noManager(Centre centre) {
        manager(centre, "chat", "nobody@boss.example");
        database.call(
                TENANT,
                all -> all.update("""
                        update notification_template set enabled = false
                         where tenant_id = current_setting('app.tenant')::uuid and centre_id = :centre""").setParameter("centre", centre.id()).executeUpdate());
    }

    /// As a manager does in the editor.
    void tellFromNowOn(Centre centre, String manager) {
        database.call(TENANT, all -> all.update("""
                        update notification_template set enabled = true, escalation_addresses = array[:manager]
                         where tenant_id = current_setting('app.tenant')::uuid and centre_id = :centre""")
                .setParameter("manager", manager)
                .setParameter("centre", centre.id())
                .executeUpdate());
        given.in(TENANT, () -> {
            changed.fire(new TemplateChanged(given.tenant(TENANT).id(), "chat", centre.id()));
            return manager;
        });
    }

    /// A template of the centre that tells this manager, and mails nobody else.
    void manager(Centre centre, String topic, String address) {
        database.call(TENANT, sql -> sql.update("""
                        insert into notification_template
                          (tenant_id, id, centre_id, topic, enabled, addresses, subject, blocks, escalation_on,
                           escalation_after, escalation_every, escalation_addresses)
                        values (current_setting('app.tenant')::uuid, :id, :centre, :topic, true, '{}', '[]', '[]', true,
                                30, 60, :addresses)""")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("centre", centre.id())
                .setParameter("topic", topic)
                .setParameter("addresses", new String[] {address})
                .executeUpdate());
    }

    /// A chat whose customer has written at this local time.
    Conversation chat(Centre centre, Customer customer, String since) {
        var chat = given.in(TENANT, () -> conversations.open(customer, centre));
        given.write(TENANT, chat, UUID.randomUUID(), "Добрый день!");
        var waiting = WaitingItem.chat(chat.id(), centre.id(), at(centre, since));
        database.call(TENANT, all -> {
            var changed = all.update("""
                            update conversation set waiting_since = :since, escalation_due_at = null
                             where tenant_id = current_setting('app.tenant')::uuid and id = :id""")
                    .setParameter("since", waiting.waitingSince())
                    .setParameter("id", chat.id())
                    .executeUpdate();
            queries.begin(waiting, Instant.now());
            return changed;
        });
        return chat;
    }

    Request request(Centre centre, Customer customer) {
        var form = new RequestForm(
                UUID.randomUUID(),
                NoteCard.ID,
                centre.slug(),
                null,
                Map.of("note", "Перезвоните", "phone", "+79161234567"));
        return ((SubmitResult.Accepted) given.in(TENANT, () -> requests.submit(customer, form))).request();
    }

    /// New requests that the escalation alone knows.
    List<UUID> backlog(Centre centre, int count, String since) {
        manager(centre, "backlog", managerOf(centre));
        var ids = Stream.generate(UUID::randomUUID).limit(count).toList();
        database.call(TENANT, all -> all.update("""
                        insert into escalation (tenant_id, kind, item_id, centre_id, topic, waiting_since, check_at)
                        select current_setting('app.tenant')::uuid, 'REQUEST', item, :centre, 'backlog', :since, :since
                          from unnest(cast(:ids as uuid[])) item""")
                .setParameter("centre", centre.id())
                .setParameter("since", at(centre, since))
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate());
        return ids;
    }

    int notices(String address) {
        return database.call(TENANT, all -> all.query(
                        "select cast(count(*) as int) from escalation_notice where address = :address", Integer.class)
                .setParameter("address", address)
                .getSingleResult());
    }

    private String managerOf(Centre centre) {
        return database.call(TENANT, all -> all.query(
                        "select escalation_addresses[1] from notification_template where centre_id = :centre",
                        String.class)
                .setParameter("centre", centre.id())
                .getSingleResult());
    }

    Request change(Request request, RequestAction action) {
        var by = new StaffMember(STAFF, "Анна", "anna@aurora.example", Set.of(request.centre()));
        var change =
                new RequestChange(UUID.randomUUID(), request.id(), request.revision(), by, action, CustomerNotice.NONE);
        return ((ChangeResult.Changed) given.in(TENANT, () -> changes.apply(change))).request();
    }

    void sweep(Instant now) {
        var sweep = new EscalationSweep(chats, queries, rules, notices, () -> now);
        CurrentTenant.run(given.tenant(TENANT), () -> {
            while (QuarkusTransaction.requiringNew().call(() -> afterOthers(sweep)) > 0) {
                // as the sweeper does
            }
        });
    }

    /// The platform's own sweep decides at the same time.
    private int afterOthers(EscalationSweep sweep) {
        queries.lock();
        return sweep.sweep();
    }

    static Instant at(Centre centre, String local) {
        return at(centre.zone(), local);
    }

    static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    static List<ReceivedMail> mailsTo(String address) {
        return TestServers.get().mail().letters().stream()
                .filter(letter -> letter.to().equals(address))
                .toList();
    }
}
