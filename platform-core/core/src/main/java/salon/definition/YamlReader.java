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

/// Reads one document of YAML, event by event, so that a hostile one is refused before it grows: no anchors and
/// aliases, no tags, no second document, limited in size and depth.
final class YamlReader {
    static final int LARGEST = 256 * 1024;
    private static final int DEEPEST = 12;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Iterator<Event> events;
    private final Map<String, Position> values = new HashMap<>();
    private final Map<String, Position> keys = new HashMap<>();

    private YamlReader(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        events = new Yaml(options).parse(new StringReader(text)).iterator();
    }

    static YamlDocument read(String text) throws Malformed {
        var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (bare.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new Malformed(Position.START, "too-large", LARGEST / 1024);
        }
        try {
            return new YamlReader(bare).document();
        } catch (ReaderException unprintable) {
            throw new Malformed(Position.after(unprintable.getPosition(), bare), "control-character");
        } catch (MarkedYAMLException broken) {
            throw Broken.as(broken);
        } catch (YAMLException broken) {
            throw new Malformed(Position.START, "not-yaml", String.valueOf(broken.getMessage()));
        }
    }

    private YamlDocument document() throws Malformed {
        events.next(); // the start of the stream
        var first = events.next();
        if (!(first instanceof DocumentStartEvent)) {
            throw new Malformed(Position.START, "empty");
        }
        var root = value(events.next(), "", 0);
        events.next(); // the end of the document
        var last = events.next();
        if (!(last instanceof StreamEndEvent)) {
            throw new Malformed(Position.of(last.getStartMark()), "second-document");
        }
        return new YamlDocument(root, values, keys);
    }

    private JsonNode value(Event event, String pointer, int depth) throws Malformed {
        var at = Position.of(event.getStartMark());
        values.put(pointer, at);
        if (depth > DEEPEST) {
            throw new Malformed(at, "too-deep");
        }
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
            throw new Malformed(at, "alias");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, at);
            case MappingStartEvent start -> object(untagged(start, at), pointer, depth);
            case CollectionStartEvent start -> array(untagged(start, at), pointer, depth);
            default -> throw new IllegalStateException("an event of YAML out of its place: " + event.getEventId());
        };
    }

    private static CollectionStartEvent untagged(CollectionStartEvent start, Position at) throws Malformed {
        if (start.getTag() != null) {
            throw new Malformed(at, "tag");
        }
        return start;
    }

    private ObjectNode object(CollectionStartEvent start, String pointer, int depth) throws Malformed {
        var object = JSON.objectNode();
        for (var event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            var at = Position.of(event.getStartMark());
            var key = value(event, YamlDocument.below(pointer, ""), depth + 1);
            if (key.isContainerNode()) {
                throw new Malformed(at, "key");
            }
            var below = YamlDocument.below(pointer, key.asText());
            if (object.has(key.asText())) {
                throw new Malformed(at, "repeated-key", key.asText());
            }
            keys.put(below, at);
            object.set(key.asText(), value(events.next(), below, depth + 1));
        }
        return object;
    }

    private ArrayNode array(CollectionStartEvent start, String pointer, int depth) throws Malformed {
        var array = JSON.arrayNode();
        for (var event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            array.add(value(event, YamlDocument.below(pointer, array.size()), depth + 1));
        }
        return array;
    }

    private static JsonNode scalar(ScalarEvent scalar, Position at) throws Malformed {
        if (scalar.getTag() != null) {
            throw new Malformed(at, "tag");
        }
        var text = scalar.getValue();
        if (!text.codePoints().allMatch(YamlReader::isGood)) {
            throw new Malformed(at, "control-character");
        }
        return scalar.getScalarStyle() == ScalarStyle.PLAIN ? Plain.value(text) : JSON.textNode(text);
    }

    /// By an escape a text can hold what could not be stored.
    private static boolean isGood(int point) {
        return switch (Character.getType(point)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> point == '\n' || point == '\t';
            default -> true;
        };
    }
}
