package salon.tenant;

import java.util.Optional;
import java.util.regex.Pattern;

/// `/t/{tenant}/{area}/...` taken apart.
record TenantPath(String tenant, String area) {
    private static final Pattern SHAPE = Pattern.compile("/t/([a-z][a-z0-9-]{1,30})/([a-z]+)(?:/.*)?");

    static Optional<TenantPath> of(String path) {
        var match = SHAPE.matcher(path);
        return match.matches() ? Optional.of(new TenantPath(match.group(1), match.group(2))) : Optional.empty();
    }

    String root() {
        return "/t/" + tenant + "/" + area;
    }
}
