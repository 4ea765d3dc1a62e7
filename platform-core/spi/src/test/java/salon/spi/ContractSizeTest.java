package salon.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AccessFlag;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContractSizeTest {
    @Test
    void theContractStaysSmall() throws IOException, URISyntaxException, ClassNotFoundException {
        var classes = Path.of(ServiceCard.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var types = 0;

        try (var files = Files.newDirectoryStream(classes.resolve("salon/spi"), "*.class")) {
            for (var file : files) {
                var type = Class.forName(
                        "salon.spi." + file.getFileName().toString().replace(".class", ""));
                if (type.accessFlags().contains(AccessFlag.PUBLIC) && !type.isMemberClass()) {
                    types++;
                }
            }
        }

        assertThat(types).isBetween(10, 15);
    }
}
