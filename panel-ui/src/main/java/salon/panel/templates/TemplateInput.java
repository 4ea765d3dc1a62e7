package salon.panel.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import salon.panel.frame.FormValues;
import salon.template.Block;
import salon.template.NotificationTemplate;
import salon.template.NotificationTemplate.Content;
import salon.template.NotificationTemplate.Escalation;

/// What stands in the form of a template, right or wrong.
///
/// @param id the form's own: sent twice, it saves once
/// @param version of the template that the form was opened with
record TemplateInput(
        UUID id,
        int version,
        boolean enabled,
        String addresses,
        List<BlockInput> subject,
        List<BlockInput> blocks,
        boolean replyButton,
        boolean panelButton,
        boolean escalates,
        String after,
        String every,
        String managers) {
    private static final Pattern ADDRESSES = Pattern.compile("[\\s,;]+");
    private static final Pattern MINUTES = Pattern.compile("[0-9]{1,6}");
    /// More than may be saved, so that too many are refused and none is lost.
    private static final int MAX_BLOCKS = 100;

    record BlockInput(BlockKind kind, String text, String url) {
        static BlockInput of(Block block) {
            var kind = BlockKind.of(block);
            return switch (block) {
                case Block.Text(var text) -> new BlockInput(kind, text, "");
                case Block.Heading(var text) -> new BlockInput(kind, text, "");
                case Block.Link(var text, var url) -> new BlockInput(kind, text, url);
                case Block.Divider() -> empty(kind);
                case Block.CustomerName() -> empty(kind);
                case Block.CustomerPhone() -> empty(kind);
                case Block.CustomerEmail() -> empty(kind);
                case Block.Contact() -> empty(kind);
                case Block.Messages() -> empty(kind);
                case Block.Answers() -> empty(kind);
                case Block.RequestTitle() -> empty(kind);
                case Block.Car() -> empty(kind);
                case Block.Centre() -> empty(kind);
            };
        }

        static BlockInput empty(BlockKind kind) {
            return new BlockInput(kind, "", "");
        }

        Block block() {
            return kind.block(text, url);
        }
    }

    /// The fields as a browser sends them: each block has one of each list, in the order of the page.
    static class Fields {
        /// `centre` or `group`. A field, as a form that is sent again after a sign-in loses the query of its address.
        @RestForm("for")
        @Nullable
        String of;

        @RestForm
        @Nullable
        String form;

        @RestForm
        int version;

        @RestForm
        @Nullable
        String on;

        @RestForm
        @Nullable
        String addresses;

        @RestForm("subject.kind")
        @Nullable
        List<String> subjectKinds;

        @RestForm("subject.text")
        @Nullable
        List<String> subjectTexts;

        @RestForm("block.kind")
        @Nullable
        List<String> kinds;

        @RestForm("block.text")
        @Nullable
        List<String> texts;

        @RestForm("block.url")
        @Nullable
        List<String> urls;

        @RestForm("button.reply")
        @Nullable
        String reply;

        @RestForm("button.panel")
        @Nullable
        String panel;

        @RestForm
        @Nullable
        String escalates;

        @RestForm
        @Nullable
        String after;

        @RestForm
        @Nullable
        String every;

        @RestForm
        @Nullable
        String managers;

        @RestForm("do")
        @Nullable
        String action;

        TemplateInput input() {
            return new TemplateInput(
                    FormValues.id(form),
                    version,
                    on != null,
                    FormValues.lines(addresses),
                    blocks(subjectKinds, subjectTexts, null).stream()
                            .filter(block -> block.kind().isInSubject())
                            .toList(),
                    blocks(kinds, texts, urls),
                    reply != null,
                    panel != null,
                    escalates != null,
                    FormValues.text(after),
                    FormValues.text(every),
                    FormValues.lines(managers));
        }

        String action() {
            return FormValues.text(action);
        }

        private static List<BlockInput> blocks(
                @Nullable List<String> kinds, @Nullable List<String> texts, @Nullable List<String> urls) {
            return IntStream.range(0, kinds == null ? 0 : Math.min(kinds.size(), MAX_BLOCKS))
                    .boxed()
                    .flatMap(i -> BlockKind.of(at(kinds, i))
                            .map(kind -> new BlockInput(kind, FormValues.lines(at(texts, i)), at(urls, i)))
                            .stream())
                    .toList();
        }

        private static String at(@Nullable List<String> values, int index) {
            return values == null || index >= values.size() ? "" : FormValues.text(values.get(index));
        }
    }

    static TemplateInput of(NotificationTemplate template) {
        var content = template.content();
        var escalation = content.escalation();
        return new TemplateInput(
                UUID.randomUUID(),
                template.version(),
                content.enabled(),
                String.join("\n", content.addresses()),
                content.subject().stream().map(BlockInput::of).toList(),
                content.blocks().stream().map(BlockInput::of).toList(),
                content.replyButton(),
                content.panelButton(),
                escalation.on(),
                String.valueOf(escalation.after()),
                String.valueOf(escalation.every()),
                String.join("\n", escalation.addresses()));
    }

    Content content() {
        return new Content(
                enabled,
                addresses(addresses),
                subject.stream()
                        .map(BlockInput::block)
                        .flatMap(block -> block instanceof Block.InSubject part ? Stream.of(part) : Stream.empty())
                        .toList(),
                blocks.stream().map(BlockInput::block).toList(),
                replyButton,
                panelButton,
                new Escalation(escalates, minutes(after), minutes(every), addresses(managers)));
    }

    public String addressLine() {
        return String.join(", ", addresses(addresses));
    }

    public String managerLine() {
        return String.join(", ", addresses(managers));
    }

    TemplateInput seen(int newVersion) {
        return with(newVersion, subject, blocks);
    }

    /// Carries out a button of the form that changes blocks: `add:block:heading`, `up:subject:2`, `down:block:0`,
    /// `remove:block:1`. Empty when it is none.
    Optional<TemplateInput> after(String button) {
        var words = button.split(":", -1);
        if (words.length != 3) {
            return Optional.empty();
        }
        return switch (words[1]) {
            case "subject" ->
                changed(subject, words[0], words[2])
                        .map(list -> with(
                                version,
                                list.stream()
                                        .filter(one -> one.kind().isInSubject())
                                        .toList(),
                                blocks));
            case "block" -> changed(blocks, words[0], words[2]).map(list -> with(version, subject, list));
            default -> Optional.empty();
        };
    }

    private static Optional<List<BlockInput>> changed(List<BlockInput> blocks, String verb, String what) {
        var list = new ArrayList<>(blocks);
        if (verb.equals("add")) {
            BlockKind.of(what).map(BlockInput::empty).ifPresent(list::add);
            return Optional.of(list);
        }
        var index = minutes(what);
        if (index < 0 || index >= list.size()) {
            return Optional.of(list);
        }
        var to = Math.clamp(verb.equals("up") ? index - 1L : index + 1L, 0, list.size() - 1);
        return switch (verb) {
            case "remove" -> {
                list.remove(index);
                yield Optional.of(list);
            }
            case "up", "down" -> {
                list.add(to, list.remove(index));
                yield Optional.of(list);
            }
            default -> Optional.empty();
        };
    }

    private TemplateInput with(int newVersion, List<BlockInput> newSubject, List<BlockInput> newBlocks) {
        return new TemplateInput(
                id,
                newVersion,
                enabled,
                addresses,
                newSubject,
                newBlocks,
                replyButton,
                panelButton,
                escalates,
                after,
                every,
                managers);
    }

    private static List<String> addresses(String written) {
        return ADDRESSES
                .splitAsStream(written.strip())
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /// -1 when it is no number.
    private static int minutes(String written) {
        var digits = written.strip();
        return MINUTES.matcher(digits).matches() ? Integer.parseInt(digits) : -1;
    }
}
