package salon.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.reader.ReaderException;
import salon.definition.YamlDocument.MalformedYamlException;
import salon.definition.YamlDocument.Position;

/// Reads one YAML document, event by event, so that a hostile text (alias expansion, deep nesting) is refused before it
/// takes memory. Anchors, aliases, tags and a second document are not allowed.
final class YamlReader {
    static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_DEPTH = 12;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private final Iterator<Event> events;
    private final Map<String, Position> values = new HashMap<>();
    private final Map<String, Position> keys = new HashMap<>();

    private YamlReader(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        events = new Yaml(options).parse(new StringReader(text)).iterator();
    }

    static YamlDocument read(String text) throws MalformedYamlException {
        var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (bare.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new MalformedYamlException(Position.START, "too-large", MAX_BYTES / 1024);
        }
        try {
            return new YamlReader(bare).document();
        } catch (ReaderException unprintable) {
            throw new MalformedYamlException(Position.after(unprintable.getPosition(), bare), "control-character");
        } catch (MarkedYAMLException malformed) {
            throw MalformedYamlException.of(malformed);
        } catch (YAMLException malformed) {
            throw new MalformedYamlException(Position.START, "not-yaml", String.valueOf(malformed.getMessage()));
        }
    }

    private YamlDocument document() throws MalformedYamlException {
        events.next(); // the start of the stream
        var first = events.next();
        if (!(first instanceof DocumentStartEvent)) {
            throw new MalformedYamlException(Position.START, "empty");
        }
        var root = value(events.next(), "", 0);
        events.next(); // the end of the document
        var last = events.next();
        if (!(last instanceof StreamEndEvent)) {
            throw new MalformedYamlException(Position.of(last.getStartMark()), "second-document");
        }
        return new YamlDocument(root, values, keys);
    }

    private JsonNode value(Event event, String pointer, int depth) throws MalformedYamlException {
        var at = Position.of(event.getStartMark());
        values.put(pointer, at);
        if (depth > MAX_DEPTH) {
            throw new MalformedYamlException(at, "too-deep");
        }
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
            throw new MalformedYamlException(at, "alias");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, at);
            case MappingStartEvent start -> object(untagged(start, at), pointer, depth);
            case CollectionStartEvent start -> array(untagged(start, at), pointer, depth);
            default -> throw new IllegalStateException("unexpected YAML event: " + event.getEventId());
        };
    }

    private static CollectionStartEvent untagged(CollectionStartEvent start, Position at)
            throws MalformedYamlException {
        if (start.getTag() != null) {
            throw new MalformedYamlException(at, "tag");
        }
        return start;
    }

    private ObjectNode object(CollectionStartEvent start, String pointer, int depth) throws MalformedYamlException {
        var object = JSON.objectNode();
        for (var event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            var at = Position.of(event.getStartMark());
            var key = value(event, YamlDocument.below(pointer, ""), depth + 1);
            if (key.isContainerNode()) {
                throw new MalformedYamlException(at, "key");
            }
            var below = YamlDocument.below(pointer, key.asText());
            if (object.has(key.asText())) {
                throw new MalformedYamlException(at, "repeated-key", key.asText());
            }
            keys.put(below, at);
            object.set(key.asText(), value(events.next(), below, depth + 1));
        }
        return object;
    }

    private ArrayNode array(CollectionStartEvent start, String pointer, int depth) throws MalformedYamlException {
        var array = JSON.arrayNode();
        for (var event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            array.add(value(event, YamlDocument.below(pointer, array.size()), depth + 1));
        }
        return array;
    }

    private static JsonNode scalar(ScalarEvent scalar, Position at) throws MalformedYamlException {
        if (scalar.getTag() != null) {
            throw new MalformedYamlException(at, "tag");
        }
        var text = scalar.getValue();
        if (!text.codePoints().allMatch(YamlReader::isStorable)) {
            throw new MalformedYamlException(at, "control-character");
        }
        return scalar.getScalarStyle() == ScalarStyle.PLAIN ? plain(text) : JSON.textNode(text);
    }

    /// What a word without quotes means, by the core schema of YAML 1.2: `yes`, `on` and `12:30` are texts.
    private static JsonNode plain(String word) {
        return switch (word) {
            case "", "~", "null", "Null", "NULL" -> JSON.nullNode();
            case "true", "True", "TRUE" -> JSON.booleanNode(true);
            case "false", "False", "FALSE" -> JSON.booleanNode(false);
            default -> numberOrText(word);
        };
    }

    private static JsonNode numberOrText(String word) {
        if (INTEGER.matcher(word).matches()) {
            return JSON.numberNode(Long.parseLong(word));
        }
        return FLOAT.matcher(word).matches() ? JSON.numberNode(Double.parseDouble(word)) : JSON.textNode(word);
    }

    /// Escapes such as `"\0"` can bring characters into a text that PostgreSQL does not store.
    private static boolean isStorable(int point) {
        return switch (Character.getType(point)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> point == '\n' || point == '\t';
            default -> true;
        };
    }
}
