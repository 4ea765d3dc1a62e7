package salon.panel.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Set;
import salon.notify.TenantMailServers.MailServer;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.PageFrame;

/// @param action where the form is sent to
/// @param current what is stored
/// @param form what stands in the form, without the password
/// @param changedAt of what is stored; empty texts when nothing was ever saved
/// @param problems names of [salon.notify.TenantMailServers.Problem]
/// @param email the address that a check is sent to
@CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MailServerPage(
        PageFrame frame,
        String action,
        MailServer current,
        FormattedTime changedAt,
        Typed form,
        String email,
        Set<String> problems,
        List<String> securities,
        Notice notice)
        implements TemplateInstance {
    /// The form as it was typed: a port may be no number.
    ///
    /// @param retype whether a password was typed into it before it was shown again
    record Typed(
            String senderName,
            String senderAddress,
            String host,
            String port,
            String security,
            String username,
            int version,
            boolean retype) {
        static Typed of(MailServer server) {
            return new Typed(
                    server.senderName(),
                    server.senderAddress(),
                    server.host(),
                    Integer.toString(server.port()),
                    server.security().name(),
                    server.username(),
                    server.version(),
                    false);
        }

        Typed withVersion(int other) {
            return new Typed(senderName, senderAddress, host, port, security, username, other, retype);
        }

        /// As it is shown again.
        Typed again(boolean withPassword) {
            return new Typed(
                    senderName, senderAddress, host, port, security, username, version, retype || withPassword);
        }
    }

    /// What the page says above the form.
    ///
    /// @param kind `none`, `saved`, `checked`, `refused`, `conflict` or `failed`
    /// @param code of a check that failed: the server's reply code, 0 when it gave none
    record Notice(String kind, int code) {
        static final Notice NONE = new Notice("none", 0);
        static final Notice SAVED = new Notice("saved", 0);
        static final Notice REFUSED = new Notice("refused", 0);
        static final Notice CONFLICT = new Notice("conflict", 0);
        static final Notice CHECKED = new Notice("checked", 0);

        public boolean isChanged() {
            return !(this == NONE || this == SAVED || this == CHECKED);
        }

        static Notice failed(int code) {
            return new Notice("failed", code);
        }
    }
}
