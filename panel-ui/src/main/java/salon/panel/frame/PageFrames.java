package salon.panel.frame;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import salon.centre.Centre;
import salon.chat.Inbox;
import salon.panel.frame.Menu.Entry;
import salon.request.RequestQueries;
import salon.request.RequestType;
import salon.request.RequestTypes;

/// Makes the frame of a page.
@ApplicationScoped
public class PageFrames {
    /// The section *Вопросы-Ответы*; the others are named by their card type.
    public static final String CHATS = "";

    /// The section *Плагины*.
    public static final String PLUGINS = "/plugins";

    /// The section *Типы карточек*.
    public static final String CARD_TYPES = "/card-types";

    /// The section *Интеграции*.
    public static final String INTEGRATIONS = "/integrations";

    private final CurrentStaff desk;
    private final PageContexts sheets;
    private final Inbox inbox;
    private final RequestTypes types;
    private final RequestQueries requests;
    private final List<MenuSection> sections;

    PageFrames(
            CurrentStaff desk,
            PageContexts sheets,
            Inbox inbox,
            RequestTypes types,
            RequestQueries requests,
            @All List<MenuSection> sections) {
        this.desk = desk;
        this.sheets = sheets;
        this.inbox = inbox;
        this.types = types;
        this.requests = requests;
        this.sections = sections;
    }

    /// @param centre one where the member works
    public PageFrame of(Centre centre, String section) {
        var sheet = sheets.ofTenant();
        return new PageFrame(sheet, desk.member().name(), centre.slug(), centre.id(), menu(sheet, centre, section));
    }

    private Menu menu(PageContext sheet, Centre centre, String section) {
        var centres = desk.centres().stream()
                .map(one -> centre(sheet, one, one.id().equals(centre.id())))
                .toList();
        var fresh = requests.fresh(centre.id());
        var ofTypes = types.at(centre.id(), sheet.locale()).stream()
                .map(type -> new Menu.Requests(
                        type.id(), requests(sheet, centre, type, section), fresh.getOrDefault(type.id(), 0)))
                .toList();
        var chats = new Entry("", chats(sheet, centre), "chat-dots", section.equals(CHATS));
        var more = sections.stream().map(one -> one.of(sheet, centre, section)).toList();
        return new Menu(
                centre(sheet, centre, true),
                centres,
                chats,
                inbox.unanswered(centre.id()),
                ofTypes,
                more,
                settings(sheet, centre, section));
    }

    /// Pages of the whole group, shown within the chosen centre.
    private List<Entry> settings(PageContext sheet, Centre centre, String section) {
        return desk.is(Roles.ADMINISTRATOR)
                ? List.of(
                        setting(sheet, centre, PLUGINS, "plug", section),
                        setting(sheet, centre, CARD_TYPES, "journal-text", section),
                        setting(sheet, centre, INTEGRATIONS, "broadcast", section))
                : List.of();
    }

    private static Entry setting(PageContext sheet, Centre centre, String path, String icon, String section) {
        var address = sheet.root() + "/centres/" + centre.slug() + path;
        return new Entry(path.substring(1), address, icon, section.equals(path));
    }

    private static Entry centre(PageContext sheet, Centre centre, boolean current) {
        return new Entry(centre.name(), chats(sheet, centre), "shop", current);
    }

    private static Entry requests(PageContext sheet, Centre centre, RequestType type, String section) {
        var address = sheet.root() + "/centres/" + centre.slug() + "/requests/" + type.id();
        return new Entry(type.title(), address, Icons.orDefault(type.icon()), section.equals(type.id()));
    }

    private static String chats(PageContext sheet, Centre centre) {
        return sheet.root() + "/centres/" + centre.slug() + "/chats";
    }
}
