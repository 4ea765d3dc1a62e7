package salon.panel.templates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.panel.frame.PageFrame;
import salon.panel.templates.TemplateInput.BlockInput;
import salon.template.Block;
import salon.template.NotificationTemplate.Content;
import salon.template.NotificationTemplate.Escalation;
import salon.template.NotificationTemplates.Topic;
import salon.template.TemplateChanges.CopyPart;
import salon.template.TemplateChanges.CopyPreview;

/// Where a template is copied to: first the choice, then what would change, then the copy.
@CheckedTemplate(basePath = "templates", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CopyPage(PageFrame frame, CopyView copy) implements TemplateInstance {
    /// @param address the URL of the template's page, without what it is for
    /// @param version of the template that is copied
    /// @param form the id of the form
    /// @param previews what would change; empty before the choice
    /// @param said `copied`, `conflict`, `choose`, or empty
    record CopyView(
            String address,
            Topic topic,
            boolean ofGroup,
            int version,
            String form,
            List<Choice> centres,
            List<PartChoice> parts,
            List<Preview> previews,
            String said) {
        public String scope() {
            return ofGroup ? "group" : "centre";
        }
    }

    record Choice(String key, String label, boolean chosen) {}

    record PartChoice(CopyPart part, boolean chosen) {}

    /// What would change in one centre.
    ///
    /// @param version of its template
    record Preview(String slug, String name, int version, List<Difference> differences) {}

    /// Something that would change, line by line.
    record Difference(Field field, List<Line> lines) {}

    enum Field {
        SWITCH,
        RECIPIENTS,
        SUBJECT,
        BLOCKS,
        REPLY_BUTTON,
        PANEL_BUTTON,
        ESCALATION
    }

    record Line(Sign sign, Words words) {}

    enum Sign {
        REMOVED,
        ADDED,
        KEPT
    }

    /// What a line says; the page puts it into words.
    ///
    /// @param kind of a block, else null
    /// @param state `on` or `off`, else empty
    /// @param after of an escalation, else 0
    record Words(@Nullable BlockKind kind, String state, String text, String url, int after, int every) {
        static Words of(Block block) {
            var input = BlockInput.of(block);
            return new Words(input.kind(), "", input.text(), input.url(), 0, 0);
        }

        static Words of(boolean on) {
            return new Words(null, on ? "on" : "off", "", "", 0, 0);
        }

        static Words of(String text) {
            return new Words(null, "", text, "", 0, 0);
        }

        static Words of(Escalation escalation) {
            return escalation.on()
                    ? new Words(
                            null,
                            "",
                            String.join(", ", escalation.addresses()),
                            "",
                            escalation.after(),
                            escalation.every())
                    : of(false);
        }
    }

    static List<PartChoice> parts(List<CopyPart> chosen) {
        return Stream.of(CopyPart.values())
                .map(part -> new PartChoice(part, chosen.contains(part)))
                .toList();
    }

    static List<Difference> differences(CopyPreview preview) {
        var before = preview.before();
        var after = preview.after();
        return Stream.of(
                        new Difference(Field.SWITCH, changed(on(before.enabled()), on(after.enabled()))),
                        new Difference(Field.RECIPIENTS, changed(addresses(before), addresses(after))),
                        new Difference(Field.SUBJECT, changed(blocks(before.subject()), blocks(after.subject()))),
                        new Difference(Field.BLOCKS, changed(blocks(before.blocks()), blocks(after.blocks()))),
                        new Difference(Field.REPLY_BUTTON, changed(on(before.replyButton()), on(after.replyButton()))),
                        new Difference(Field.PANEL_BUTTON, changed(on(before.panelButton()), on(after.panelButton()))),
                        new Difference(
                                Field.ESCALATION,
                                changed(escalation(before.escalation()), escalation(after.escalation()))))
                .filter(difference -> difference.lines().stream().anyMatch(line -> line.sign() != Sign.KEPT))
                .toList();
    }

    private static List<Words> on(boolean on) {
        return List.of(Words.of(on));
    }

    private static List<Words> addresses(Content content) {
        return content.addresses().stream().map(Words::of).toList();
    }

    private static List<Words> blocks(List<? extends Block> blocks) {
        return blocks.stream().map(block -> Words.of(block)).toList();
    }

    private static List<Words> escalation(Escalation escalation) {
        return List.of(Words.of(escalation));
    }

    /// By their longest common subsequence.
    private static List<Line> changed(List<Words> before, List<Words> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (var i = before.size() - 1; i >= 0; i--) {
            for (var j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var lines = new ArrayList<Line>();
        var i = 0;
        var j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Sign.KEPT, before.get(i)));
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Sign.REMOVED, before.get(i)));
                i++;
            } else {
                lines.add(new Line(Sign.ADDED, after.get(j)));
                j++;
            }
        }
        return lines;
    }
}
