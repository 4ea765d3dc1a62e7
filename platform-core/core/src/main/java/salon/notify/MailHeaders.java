package salon.notify;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes the subject and the sender's name as encoded words (RFC 2047), each of which can be decoded alone. The mail
/// client encodes single UTF-16 units: it tears every character beyond U+FFFF, and leaves a typed `=?` as it is.
final class MailHeaders {
    /// Of UTF-8 in one word: with what surrounds it and the name of its header it fits into a line of 76 characters.
    private static final int WORD_BYTES = 39;
    private static final int MAX_PLAIN = 60;
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]{0," + MAX_PLAIN + "}");
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9 -]+");
    private static final Pattern NAMED = Pattern.compile("(.*)<([^<>]+)>\\s*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"", Pattern.DOTALL);
    private static final String FOLD = "\n ";

    private MailHeaders() {}

    /// The same mail, whose headers the client passes on as they are.
    static MailMessage encoded(MailMessage message) {
        var from = NAMED.matcher(message.getFrom());
        var address = address(message.getFrom());
        var name = from.matches() ? unquoted(from.group(1).strip()) : "";
        var headers = MultiMap.caseInsensitiveMultiMap();
        if (message.getHeaders() != null) {
            headers.addAll(message.getHeaders());
        }
        headers.set("Subject", text(Objects.requireNonNullElse(message.getSubject(), "")));
        headers.set("From", name.isEmpty() ? address : phrase(name) + FOLD + "<" + address + ">");
        return new MailMessage(message).setFrom(address).setHeaders(headers);
    }

    /// The address of a sender with or without a name.
    static String address(String sender) {
        var named = NAMED.matcher(sender);
        return named.matches() ? named.group(2).strip() : sender.strip();
    }

    static String text(String text) {
        return PLAIN.matcher(text).matches() && !text.contains("=?") ? text : words(text);
    }

    /// A name before an address (RFC 5322 section 3.2.5).
    private static String phrase(String name) {
        var written = text(name);
        return !written.equals(name) || ATOMS.matcher(name).matches()
                ? written
                : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String unquoted(String name) {
        var quoted = QUOTED.matcher(name);
        return quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : name;
    }

    private static String words(String text) {
        return pieces(text).stream()
                .map(piece -> Base64.getEncoder().encodeToString(piece.getBytes(StandardCharsets.UTF_8)))
                .map(piece -> "=?UTF-8?B?" + piece + "?=")
                .collect(Collectors.joining(FOLD));
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var bytes = 0;
        for (var point : text.codePoints().toArray()) {
            var character = Character.toString(point);
            var length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > WORD_BYTES) {
                pieces.add(piece.toString());
                piece.setLength(0);
                bytes = 0;
            }
            piece.append(character);
            bytes += length;
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
