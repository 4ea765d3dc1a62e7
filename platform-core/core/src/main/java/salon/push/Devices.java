package salon.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The devices of the current tenant's customers that get pushes. A token is personal: it appears in no log and no
/// task.
@ApplicationScoped
@Transactional
public class Devices {
    /// Pushes go to those used last: a customer can register any number of tokens.
    static final int MAX_PUSHED_PER_CUSTOMER = 10;
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,4096}");
    private static final Pattern PLATFORM = Pattern.compile("[a-z]{1,20}");

    private final DeviceQueries devices;

    Devices(DeviceQueries devices) {
        this.devices = devices;
    }

    /// The app calls it at every start. A token of another customer of the tenant moves to this one: somebody else has
    /// signed in on the same device.
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

    /// Ends the pushes to a device of this customer; no effect on another customer's or an unknown device.
    public void forget(UUID customer, String token) {
        devices.remove(customer, DeviceQueries.hash(token));
    }
}
