package salon.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which columns a record is read from, and how.
///
/// A component `lastAt` is read from the column `last_at`. One that is a record itself is read from columns with its
/// name in front: `from` of the type `Author(kind, name)` from `from_kind` and `from_name`; it is null when all of
/// them are. An enum is read from its name, a `Map` from `jsonb`, a `List` or `Set` of texts or UUIDs from an SQL
/// array, a [Locale] from its language tag. All others are Hibernate's basic types.
final class RecordShape {
    private interface Part {
        @Nullable
        Object read(@Nullable Object[] row);
    }

    private final Map<String, Class<?>> columns = new LinkedHashMap<>();
    private final ObjectMapper json;
    private final Part root;

    private RecordShape(Class<?> type, ObjectMapper json) {
        this.json = json;
        this.root = record(type, "");
    }

    static RecordShape of(Class<?> type, ObjectMapper json) {
        return new RecordShape(type, json);
    }

    /// Names, and the types that Hibernate reads them as, in the order of [#read].
    Map<String, Class<?>> columns() {
        return columns;
    }

    @Nullable
    Object read(@Nullable Object[] row) {
        return root.read(row);
    }

    private Part record(Class<?> type, String prefix) {
        var first = columns.size();
        var parts = Arrays.stream(type.getRecordComponents())
                .map(component -> part(component, prefix + snakeCase(component.getName())))
                .toList();
        var end = columns.size();
        var constructor = canonicalConstructor(type);
        var isNested = !prefix.isEmpty();
        return row -> isNested && isNull(row, first, end) ? null : create(constructor, parts, row);
    }

    private Part part(RecordComponent component, String name) {
        var type = component.getType();
        if (type.isRecord()) {
            return record(type, name + "_");
        }
        var position = columns.size();
        columns.put(name, columnType(component));
        return row -> row[position] == null ? null : value(component, row[position]);
    }

    private static Class<?> columnType(RecordComponent component) {
        var type = component.getType();
        if (type == List.class || type == Set.class) {
            return elementType(component) == UUID.class ? UUID[].class : String[].class;
        }
        return type.isEnum() || type == Map.class || type == Locale.class ? String.class : type;
    }

    private static Type elementType(RecordComponent component) {
        return ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object value(RecordComponent component, Object column) {
        var type = component.getType();
        if (type.isEnum()) {
            return Enum.valueOf((Class<Enum>) type, (String) column);
        }
        if (type == List.class) {
            return Collections.unmodifiableList(Arrays.asList((Object[]) column));
        }
        if (type == Set.class) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList((Object[]) column)));
        }
        if (type == Locale.class) {
            return Locale.forLanguageTag((String) column);
        }
        return type == Map.class ? parse(component, (String) column) : column;
    }

    private Object parse(RecordComponent component, String text) {
        try {
            return json.readValue(text, json.constructType(component.getGenericType()));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("the JSON stored for " + component.getName() + " can't be read", bug);
        }
    }

    private static boolean isNull(@Nullable Object[] row, int from, int end) {
        return Arrays.stream(row, from, end).allMatch(value -> value == null);
    }

    private static Object create(Constructor<?> constructor, List<Part> parts, @Nullable Object[] row) {
        try {
            return constructor.newInstance(
                    parts.stream().map(part -> part.read(row)).toArray());
        } catch (ReflectiveOperationException | IllegalArgumentException bug) {
            // Usually a null in a column whose component is a primitive.
            throw new IllegalStateException(
                    "a row does not fit " + constructor.getDeclaringClass().getSimpleName(), bug);
        }
    }

    private static Constructor<?> canonicalConstructor(Class<?> type) {
        try {
            var types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException bug) {
            throw new IllegalStateException("every record has a canonical constructor", bug);
        }
    }

    private static String snakeCase(String name) {
        return name.replaceAll("[A-Z]", "_$0").toLowerCase(Locale.ROOT);
    }
}
