package salon.panel.requests;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import salon.card.AnswerFormatter.AnswerView;
import salon.customer.Customer;
import salon.panel.escalation.EscalationRow;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.PageFrame;
import salon.request.Request;

/// @param isChanged whether the customer changed something that a card had offered
/// @param isUnreachable whether neither profile nor form has a phone number or an e-mail address
/// @param assignee the name, or empty
/// @param list the URL of the list it belongs to
/// @param chat the URL of the customer's chat, empty when there is none
/// @param sent the form whose change has just been saved, else empty
@CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RequestPage(
        PageFrame frame,
        Request request,
        String assignee,
        Customer customer,
        List<AnswerView> lines,
        boolean isChanged,
        boolean isUnreachable,
        FormattedTime at,
        String list,
        String chat,
        ChangeForm form,
        String sent,
        List<HistoryRow> history,
        List<EscalationRow> escalations,
        List<NoteForm.Row> notes,
        NoteForm note,
        List<HandOverRow> handOvers)
        implements TemplateInstance {
    /// The changes since the page was opened.
    @CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Since(List<HistoryRow> since) implements TemplateInstance {}
}
