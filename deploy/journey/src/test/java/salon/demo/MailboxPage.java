package salon.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// Page object of the demo's mailbox.
record MailboxPage(Page page) {
    static MailboxPage of(Page page, DemoPorts ports) {
        page.navigate(ports.url(Service.MAILBOX));
        return new MailboxPage(page);
    }

    MailboxPage open(String to, String subject) {
        page.locator("[data-testid=mail][data-to='%s']".formatted(to))
                .filter(new Locator.FilterOptions().setHasText(subject))
                .first()
                .click();
        assertThat(page.getByTestId("mail-subject")).containsText(subject);
        return this;
    }

    FrameLocator html() {
        return page.frameLocator("[data-testid=mail-html]");
    }

    Locator text() {
        page.getByTestId("mail-text-tab").click();
        return page.getByTestId("mail-text");
    }

    /// Follows a button of the mail, which opens another page.
    Page follow(String button) {
        page.getByTestId("mail-html-tab").click();
        var link = html().getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName(button));
        return page.context().waitForPage(link::click);
    }
}
