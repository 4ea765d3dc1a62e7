package salon.panel.plugins;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What a browser has sent of the form. Settings are named `set.` and their name, secrets to be forgotten `clear.`.
record SettingsForm(Map<String, String> typed, Set<String> cleared) {
    private static final String SET = "set.";
    private static final String CLEAR = "clear.";

    static SettingsForm of(MultivaluedMap<String, String> form) {
        var typed = new LinkedHashMap<String, String>();
        var cleared = new HashSet<String>();
        form.forEach((name, given) -> {
            if (name.startsWith(SET) && !given.isEmpty()) {
                // Forms end their lines with CRLF.
                typed.put(name.substring(SET.length()), given.getFirst().replace("\r\n", "\n"));
            } else if (name.startsWith(CLEAR)) {
                cleared.add(name.substring(CLEAR.length()));
            }
        });
        return new SettingsForm(typed, cleared);
    }

    /// Without the values: some are secret.
    @Override
    public String toString() {
        return "SentSettings[" + typed.keySet() + " " + cleared + "]";
    }
}
