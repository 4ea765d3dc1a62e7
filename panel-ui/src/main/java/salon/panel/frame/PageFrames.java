package salon.panel.frame;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import salon.centre.Centre;
import salon.chat.Inbox;
import salon.panel.frame.Menu.Entry;
import salon.request.RequestQueries;
import salon.request.RequestTypes;
import salon.request.RequestTypes.RequestType;

/// Makes the frame of a page: reads what the menu counts.
@ApplicationScoped
public class PageFrames {
    /// The section *Вопросы-Ответы*; the others are named by their card type.
    public static final String CHATS = "";

    /// The section *Часы работы и автосообщения*.
    public static final String HOURS = "/hours";

    /// The section *Плагины*.
    public static final String PLUGINS = "/plugins";

    /// The section *Типы карточек*.
    public static final String CARD_TYPES = "/card-types";

    /// The section *Интеграции*.
    public static final String INTEGRATIONS = "/integrations";

    /// The section *Макеты заявок*.
    public static final String TEMPLATES = "/templates";

    /// The section *Почта*.
    public static final String MAIL = "/mail";

    private final CurrentStaff staff;
    private final StaffCookie cookie;
    private final PageContexts contexts;
    private final Inbox inbox;
    private final RequestTypes types;
    private final RequestQueries requests;
    private final List<MenuSection> sections;

    PageFrames(
            CurrentStaff staff,
            StaffCookie cookie,
            PageContexts contexts,
            Inbox inbox,
            RequestTypes types,
            RequestQueries requests,
            @All List<MenuSection> sections) {
        this.staff = staff;
        this.cookie = cookie;
        this.contexts = contexts;
        this.inbox = inbox;
        this.types = types;
        this.requests = requests;
        this.sections = sections;
    }

    /// @param centre one where the member works
    public PageFrame of(Centre centre, String section) {
        var context = contexts.forStaff();
        cookie.set();
        return new PageFrame(
                context, staff.member().name(), centre.slug(), centre.id(), menu(context, centre, section));
    }

    private Menu menu(PageContext context, Centre centre, String section) {
        var centres = staff.centres().stream()
                .map(one -> centre(context, one, one.id().equals(centre.id())))
                .toList();
        var fresh = requests.countNew(centre.id());
        var ofTypes = types.at(centre.id(), context.locale()).stream()
                .map(type -> new Menu.Requests(
                        type.id(), requests(context, centre, type, section), fresh.getOrDefault(type.id(), 0)))
                .toList();
        var chats = new Entry("", chats(context, centre), "chat-dots", section.equals(CHATS));
        var more =
                sections.stream().map(one -> one.of(context, centre, section)).toList();
        return new Menu(
                centre(context, centre, true),
                centres,
                chats,
                inbox.unanswered(centre.id()),
                ofTypes,
                more,
                settings(context, centre, section));
    }

    /// Entries of the tenant's settings, whose addresses keep the chosen centre.
    private List<Entry> settings(PageContext context, Centre centre, String section) {
        var entries = new ArrayList<Entry>();
        if (staff.isManagerOrAdministrator()) {
            entries.add(setting(context, centre, TEMPLATES, "envelope", section));
            entries.add(setting(context, centre, HOURS, "clock", section));
        }
        if (staff.hasRole(Roles.ADMINISTRATOR)) {
            entries.add(setting(context, centre, PLUGINS, "plug", section));
            entries.add(setting(context, centre, CARD_TYPES, "journal-text", section));
            entries.add(setting(context, centre, INTEGRATIONS, "broadcast", section));
            entries.add(setting(context, centre, MAIL, "send", section));
        }
        return entries;
    }

    private static Entry setting(PageContext context, Centre centre, String path, String icon, String section) {
        var address = context.root() + "/centres/" + centre.slug() + path;
        return new Entry(path.substring(1), address, icon, section.equals(path));
    }

    private static Entry centre(PageContext context, Centre centre, boolean current) {
        return new Entry(centre.name(), chats(context, centre), "shop", current);
    }

    private static Entry requests(PageContext context, Centre centre, RequestType type, String section) {
        var address = context.root() + "/centres/" + centre.slug() + "/requests/" + type.id();
        return new Entry(type.title(), address, Icons.orDefault(type.icon()), section.equals(type.id()));
    }

    private static String chats(PageContext context, Centre centre) {
        return context.root() + "/centres/" + centre.slug() + "/chats";
    }
}
