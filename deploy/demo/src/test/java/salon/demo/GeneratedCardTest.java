package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the commands of the guide for plugin authors.
class GeneratedCardTest {
    private static final String MAKE = "-pl plugins -Pnew-card -Dcard=tyre-fitting";

    @TempDir
    Path folder;

    private Maven maven = new Maven(Path.of(""));
    private Path salon = Path.of("");

    @BeforeEach
    void copySalon() throws IOException {
        maven = Maven.withSalonInstalled(folder.resolve("repository"));
        salon = Checkout.copyOfPoms(folder.resolve("salon"));
        Checkout.copy("plugins/new-card/src", salon.resolve("plugins/new-card/src"));
    }

    @Test
    void one_command_makes_a_module_that_compiles_and_passes_the_whole_suite() throws Exception {
        assertThat(Checkout.read("plugins/README.md")).contains("./mvnw " + MAKE + "\n");

        maven.run(salon, MAKE.split(" "));
        var said = maven.run(salon, "-pl", "plugins/tyre-fitting", "verify");

        assertThat(said).containsPattern("Tests run: 1[0-9], Failures: 0, Errors: 0, Skipped: 0");
        assertThat(salon.resolve("plugins/tyre-fitting/target/salon-plugin-tyre-fitting-1.0.0-SNAPSHOT.jar"))
                .isRegularFile();
    }

    @Test
    void the_same_command_makes_a_project_of_its_own() throws Exception {
        var own = folder.resolve("tyre-fitting");

        maven.run(salon, (MAKE + " -Dpackage=com.acme.tyres -Dfolder=" + own).split(" "));
        var said = maven.run(own, "verify");

        assertThat(said).containsPattern("Tests run: 1[0-9], Failures: 0, Errors: 0, Skipped: 0");
        assertThat(own.resolve("target/tyre-fitting-1.0.jar")).isRegularFile();
        assertThat(own.resolve("src/main/java/com/acme/tyres/TyreFittingCard.java"))
                .isRegularFile();
        assertThat(salon.resolve("plugins/tyre-fitting")).doesNotExist();
    }
}
