package salon.panel;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.MultiPartConfig;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A page's form with files, sent as a browser does: with its hidden values and the page's cookie.
public record UploadForm(String action, String csrf, List<Hidden> hidden) {
    private static final Pattern FORM = Pattern.compile(
            "<form [^>]*action=\"([^\"]+)\" enctype=\"multipart/form-data\">(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final byte[] NOTHING = {};

    public record Hidden(String name, String value) {}

    public record File(String name, byte[] content) {}

    public static UploadForm open(String address) {
        return of(given().get(address).then().statusCode(200).extract().asString());
    }

    public static UploadForm of(String html) {
        var form = FORM.matcher(html);
        if (!form.find()) {
            throw new AssertionError("the page has no form for files");
        }
        var hidden = HIDDEN.matcher(group(form, 2))
                .results()
                .map(found -> new Hidden(found.group(1), found.group(2)))
                .toList();
        var csrf = hidden.stream()
                .filter(one -> one.name().equals("csrf-token"))
                .findFirst()
                .orElseThrow();
        return new UploadForm(group(form, 1), csrf.value(), hidden);
    }

    public UploadForm without(String name) {
        return new UploadForm(
                action,
                csrf,
                hidden.stream().filter(one -> !one.name().equals(name)).toList());
    }

    public Response send(Map<String, String> values, File... files) {
        var all = new ArrayList<>(hidden);
        values.forEach((name, value) -> all.add(new Hidden(name, value)));
        return send(all, files);
    }

    private Response send(List<Hidden> values, File... files) {
        var request = given().config(RestAssured.config()
                        .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8")))
                .redirects()
                .follow(false)
                .cookie("csrf-token", csrf)
                .contentType("multipart/form-data");
        for (var value : values) {
            request.multiPart(new MultiPartSpecBuilder(value.value())
                    .controlName(value.name())
                    .emptyFileName()
                    .mimeType("text/plain")
                    .charset(StandardCharsets.UTF_8)
                    .build());
        }
        if (files.length == 0) {
            request.multiPart("file", "", NOTHING, "application/octet-stream");
        }
        for (var file : files) {
            request.multiPart("file", file.name(), file.content(), "application/octet-stream");
        }
        return request.post(action);
    }

    private static String group(Matcher found, int number) {
        @Nullable String part = found.group(number);
        return Objects.requireNonNull(part);
    }
}
