package salon.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Refuses requests that two parsers could read differently, or that none can read, before anything looks at them.
/// Paths have no parameters, encoded slashes, dots and percent signs, empty and dot segments (RFC 3986 section 7.3): no
/// path of the platform needs any of them.
@ApplicationScoped
class StrictRequestFilter {
    private static final int BEFORE_OTHER_FILTERS = 10_000;
    private static final int BAD_REQUEST = 400;
    private static final int UNSUPPORTED = 415;

    /// Without groups, which Java's matcher repeats by recursion.
    private static final Pattern PLAIN_PATH = Pattern.compile("(?:/[A-Za-z0-9_~.@:+=,/-]*)?");

    private static final Pattern DOTS = Pattern.compile("/\\.{1,}(?:/|$)");
    /// A percent sign that begins no encoded octet, or U+0000, which PostgreSQL does not store.
    private static final Pattern BAD_QUERY = Pattern.compile("%(?![0-9A-Fa-f]{2})|%00");
    private static final Pattern PARAMETER_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

    /// RFC 9110 section 8.3.1.
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+-]{1,127}/[\\w!#$&^.+-]{1,127} *(?:;.*)?");

    /// Browsers never send anything else; old Java clients send `*` alone.
    private static final Pattern MEDIA_RANGE =
            Pattern.compile(" *(?:\\*|[\\w!#$&^.+*-]{1,127}/[\\w!#$&^.+*-]{1,127}) *(?:;.*)?");

    private static final Pattern CHARSET = Pattern.compile("(?i)(?:^|;) *charset *= *\"?([^\";]*)");
    private static final Pattern MULTIPART_BOUNDARY = Pattern.compile("(?i); *boundary *= *\"?[^\";]");
    private static final String CARRIER = "quarkus-http-upgrade";
    /// How a browser's socket carries its token, in the encoding of URLs.
    private static final Pattern CARRIED_TOKEN =
            Pattern.compile(CARRIER + "(?i)(?:#|%23)Authorization(?:#|%23)Bearer(?:\\+|%20)[\\w.~=-]+");

    void register(@Observes Filters filters) {
        filters.register(StrictRequestFilter::check, BEFORE_OTHER_FILTERS);
    }

    private static void check(RoutingContext request) {
        var http = request.request();
        dropEmptyRanges(http.headers());
        var uri = http.uri();
        var query = uri.indexOf('?');
        if (!isPlain(query < 0 ? uri : uri.substring(0, query))) {
            refuse(request, BAD_REQUEST, "The path is not in its plain form.");
        } else if (query >= 0 && BAD_QUERY.matcher(uri).find(query)) {
            refuse(
                    request,
                    BAD_REQUEST,
                    badPart(uri.substring(query + 1)) + " has a malformed %-encoding, or U+0000 in it.");
        } else if (!http.headers().getAll("Accept").stream().allMatch(StrictRequestFilter::areMediaRanges)) {
            refuse(request, BAD_REQUEST, "The Accept header is no list of media ranges.");
        } else if (!http.headers().getAll("Content-Type").stream().allMatch(StrictRequestFilter::isMediaType)) {
            refuse(request, UNSUPPORTED, "The Content-Type is no media type with a known charset.");
        } else if (!carriesToken(http.getHeader("Sec-WebSocket-Protocol"))) {
            refuse(
                    request,
                    BAD_REQUEST,
                    "Sec-WebSocket-Protocol is 'bearer-token-carrier, " + CARRIER
                            + "#Authorization#Bearer <token>' with the latter URL-encoded, or absent.");
        } else {
            request.next();
        }
    }

    /// Lists may have empty elements, which are ignored (RFC 9110 section 5.6.1.2).
    private static void dropEmptyRanges(MultiMap headers) {
        var ranges = headers.getAll("Accept").stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .filter(range -> !range.isBlank())
                .collect(Collectors.joining(","));
        if (ranges.isEmpty()) {
            headers.remove("Accept");
        } else {
            headers.set("Accept", ranges);
        }
    }

    /// The parameter by its name, if that can be repeated.
    private static String badPart(String query) {
        return Stream.of(query.split("&"))
                .filter(parameter -> BAD_QUERY.matcher(parameter).find())
                .map(parameter -> parameter.split("=", 2)[0])
                .filter(name -> PARAMETER_NAME.matcher(name).matches())
                .findFirst()
                .map(name -> "'" + name + "'")
                .orElse("The query");
    }

    private static void refuse(RoutingContext request, int status, String detail) {
        ErrorResponses.send(
                request,
                ProblemDocument.of(status, status == BAD_REQUEST ? "Bad Request" : "Unsupported Media Type", detail));
    }

    static boolean isPlain(String path) {
        return PLAIN_PATH.matcher(path).matches()
                && !path.contains("//")
                && !DOTS.matcher(path).find();
    }

    static boolean areMediaRanges(String header) {
        return Stream.of(header.split(",", -1))
                .allMatch(range -> MEDIA_RANGE.matcher(range).matches());
    }

    static boolean isMediaType(String header) {
        var charset = CHARSET.matcher(header);
        return MEDIA_TYPE.matcher(header).matches()
                && (!charset.find() || isKnown(charset.group(1)))
                && (!header.toLowerCase(Locale.ROOT).startsWith("multipart/")
                        || MULTIPART_BOUNDARY.matcher(header).find());
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset.strip());
        } catch (IllegalCharsetNameException malformed) {
            return false;
        }
    }

    /// Whether what stands for the header `Authorization` is complete, and stands beside a real subprotocol.
    static boolean carriesToken(@Nullable String header) {
        if (header == null || !header.contains(CARRIER)) {
            return true;
        }
        var offered = Stream.of(header.split(",")).map(String::strip).toList();
        return offered.stream().anyMatch(protocol -> !protocol.startsWith(CARRIER))
                && offered.stream()
                        .filter(protocol -> protocol.startsWith(CARRIER))
                        .allMatch(protocol -> CARRIED_TOKEN.matcher(protocol).matches());
    }
}
