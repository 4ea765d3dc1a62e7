package salon.panel.templates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.PageFrame;
import salon.panel.templates.TemplateInput.BlockInput;
import salon.panel.templates.TemplatesPage.RefusedRow;
import salon.template.NotificationTemplates.Explanation;
import salon.template.NotificationTemplates.Topic;
import salon.template.TemplateProblem;
import salon.template.TemplateProblem.Place;
import salon.text.BidiText;

/// The editor of one template.
///
/// @param root the URL of the list
@CheckedTemplate(basePath = "templates", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TemplatePage(PageFrame frame, String root, Editor editor) implements TemplateInstance {
    /// @param address the URL of this page, without what it is for
    /// @param mayChange whether the member may change this template
    /// @param isShownAgain whether the form holds what is not saved
    /// @param subjectKinds what can be added to the subject
    /// @param blockKinds what can be added to the mail
    /// @param said what has just happened: `saved`, `restored`, `tested`, `too-many-tests`, `no-address`,
    ///     `test-failed`, or empty
    /// @param conflictBy who has saved the template meanwhile, empty when their name is not known; null: nobody
    /// @param email the signed-in member's
    record Editor(
            String address,
            Topic topic,
            boolean ofGroup,
            boolean mayChange,
            boolean isShownAgain,
            String centre,
            TemplateInput input,
            List<BlockKind> subjectKinds,
            List<BlockKind> blockKinds,
            Problems problems,
            Explanation explained,
            List<RefusedRow> refused,
            List<VersionRow> history,
            String said,
            @Nullable String conflictBy,
            String email) {
        public String scope() {
            return ofGroup ? "group" : "centre";
        }

        public boolean hasConflict() {
            return conflictBy != null;
        }

        public String conflictName() {
            return conflictBy == null ? "" : BidiText.isolate(conflictBy);
        }

        public List<BlockRow> subject() {
            return rows("subject", input.subject(), Place.SUBJECT);
        }

        public List<BlockRow> blocks() {
            return rows("block", input.blocks(), Place.BLOCKS);
        }

        /// An empty one of each kind, for the script that adds blocks.
        public List<BlockRow> newSubject() {
            return samples("subject", subjectKinds);
        }

        public List<BlockRow> newBlocks() {
            return samples("block", blockKinds);
        }

        private static List<BlockRow> samples(String list, List<BlockKind> kinds) {
            return kinds.stream()
                    .map(kind -> new BlockRow(list, BlockInput.empty(kind), 0, List.of()))
                    .toList();
        }

        private List<BlockRow> rows(String list, List<BlockInput> inputs, Place place) {
            return IntStream.range(0, inputs.size())
                    .mapToObj(i -> new BlockRow(list, inputs.get(i), i, problems.of(place, i)))
                    .toList();
        }
    }

    /// @param list `subject` or `block`: how its fields are named
    record BlockRow(String list, BlockInput block, int index, List<TemplateProblem> problems) {
        public int place() {
            return index + 1;
        }

        public boolean isSubject() {
            return list.equals("subject");
        }

        /// Of several lines.
        public boolean isLong() {
            return block.kind() == BlockKind.TEXT && !isSubject();
        }
    }

    /// @param by null when it was not saved in the panel
    record VersionRow(
            int number, @Nullable String by, @Nullable FormattedTime at, boolean isCurrent) {}

    record Problems(List<TemplateProblem> all) {
        static final Problems NONE = new Problems(List.of());

        public List<TemplateProblem> addresses() {
            return of(Place.ADDRESSES, -1);
        }

        public List<TemplateProblem> subject() {
            return of(Place.SUBJECT, -1);
        }

        public List<TemplateProblem> blocks() {
            return of(Place.BLOCKS, -1);
        }

        public List<TemplateProblem> after() {
            return of(Place.ESCALATION_AFTER, -1);
        }

        public List<TemplateProblem> every() {
            return of(Place.ESCALATION_EVERY, -1);
        }

        public List<TemplateProblem> managers() {
            return of(Place.ESCALATION_ADDRESSES, -1);
        }

        List<TemplateProblem> of(Place place, int index) {
            return all.stream()
                    .filter(problem -> problem.place() == place && problem.index() == index)
                    .toList();
        }
    }

    /// One version as it was.
    @CheckedTemplate(basePath = "templates", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VersionPage(PageFrame frame, VersionView view) implements TemplateInstance {}

    /// @param address the URL of the template's page, without what it is for
    /// @param shown when and by whom it was saved
    /// @param seen the newest version
    /// @param form the id of the form that brings it back
    /// @param conflict whether somebody else has saved the template meanwhile
    record VersionView(
            String address,
            Topic topic,
            boolean ofGroup,
            boolean mayChange,
            TemplateInput input,
            VersionRow shown,
            int seen,
            String form,
            boolean conflict) {
        public String scope() {
            return ofGroup ? "group" : "centre";
        }
    }
}
