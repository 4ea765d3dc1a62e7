package salon.panel;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Sends the form of a page as a browser does: with the page's hidden values and its cookie.
public record HtmlForm(String address, String csrf, String id) {
    public static HtmlForm open(String address) {
        var html = given().get(address).then().statusCode(200).extract().asString();
        return new HtmlForm(address, hidden(html, "csrf-token"), hidden(html, "form"));
    }

    /// A form of this page that is sent to an address of its own and has no id.
    public static HtmlForm on(String page, String address) {
        var html = given().get(page).then().statusCode(200).extract().asString();
        return new HtmlForm(address, hidden(html, "csrf-token"), "");
    }

    public Response send(Map<String, String> values) {
        return given().redirects()
                .follow(false)
                .cookie("csrf-token", csrf)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", csrf)
                .formParam("form", id)
                .formParams(values)
                .post(address);
    }

    public static String hidden(String html, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(html);
        if (!field.find()) {
            throw new AssertionError("the page has no field " + name);
        }
        return Objects.requireNonNull(field.group(1));
    }
}
