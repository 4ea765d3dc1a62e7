package salon.push;

import java.util.HexFormat;
import salon.text.Sha256;

/// What stands for a device's token in tasks: SHA-256 in hex.
record TokenHash(String hex) {
    static TokenHash of(String token) {
        return new TokenHash(HexFormat.of().formatHex(Sha256.of(token)));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
