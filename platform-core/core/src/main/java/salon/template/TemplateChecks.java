package salon.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import salon.template.NotificationTemplate.Content;
import salon.template.NotificationTemplate.Escalation;
import salon.template.NotificationTemplates.Recipient;
import salon.template.TemplateProblem.Code;
import salon.template.TemplateProblem.Place;
import salon.text.Graphemes;
import salon.text.TextRules;

/// What may stand in a template: its blocks by the published schema `/schemas/mail-template-1.json`, its links and its
/// addresses one by one.
final class TemplateChecks {
    static final int MAX_ADDRESSES = 20;
    static final int MAX_SUBJECT = 200;

    private static final int MAX_QUOTE = 100;
    private static final String FILE = "/META-INF/resources/schemas/mail-template-1.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(read());

    sealed interface CheckResult {
        /// @param content with each address once, in the form in which it is compared
        record Valid(Content content) implements CheckResult {}

        record Invalid(List<TemplateProblem> problems) implements CheckResult {}
    }

    private TemplateChecks() {}

    static CheckResult check(Content written) {
        var content = cleaned(written);
        var problems = Stream.of(
                        addresses(Place.ADDRESSES, content.addresses()),
                        addresses(
                                Place.ESCALATION_ADDRESSES, content.escalation().addresses()),
                        minutes(Place.ESCALATION_AFTER, content.escalation().after()),
                        minutes(Place.ESCALATION_EVERY, content.escalation().every()),
                        blocks(content),
                        links(content.blocks()),
                        characters(Place.SUBJECT, content.subject()),
                        characters(Place.BLOCKS, content.blocks()),
                        lengthOfSubject(content.subject()))
                .flatMap(List::stream)
                // A link may break the schema and the rules of addresses at once.
                .distinct()
                .toList();
        return problems.isEmpty() ? new CheckResult.Valid(content) : new CheckResult.Invalid(problems);
    }

    private static Content cleaned(Content written) {
        var escalation = written.escalation();
        return new Content(
                written.enabled(),
                addresses(written.addresses()),
                written.subject(),
                written.blocks(),
                written.replyButton(),
                written.panelButton(),
                new Escalation(
                        escalation.on(), escalation.after(), escalation.every(), addresses(escalation.addresses())));
    }

    private static List<String> addresses(List<String> written) {
        var known = new LinkedHashMap<String, String>();
        written.stream()
                .map(TextRules::identifier)
                .filter(address -> !address.isEmpty())
                .forEach(address -> known.putIfAbsent(address.toLowerCase(Locale.ROOT), address));
        return List.copyOf(known.values());
    }

    private static List<TemplateProblem> addresses(Place place, List<String> addresses) {
        var problems = new ArrayList<TemplateProblem>();
        if (addresses.size() > MAX_ADDRESSES) {
            problems.add(TemplateProblem.of(place, Code.TOO_MANY, MAX_ADDRESSES));
        }
        addresses.stream()
                .filter(address -> !Recipient.isAddress(address) || !TextRules.isStorable(address))
                .limit(MAX_ADDRESSES)
                .map(address -> TemplateProblem.of(place, Code.NO_ADDRESS, Graphemes.abbreviate(address, MAX_QUOTE)))
                .forEach(problems::add);
        return problems;
    }

    private static List<TemplateProblem> minutes(Place place, int minutes) {
        return minutes >= 1 && minutes <= Escalation.MAX_MINUTES
                ? List.of()
                : List.of(TemplateProblem.of(place, Code.OUT_OF_RANGE, Escalation.MAX_MINUTES));
    }

    private static List<TemplateProblem> blocks(Content content) {
        var document = JSON.createObjectNode();
        document.set("subject", JSON.valueToTree(content.subject().toArray(Block.InSubject[]::new)));
        document.set("blocks", JSON.valueToTree(content.blocks().toArray(Block[]::new)));
        return SCHEMA.validate(document).stream().map(TemplateChecks::problem).toList();
    }

    private static TemplateProblem problem(Error error) {
        var place = error.getInstanceLocation().toString().split("/", -1);
        var isUrl = place.length > 3 && place[3].equals("url");
        var code =
                switch (error.getKeyword()) {
                    case "minLength", "minItems" -> Code.EMPTY;
                    case "pattern" -> isUrl ? Code.BAD_LINK : Code.EMPTY;
                    case "maxLength" -> Code.TOO_LONG;
                    case "maxItems" -> Code.TOO_MANY;
                    default -> Code.OTHER;
                };
        var hasLimit = code == Code.TOO_LONG || code == Code.TOO_MANY;
        return new TemplateProblem(
                place[1].equals("subject") ? Place.SUBJECT : Place.BLOCKS,
                place.length > 2 ? Integer.parseInt(place[2]) : -1,
                code,
                hasLimit ? String.valueOf(error.getArguments()[0]) : "");
    }

    private static List<TemplateProblem> links(List<Block> blocks) {
        var problems = new ArrayList<TemplateProblem>();
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Link link && !Links.isAllowed(link.url())) {
                problems.add(new TemplateProblem(Place.BLOCKS, i, Code.BAD_LINK, ""));
            }
        }
        return problems;
    }

    private static List<TemplateProblem> characters(Place place, List<? extends Block> blocks) {
        var problems = new ArrayList<TemplateProblem>();
        for (var i = 0; i < blocks.size(); i++) {
            if (!TextRules.isStorable(text(blocks.get(i)))) {
                problems.add(new TemplateProblem(place, i, Code.BAD_CHARACTERS, ""));
            }
        }
        return problems;
    }

    private static List<TemplateProblem> lengthOfSubject(List<Block.InSubject> subject) {
        var length = subject.stream()
                .map(TemplateChecks::text)
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .sum();
        return length <= MAX_SUBJECT
                ? List.of()
                : List.of(TemplateProblem.of(Place.SUBJECT, Code.TOO_LONG, MAX_SUBJECT));
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Text(var text) -> text;
            case Block.Heading(var text) -> text;
            case Block.Link(var text, var url) -> text + url;
            case Block.Divider() -> "";
            case Block.CustomerName() -> "";
            case Block.CustomerPhone() -> "";
            case Block.CustomerEmail() -> "";
            case Block.Contact() -> "";
            case Block.Messages() -> "";
            case Block.Answers() -> "";
            case Block.RequestTitle() -> "";
            case Block.Car() -> "";
            case Block.Centre() -> "";
        };
    }

    private static JsonNode read() {
        try (var file = Objects.requireNonNull(TemplateChecks.class.getResourceAsStream(FILE))) {
            return JSON.readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + FILE, failure);
        }
    }
}
