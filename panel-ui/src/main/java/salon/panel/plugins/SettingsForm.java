package salon.panel.plugins;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import salon.panel.frame.FormValues;

/// The submitted form. A setting is sent as `set.<name>`, a secret as `secret.<name>`, a secret to delete as
/// `clear.<name>`.
///
/// @param values by name
/// @param cleared the names of secrets to delete
record SettingsForm(Map<String, String> values, Set<String> cleared) {
    private static final String SET = "set.";
    private static final String SECRET = "secret.";
    private static final String CLEAR = "clear.";

    static SettingsForm of(MultivaluedMap<String, String> form) {
        var values = new LinkedHashMap<String, String>();
        var cleared = new HashSet<String>();
        form.forEach((name, sent) -> {
            if (name.startsWith(SET) && !sent.isEmpty()) {
                values.put(name.substring(SET.length()), FormValues.lines(sent.getFirst()));
            } else if (name.startsWith(SECRET) && !sent.isEmpty()) {
                values.put(name.substring(SECRET.length()), sent.getFirst());
            } else if (name.startsWith(CLEAR)) {
                cleared.add(name.substring(CLEAR.length()));
            }
        });
        return new SettingsForm(values, cleared);
    }

    /// Without the values: some are secret.
    @Override
    public String toString() {
        return "SettingsForm[" + values.keySet() + " " + cleared + "]";
    }
}
