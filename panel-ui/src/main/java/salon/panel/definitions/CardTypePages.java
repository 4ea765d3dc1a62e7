package salon.panel.definitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import salon.centre.Centre;
import salon.definition.CardTypeRevisions;
import salon.definition.DefinitionPreview;
import salon.definition.DefinitionRevision;
import salon.definition.Definitions;
import salon.panel.frame.Icons;
import salon.panel.frame.PageFrame;
import salon.panel.frame.PageFrames;
import salon.panel.frame.TimeFormats;
import salon.plugin.CardTypes;
import salon.spi.CardTexts;
import salon.tenant.CurrentTenant;

/// Makes the pages of card types without code.
@ApplicationScoped
class CardTypePages {
    private final PageFrames frames;
    private final Definitions definitions;
    private final CardTypes types;
    private final TimeFormats timeFormats;

    CardTypePages(PageFrames frames, Definitions definitions, CardTypes types, TimeFormats timeFormats) {
        this.frames = frames;
        this.definitions = definitions;
        this.types = types;
        this.timeFormats = timeFormats;
    }

    CardTypesPage list(Centre centre, String done, boolean noFile) {
        var frame = frame(centre);
        var rows = definitions.all().stream()
                .map(head -> row(head, centre, frame.context().locale()))
                .toList();
        return new CardTypesPage(frame, address(centre), rows, done, noFile);
    }

    /// A new type, with the text of an example.
    CardTypePage fresh(Centre centre) {
        return fresh(centre, DefinitionEditorView.of(address(centre), "", Examples.START));
    }

    CardTypePage fresh(Centre centre, DefinitionEditorView editor) {
        return page(centre, frame(centre), TypeHeader.NEW, editor, List.of(), "");
    }

    /// @param revision of which to show the text, else empty: the newest
    CardTypePage of(Centre centre, String id, String revision, String done) {
        var newest = find(id).newest();
        var shown = revision.isEmpty()
                ? newest
                : definitions.history(id).stream()
                        .filter(one -> one.id().toString().equals(revision))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        var address = address(centre) + "/of/" + id;
        return of(centre, id, DefinitionEditorView.of(address, newest.id().toString(), shown.source()), done);
    }

    CardTypePage of(Centre centre, String id, DefinitionEditorView editor, String done) {
        var frame = frame(centre);
        var timeFormat = timeFormats.in(frame.context().locale(), centre.zone());
        var history = definitions.history(id).stream()
                .map(one -> RevisionRow.of(one, timeFormat))
                .toList();
        return page(centre, frame, header(find(id)), editor, history, done);
    }

    private CardTypePage page(
            Centre centre,
            PageFrame frame,
            TypeHeader header,
            DefinitionEditorView editor,
            List<RevisionRow> history,
            String done) {
        var looks = CardTexts.LANGUAGES.stream()
                .flatMap(locale -> look(editor.source(), locale).stream())
                .toList();
        return new CardTypePage(frame, address(centre), header, editor, looks, history, done);
    }

    private PageFrame frame(Centre centre) {
        return frames.of(centre, PageFrames.CARD_TYPES);
    }

    private Optional<CardTypePreview> look(String source, Locale locale) {
        return definitions.preview(source, locale).map(preview -> CardTypePreview.of(locale.getLanguage(), preview));
    }

    private TypeRow row(CardTypeRevisions head, Centre centre, Locale locale) {
        var shown = head.current().orElseGet(head::newest);
        var view = head.current().isPresent()
                ? types.view(head.id(), locale)
                : definitions.preview(shown.source(), locale).map(DefinitionPreview::type);
        var by = Objects.requireNonNullElse(shown.publishedBy(), shown.author());
        var at = Objects.requireNonNullElse(shown.publishedAt(), shown.savedAt());
        return new TypeRow(
                head.id(),
                view.map(type -> type.title()).orElse(head.id()),
                Icons.orDefault(view.map(type -> type.icon()).orElse("")),
                shown.state(),
                shown.version(),
                head.current().isPresent()
                        ? head.draft().map(DefinitionRevision::version).orElse(0)
                        : 0,
                by,
                timeFormats.in(locale, centre.zone()).of(at));
    }

    private CardTypeRevisions find(String id) {
        return definitions.find(id).orElseThrow(NotFoundException::new);
    }

    private static TypeHeader header(CardTypeRevisions head) {
        var shown = head.current().orElseGet(head::newest);
        return new TypeHeader(
                head.id(), shown.state(), shown.version(), head.draft().isPresent());
    }

    static String address(Centre centre) {
        return "/t/" + CurrentTenant.get().slug() + "/panel/centres/" + centre.slug() + PageFrames.CARD_TYPES;
    }
}
