package salon.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// Page object of the reference mobile web app.
record Phone(Page page) {
    static Phone open(BrowserContext device, DemoPorts ports, String customer) {
        var page = device.newPage();
        page.setViewportSize(390, 844);
        page.navigate(ports.url(Service.PAGE) + "/phone/");
        page.getByTestId("login-" + customer).click();
        return new Phone(page);
    }

    void startChat(String centre) {
        page.getByTestId("new-chat").click();
        page.getByTestId("centre-" + centre).click();
        assertThat(page.getByTestId("message-input")).isVisible();
    }

    void openChat(String centre) {
        page.getByTestId("chat-" + centre).click();
        assertThat(page.getByTestId("message-input")).isVisible();
    }

    void write(String text) {
        page.getByTestId("message-input").fill(text);
        page.getByTestId("send").click();
    }

    Locator message(String kind, String text) {
        return page.locator("[data-testid=message][data-kind=%s]".formatted(kind))
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    Locator cards() {
        return page.getByTestId("card");
    }

    Locator field(String name) {
        return page.getByTestId("field-" + name);
    }

    /// The id of the conversation on the screen.
    String chat() {
        var address = page.url();
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
