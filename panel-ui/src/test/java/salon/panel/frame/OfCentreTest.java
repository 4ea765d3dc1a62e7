package salon.panel.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.ArrayList;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.api.Test;

/// The centre in a path is looked up before a method runs.
class OfCentreTest {
    @Test
    void everyResourceOfACentreIsGuarded() throws IOException {
        var unguarded = new ArrayList<String>();
        var seen = 0;
        var indexes = Thread.currentThread().getContextClassLoader().getResources("META-INF/jandex.idx");
        while (indexes.hasMoreElements()) {
            try (var in = indexes.nextElement().openStream()) {
                for (var resource : new IndexReader(in).read().getKnownClasses()) {
                    if (resource.name().toString().startsWith("salon.panel.") && isOfCentre(resource)) {
                        seen++;
                        if (!resource.hasDeclaredAnnotation(OfCentre.class)) {
                            unguarded.add(resource.simpleName());
                        }
                    }
                }
            }
        }

        assertThat(unguarded).isEmpty();
        assertThat(seen).isGreaterThan(12);
    }

    private static boolean isOfCentre(ClassInfo resource) {
        return resource.annotations(Path.class).stream()
                .anyMatch(path -> path.value().asString().contains("{centre}"));
    }
}
