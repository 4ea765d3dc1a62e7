package salon.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import salon.centre.Centre;
import salon.plugin.CardTypeView;
import salon.plugin.FieldKind;
import salon.plugin.FieldView;
import salon.plugin.OfferedCardTypes;
import salon.template.MailRenderer.MailContent;
import salon.template.MailRenderer.RenderedMail;
import salon.template.NotificationTemplate.Content;
import salon.tenant.CurrentTenant;
import salon.text.Texts;

/// Mails with made-up contents, to look at a template.
@ApplicationScoped
public class SampleMails {
    private final OfferedCardTypes types;
    private final Brandings brandings;
    private final InstantSource clock;

    SampleMails(OfferedCardTypes types, Brandings brandings, InstantSource clock) {
        this.types = types;
        this.brandings = brandings;
        this.clock = clock;
    }

    /// In the language of the tenant's mails.
    ///
    /// @param url where the buttons lead
    public RenderedMail render(String topic, Content layout, Centre centre, String url) {
        var locale = CurrentTenant.get().locale();
        var texts = Texts.in("salon.template.sample", locale);
        return MailRenderer.render(layout, content(topic, centre, url, texts, locale), brandings.current(), locale);
    }

    private MailContent content(String topic, Centre centre, String url, ResourceBundle texts, Locale locale) {
        var customer = new MailContent.Person(texts.getString("name"), "+79161234567", "ivan@mail.example");
        if (topic.equals(NotificationTemplates.CHAT)) {
            var now = clock.instant().atZone(centre.zone());
            var messages = Stream.of("first-message", "second-message")
                    .map(key -> new MailContent.Quote(now, texts.getString(key)))
                    .toList();
            return new MailContent(centre.name(), customer, messages, false, List.of(), "", "", url, url);
        }
        var type = types.known(topic, locale);
        var answers = type.stream()
                .flatMap(known -> known.fields().stream())
                .filter(field -> field.kind() != FieldKind.SECRET)
                .map(field -> new MailContent.Line(field.label(), example(field, customer, texts), null))
                .toList();
        var car =
                type.stream().flatMap(known -> known.fields().stream()).anyMatch(field -> field.kind() == FieldKind.CAR)
                        ? texts.getString("car")
                        : "";
        return new MailContent(
                centre.name(),
                customer,
                List.of(),
                false,
                answers,
                car,
                type.map(CardTypeView::title).orElse(topic),
                url,
                url);
    }

    private static String example(FieldView field, MailContent.Person customer, ResourceBundle texts) {
        return switch (field.kind()) {
            case PHONE -> customer.phone();
            case EMAIL -> customer.email();
            case CHOICE ->
                field.options().isEmpty() ? "—" : field.options().getFirst().label();
            case TEXT -> field.name().equals("name") ? customer.name() : texts.getString("text");
            case LONG_TEXT, SEARCH -> texts.getString("text");
            case NUMBER -> "2";
            case MONEY -> texts.getString("money");
            case VIN -> "XTAGFL110SA106865";
            case DAY -> texts.getString("day");
            case TIME -> "10:30";
            case CAR -> texts.getString("car");
            case OFFER -> texts.getString("offer");
            case CENTRE -> texts.getString("centre");
            case ROWS -> texts.getString("rows");
            case SECRET -> "";
        };
    }
}
