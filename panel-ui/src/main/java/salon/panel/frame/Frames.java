package salon.panel.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ForbiddenException;
import salon.card.CardTypeView;
import salon.card.CardTypes;
import salon.centre.Centre;
import salon.chat.Inbox;
import salon.panel.frame.Menu.Entry;

/// Makes the frame of a page.
@ApplicationScoped
public class Frames {
    /// The section *Вопросы-Ответы*; the others are named by their card type.
    public static final String CHATS = "";
    /// A setting of the group; no card type has such a name.
    public static final String INTEGRATIONS = "/integrations";

    private final Desk desk;
    private final Sheets sheets;
    private final Inbox inbox;
    private final CardTypes types;

    Frames(Desk desk, Sheets sheets, Inbox inbox, CardTypes types) {
        this.desk = desk;
        this.sheets = sheets;
        this.inbox = inbox;
        this.types = types;
    }

    /// @param centre one where the member works
    public Frame of(Centre centre, String section) {
        var sheet = sheets.ofTenant();
        return new Frame(sheet, desk.member().name(), centre.slug(), centre.id(), menu(sheet, centre, section));
    }

    /// Of a page that belongs to the group, not to a centre: beside it stands the member's first centre.
    public Frame ofGroup(String section) {
        return of(desk.centres().stream().findFirst().orElseThrow(ForbiddenException::new), section);
    }

    private Menu menu(Sheet sheet, Centre centre, String section) {
        var centres = desk.centres().stream()
                .map(one -> centre(sheet, one, one.id().equals(centre.id())))
                .toList();
        var requests = types.known(sheet.locale()).stream()
                .filter(CardTypeView::takesRequests)
                .map(type -> requests(sheet, centre, type, section))
                .toList();
        var chats = new Entry("", chats(sheet, centre), "chat-dots", section.equals(CHATS));
        return new Menu(
                centre(sheet, centre, true),
                centres,
                chats,
                inbox.unanswered(centre.id()),
                requests,
                settings(section));
    }

    private Menu.Settings settings(String section) {
        return new Menu.Settings(desk.administers(), section);
    }

    private static Entry centre(Sheet sheet, Centre centre, boolean current) {
        return new Entry(centre.name(), chats(sheet, centre), "shop", current);
    }

    private static Entry requests(Sheet sheet, Centre centre, CardTypeView type, String section) {
        var address = sheet.root() + "/centres/" + centre.slug() + "/requests/" + type.id();
        return new Entry(type.title(), address, Icons.orDefault(type.icon()), section.equals(type.id()));
    }

    private static String chats(Sheet sheet, Centre centre) {
        return sheet.root() + "/centres/" + centre.slug() + "/chats";
    }
}
