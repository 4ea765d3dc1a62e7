package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoHomeTest {
    @TempDir
    Path folder;

    @Test
    void the_key_is_made_once_and_only_its_owner_reads_it() throws IOException {
        String first;
        try (var home = DemoHome.open(folder)) {
            first = home.keyset();
        }

        try (var home = DemoHome.open(folder)) {
            assertThat(home.keyset()).isEqualTo(first).contains("AesGcmKey");
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("keyset.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void the_folder_for_plugins_is_made_and_told_of() throws IOException {
        try (var home = DemoHome.open(folder)) {
            var plugins = home.plugins();
            assertThat(plugins).isDirectory().hasParent(folder);
            assertThat(new Overview(DemoPorts.free(), plugins).lines())
                    .anyMatch(line -> line.contains(plugins.toString()));
        }
    }

    @Test
    void two_demos_do_not_share_one_folder() throws IOException {
        try (var home = DemoHome.open(folder)) {
            assertThatThrownBy(() -> DemoHome.open(home.folder()))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("-Dsalon.demo.home=…");
        }
    }
}
