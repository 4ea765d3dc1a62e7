package salon.template;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Lays the blocks of a template out for one mail.
record LetterParts(NotificationTemplate template, MailContent content, LetterTexts texts) {
    List<MailPart> all() {
        var parts = new ArrayList<MailPart>();
        template.blocks().forEach(block -> of(block).forEach(parts::add));
        if (template.replyButton() && content.replyUrl() != null) {
            parts.add(new MailPart.Button(texts.of("reply"), content.replyUrl(), true));
        }
        if (template.panelButton()) {
            parts.add(new MailPart.Button(texts.of("panel"), content.panelUrl(), false));
        }
        parts.add(new MailPart.Note(texts.of("centre", content.centreName())));
        return parts;
    }

    private Stream<MailPart> of(Block block) {
        return switch (block) {
            case Block.Text(var text) -> Stream.of(new MailPart.Paragraph(text));
            case Block.CustomerName() -> labelled("name", content.customer().name());
            case Block.CustomerPhone() -> labelled("phone", content.customer().phone());
            case Block.CustomerEmail() -> labelled("email", content.customer().email());
            case Block.RequestTitle() -> labelled("request", content.requestTitle());
            case Block.Car() -> labelled("car", content.car());
            case Block.Messages() -> messages();
            case Block.Answers() -> content.answers().stream().map(this::answer);
            case Block.Link(var text, var url) ->
                isWeb(url) ? Stream.of(new MailPart.Link(text, url)) : Stream.of(new MailPart.Paragraph(text));
        };
    }

    private Stream<MailPart> labelled(String key, String value) {
        return value.isBlank() ? Stream.empty() : Stream.of(new MailPart.Labelled(texts.of(key), value));
    }

    private Stream<MailPart> messages() {
        Stream<MailPart> earlier =
                content.hasEarlier() ? Stream.of(new MailPart.Note(texts.of("earlier"))) : Stream.empty();
        return Stream.concat(
                earlier,
                content.messages().stream()
                        .map(said -> new MailPart.Said(texts.of("message", texts.moment(said.at())), said.text())));
    }

    private MailPart answer(MailContent.Line line) {
        var before = line.before() == null ? "" : " (" + texts.of("before", line.before()) + ")";
        return new MailPart.Labelled(line.label(), (line.value().isEmpty() ? "—" : line.value()) + before);
    }

    private static boolean isWeb(String url) {
        try {
            var scheme = new URI(url).getScheme();
            return scheme != null && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
