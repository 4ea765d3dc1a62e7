package salon.testkit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds mutable static state: static fields of a class, its nested and its super classes that are not final or refer
/// to a mutable object.
final class StaticState {
    private static final Set<Class<?>> IMMUTABLE = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class,
            Currency.class,
            Locale.class,
            Pattern.class,
            Class.class);

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private StaticState() {}

    /// The fields that can change, as `Class.field`.
    static List<String> of(Class<?> type) {
        var state = new StaticState();
        var found = new ArrayList<String>();
        for (Class<?> each = type; each != null && !ofJdk(each); each = each.getSuperclass()) {
            state.collect(each, found);
        }
        return found;
    }

    private void collect(Class<?> type, List<String> found) {
        for (var field : type.getDeclaredFields()) {
            // Coverage tools and the compiler add synthetic ones.
            if (Modifier.isStatic(field.getModifiers())
                    && !field.isSynthetic()
                    && !(Modifier.isFinal(field.getModifiers()) && isImmutable(read(field, null)))) {
                found.add(type.getSimpleName() + "." + field.getName());
            }
        }
        for (var nested : type.getDeclaredClasses()) {
            collect(nested, found);
        }
    }

    private boolean isImmutable(@Nullable Object value) {
        if (value == null || !seen.add(value)) {
            return true;
        }
        var type = value.getClass();
        return switch (value) {
            case Enum<?> _, Logger _, System.Logger _ -> true;
            case Optional<?> optional -> optional.map(this::isImmutable).orElse(true);
            case Collection<?> collection ->
                isUnmodifiable(type) && collection.stream().allMatch(this::isImmutable);
            case Map<?, ?> map ->
                isUnmodifiable(type)
                        && map.entrySet().stream()
                                .allMatch(entry -> isImmutable(entry.getKey()) && isImmutable(entry.getValue()));
            default -> IMMUTABLE.contains(type) || type.isHidden() || isTime(type) || isFinalThroughout(value);
        };
    }

    private boolean isFinalThroughout(Object value) {
        var type = value.getClass();
        return !ofJdk(type)
                && !type.isArray()
                && Arrays.stream(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .allMatch(field -> Modifier.isFinal(field.getModifiers()) && isImmutable(read(field, value)));
    }

    private static boolean isTime(Class<?> type) {
        return type.getName().startsWith("java.time.");
    }

    private static boolean isUnmodifiable(Class<?> type) {
        var name = type.getName();
        return name.startsWith("java.util.ImmutableCollections$")
                || name.startsWith("java.util.Collections$Unmodifiable")
                || name.startsWith("java.util.Collections$Empty")
                || name.startsWith("java.util.Collections$Singleton");
    }

    private static boolean ofJdk(Class<?> type) {
        return type.getClassLoader() == null || type.getClassLoader() == ClassLoader.getPlatformClassLoader();
    }

    private static @Nullable Object read(Field field, @Nullable Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot look into " + field, e);
        }
    }
}
