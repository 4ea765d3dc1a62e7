package salon.demo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;

/// Page object of the panel.
record PanelPage(Page page) {
    /// In the path: Keycloak's address has it in a parameter.
    private static final Pattern PANEL = Pattern.compile("^[^?]*/t/[a-z0-9-]+/panel");

    /// On the page of Keycloak; waits until the panel's page is loaded, with its styles.
    PanelPage signIn(String user) {
        sendCredentials(user);
        page.waitForURL(PANEL);
        return this;
    }

    /// On the page of Keycloak, which may refuse them.
    void sendCredentials(String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill("demo");
        page.locator("#kc-login").click();
    }

    void menu(String entry) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Меню"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(entry))
                .click();
    }

    Locator rows(String text) {
        return page.locator(".row-of").filter(new Locator.FilterOptions().setHasText(text));
    }

    Locator messages(String text) {
        return page.locator("#messages .message").filter(new Locator.FilterOptions().setHasText(text));
    }

    void chooseCard(String title) {
        page.getByLabel("Добавить в чат услуги").selectOption(new SelectOption().setLabel(title));
    }

    void fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    void send() {
        page.locator("[data-send]").click();
    }
}
