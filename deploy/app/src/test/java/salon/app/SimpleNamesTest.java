package salon.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A class of core or of the panel is known by its simple name alone: each top-level name stands once in both.
class SimpleNamesTest {
    private static final Set<String> OTHER_MODULES = Set.of("spi", "testkit", "client", "app", "embedded");

    @Test
    void everyTopLevelNameOfCoreAndPanelStandsOnce() {
        var types = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("salon").stream()
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                        .filter(SimpleNamesTest::isOfCoreOrPanel)
                        .toList();

        assertThat(types.stream().filter(type -> type.getPackageName().startsWith("salon.panel.")))
                .hasSizeGreaterThan(70);
        assertThat(types).hasSizeGreaterThan(300);
        assertThat(twice(types)).isEmpty();
    }

    /// Plugins are packages below `salon.plugin`; that package itself belongs to core.
    private static boolean isOfCoreOrPanel(JavaClass type) {
        var names = type.getPackageName().split("\\.");
        return !OTHER_MODULES.contains(names[1]) && !type.getPackageName().startsWith("salon.plugin.");
    }

    private static Map<String, List<String>> twice(List<JavaClass> types) {
        return types.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())))
                .entrySet()
                .stream()
                .filter(name -> name.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
