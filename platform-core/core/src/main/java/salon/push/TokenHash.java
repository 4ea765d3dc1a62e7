package salon.push;

import java.util.HexFormat;
import salon.tenant.Fingerprint;

/// What stands for a device's token in tasks: SHA-256 in hex.
record TokenHash(String hex) {
    static TokenHash of(String token) {
        return new TokenHash(HexFormat.of().formatHex(Fingerprint.of(token)));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
