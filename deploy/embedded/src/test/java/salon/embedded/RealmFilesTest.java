package salon.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealmFilesTest {
    @Test
    void nameExactAddressesInTheDemo() throws IOException {
        var aurora = files(RealmSites.of("http://localhost:8080", "http://localhost:8000"), "aurora");

        assertThat(aurora)
                .contains("[\"http://localhost:8080/t/aurora/panel/signed-in\"]")
                .contains("[\"http://localhost:8000\"]")
                .doesNotContain("${", "salon-mobile-short", "*");
    }

    @Test
    void takeSeveralPlatforms() throws IOException {
        var sites = new RealmSites(List.of("http://a.example", "http://b.example"), List.of(), List.of(), false);

        assertThat(files(sites, "vega"))
                .contains("\"http://a.example/t/vega/panel/signed-in\",\"http://b.example/t/vega/panel/signed-in\"")
                .contains("http://a.example/t/vega/panel/signed-out##http://b.example/t/vega/panel/signed-out");
    }

    private static String files(RealmSites sites, String realm) throws IOException {
        return new RealmFiles(sites).all().getOrDefault(realm, "");
    }
}
