package salon.panel.definitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import salon.centre.Centre;
import salon.definition.CardTypeRevisions;
import salon.definition.CardTypeRevisions.Revision;
import salon.definition.DefinitionPreview;
import salon.definition.Definitions;
import salon.panel.frame.Icons;
import salon.panel.frame.PageFrame;
import salon.panel.frame.PageFrames;
import salon.panel.frame.TimeFormat;
import salon.panel.frame.TimeFormats;
import salon.plugin.CardTypeView;
import salon.plugin.CardTypes;
import salon.spi.CardTexts;
import salon.tenant.CurrentTenant;

/// Makes the pages of card types without code.
@ApplicationScoped
class CardTypePages {
    private final PageFrames frames;
    private final Definitions definitions;
    private final CardTypes types;
    private final TimeFormats times;

    CardTypePages(PageFrames frames, Definitions definitions, CardTypes types, TimeFormats times) {
        this.frames = frames;
        this.definitions = definitions;
        this.types = types;
        this.times = times;
    }

    CardTypesPage list(Centre centre, String done, boolean noFile) {
        var frame = frame(centre);
        var locale = frame.context().locale();
        var published = types.known(locale).stream().collect(Collectors.toMap(CardTypeView::id, Function.identity()));
        var rows = definitions.all().stream()
                .map(type -> row(
                        type,
                        Optional.ofNullable(published.get(type.id())).or(() -> draft(type, locale)),
                        times.in(locale, centre.zone())))
                .toList();
        return new CardTypesPage(frame, address(centre), rows, done, noFile);
    }

    /// A new type, with the text of an example.
    CardTypePage newType(Centre centre) {
        return newType(centre, DefinitionEditorView.ofExample(address(centre)));
    }

    CardTypePage newType(Centre centre, DefinitionEditorView editor) {
        return page(centre, frame(centre), CardTypePage.Header.NEW, editor, List.of(), "");
    }

    /// @param revision the id of the revision whose text is shown; empty for the newest
    CardTypePage of(Centre centre, String id, String revision, String done) {
        var newest = find(id).newest();
        var shown = revision.isEmpty()
                ? newest
                : definitions.history(id).stream()
                        .filter(known -> known.id().toString().equals(revision))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        var editor = DefinitionEditorView.of(address(centre, id), newest.id().toString(), shown.source());
        return of(centre, id, editor, done);
    }

    CardTypePage of(Centre centre, String id, DefinitionEditorView editor, String done) {
        var frame = frame(centre);
        var format = times.in(frame.context().locale(), centre.zone());
        var history = definitions.history(id).stream()
                .map(revision -> RevisionRow.of(revision, format))
                .toList();
        return page(centre, frame, CardTypePage.Header.of(find(id)), editor, history, done);
    }

    private CardTypePage page(
            Centre centre,
            PageFrame frame,
            CardTypePage.Header header,
            DefinitionEditorView editor,
            List<RevisionRow> history,
            String done) {
        var previews = CardTexts.LANGUAGES.stream()
                .flatMap(locale -> preview(editor.source(), locale).stream())
                .toList();
        return new CardTypePage(frame, address(centre), header, editor, previews, history, done);
    }

    private PageFrame frame(Centre centre) {
        return frames.of(centre, PageFrames.CARD_TYPES);
    }

    private Optional<CardTypePreview> preview(String source, Locale locale) {
        return definitions.preview(source, locale).map(preview -> CardTypePreview.of(locale.getLanguage(), preview));
    }

    private Optional<CardTypeView> draft(CardTypeRevisions type, Locale locale) {
        return type.current().isPresent()
                ? Optional.empty()
                : definitions.preview(type.newest().source(), locale).map(DefinitionPreview::type);
    }

    private static CardTypesPage.Row row(CardTypeRevisions type, Optional<CardTypeView> view, TimeFormat format) {
        var shown = type.shown();
        return new CardTypesPage.Row(
                type.id(),
                view.map(CardTypeView::title).orElse(type.id()),
                Icons.orDefault(view.map(CardTypeView::icon).orElse("")),
                shown.state(),
                shown.version(),
                type.current().isPresent() ? type.draft().map(Revision::version).orElse(0) : 0,
                Objects.requireNonNullElse(shown.publishedBy(), shown.author()),
                format.of(Objects.requireNonNullElse(shown.publishedAt(), shown.savedAt())));
    }

    private CardTypeRevisions find(String id) {
        return definitions.find(id).orElseThrow(NotFoundException::new);
    }

    static String address(Centre centre) {
        return "/t/" + CurrentTenant.get().slug() + "/panel/centres/" + centre.slug() + PageFrames.CARD_TYPES;
    }

    static String address(Centre centre, String type) {
        return address(centre) + "/of/" + type;
    }
}
