package salon.testkit;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Follows the references of a card's class through its own jar or class folder and finds classes outside of it that
/// the platform's class loader does not show to plugins. Annotations are ignored: the JVM skips absent ones.
final class ForeignClasses {
    private final URLClassLoader own;
    private final List<String> shown;

    private ForeignClasses(URLClassLoader own, List<String> shown) {
        this.own = own;
        this.shown = shown;
    }

    /// Their names, in order.
    ///
    /// @param libraries packages that may be used, too
    static List<String> of(Class<?> card, List<String> libraries) {
        var shown = Stream.concat(Stream.of("salon.spi", "org.jspecify"), libraries.stream())
                .map(name -> name.replace('.', '/') + "/")
                .toList();
        var place = Objects.requireNonNull(card.getProtectionDomain().getCodeSource())
                .getLocation();
        try (var own = new URLClassLoader(new URL[] {place}, ClassLoader.getPlatformClassLoader())) {
            return new ForeignClasses(own, shown).from(card.getName().replace('.', '/'));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the classes in " + place, e);
        }
    }

    private List<String> from(String card) throws IOException {
        var foreign = new TreeSet<String>();
        var seen = new LinkedHashSet<>(List.of(card));
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (var name : references(open.remove())) {
                if (shown.stream().noneMatch(name::startsWith) && seen.add(name)) {
                    if (own.findResource(name + ".class") != null) {
                        open.add(name);
                    } else if (own.getResource(name + ".class") == null) {
                        foreign.add(name.replace('/', '.'));
                    }
                }
            }
        }
        return List.copyOf(foreign);
    }

    private List<String> references(String name) throws IOException {
        try (var file =
                Objects.requireNonNull(own.findResource(name + ".class"), name).openStream()) {
            var model = ClassFile.of().parse(file.readAllBytes());
            return Stream.concat(named(model), declared(model))
                    .map(ForeignClasses::element)
                    .filter(not(ClassDesc::isPrimitive))
                    .map(ClassDesc::descriptorString)
                    .map(descriptor -> descriptor.substring(1, descriptor.length() - 1))
                    .distinct()
                    .toList();
        }
    }

    private static Stream<ClassDesc> named(ClassModel model) {
        return StreamSupport.stream(model.constantPool().spliterator(), false).flatMap(entry -> switch (entry) {
            case ClassEntry type -> Stream.of(type.asSymbol());
            case MethodTypeEntry type -> types(type.asSymbol());
            case NameAndTypeEntry member -> types(member.type().stringValue());
            default -> Stream.of();
        });
    }

    private static Stream<ClassDesc> declared(ClassModel model) {
        return Stream.concat(
                model.fields().stream().map(FieldModel::fieldTypeSymbol),
                model.methods().stream().map(MethodModel::methodTypeSymbol).flatMap(ForeignClasses::types));
    }

    private static Stream<ClassDesc> types(String descriptor) {
        return descriptor.startsWith("(")
                ? types(MethodTypeDesc.ofDescriptor(descriptor))
                : Stream.of(ClassDesc.ofDescriptor(descriptor));
    }

    private static Stream<ClassDesc> types(MethodTypeDesc method) {
        return Stream.concat(Stream.of(method.returnType()), method.parameterList().stream());
    }

    private static ClassDesc element(ClassDesc type) {
        var element = type;
        while (element.isArray()) {
            element = Objects.requireNonNullElse(element.componentType(), ConstantDescs.CD_Object);
        }
        return element;
    }
}
