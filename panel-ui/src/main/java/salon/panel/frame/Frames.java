package salon.panel.frame;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    private final Desk desk;
    private final Sheets sheets;
    private final Inbox inbox;
    private final CardTypes types;
    private final List<MenuSection> sections;

    Frames(Desk desk, Sheets sheets, Inbox inbox, CardTypes types, @All List<MenuSection> sections) {
        this.desk = desk;
        this.sheets = sheets;
        this.inbox = inbox;
        this.types = types;
        this.sections = sections;
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
        var requests = types.known(sheet.locale()).stream()
                .filter(CardTypeView::takesRequests)
                .map(type -> requests(sheet, centre, type, section))
                .toList();
        var chats = new Entry("", chats(sheet, centre), "chat-dots", section.equals(CHATS));
        var more = sections.stream().map(one -> one.of(sheet, centre, section)).toList();
        return new Menu(centre(sheet, centre, true), centres, chats, inbox.unanswered(centre.id()), requests, more);
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
