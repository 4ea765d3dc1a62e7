package salon.panel.frame;

import jakarta.enterprise.context.ApplicationScoped;
import salon.card.CardTypeView;
import salon.card.CardTypes;
import salon.centre.Centre;
import salon.chat.Inbox;
import salon.panel.frame.Menu.Entry;
import salon.request.RequestLists;

/// Makes the frame of a page.
@ApplicationScoped
public class Frames {
    /// The section *Вопросы-Ответы*; the others are named by their card type.
    public static final String CHATS = "";

    private final Desk desk;
    private final Sheets sheets;
    private final Inbox inbox;
    private final CardTypes types;
    private final RequestLists requests;

    Frames(Desk desk, Sheets sheets, Inbox inbox, CardTypes types, RequestLists requests) {
        this.desk = desk;
        this.sheets = sheets;
        this.inbox = inbox;
        this.types = types;
        this.requests = requests;
    }

    /// @param centre one where the member works
    public Frame of(Centre centre, String section) {
        var sheet = sheets.ofTenant();
        return new Frame(sheet, desk.member().name(), centre.slug(), centre.id(), menu(sheet, centre, section));
    }

    private Menu menu(Sheet sheet, Centre centre, String section) {
        var centres = desk.centres().stream()
                .map(one -> centre(sheet, one, one.id().equals(centre.id())))
                .toList();
        var fresh = requests.fresh(centre.id());
        var ofTypes = types.known(sheet.locale()).stream()
                .filter(CardTypeView::takesRequests)
                .map(type -> new Menu.Requests(
                        type.id(), requests(sheet, centre, type, section), fresh.getOrDefault(type.id(), 0)))
                .toList();
        var chats = new Entry("", chats(sheet, centre), "chat-dots", section.equals(CHATS));
        return new Menu(centre(sheet, centre, true), centres, chats, inbox.unanswered(centre.id()), ofTypes);
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
