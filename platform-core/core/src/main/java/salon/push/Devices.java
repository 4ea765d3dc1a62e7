package salon.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Where the current tenant's customers want their pushes. A token is personal: it appears in no log and no task.
@ApplicationScoped
@Transactional
public class Devices {
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,4096}");
    private static final Pattern PLATFORM = Pattern.compile("[a-z]{1,20}");

    private final DeviceStore devices;

    Devices(DeviceStore devices) {
        this.devices = devices;
    }

    /// The app calls it at every start. A token that another customer of the tenant had moves to this one: one phone,
    /// another sign-in.
    ///
    /// @param token 1 to 4096 visible ASCII characters, as Firebase gives them
    /// @param platform a lower-case word such as `android`, `ios` or `web`
    /// @return false: token or platform have another shape, nothing was registered
    public boolean register(UUID customer, String token, String platform) {
        if (!TOKEN.matcher(token).matches() || !PLATFORM.matcher(platform).matches()) {
            return false;
        }
        devices.put(customer, token, platform);
        return true;
    }

    /// Ends the pushes to a device of this customer; without effect for another's or an unknown one.
    public void forget(UUID customer, String token) {
        devices.remove(customer, TokenHash.of(token));
    }
}
