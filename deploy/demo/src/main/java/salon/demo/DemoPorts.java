package salon.demo;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import salon.embedded.Ports;

/// Where everything listens, on the loopback interface.
record DemoPorts(Map<Service, Integer> numbers) {
    static DemoPorts of(Options options) {
        var numbers = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            numbers.put(service, options.port(service.property(), service.usualPort));
        }
        return new DemoPorts(numbers);
    }

    /// For a demo beside another one.
    static DemoPorts free() {
        var numbers = new EnumMap<Service, Integer>(Service.class);
        var given = new HashSet<Integer>();
        for (var service : Service.values()) {
            var port = Ports.free();
            while (!given.add(port)) {
                port = Ports.free();
            }
            numbers.put(service, port);
        }
        return new DemoPorts(numbers);
    }

    int of(Service service) {
        return numbers.getOrDefault(service, service.usualPort);
    }

    String url(Service service) {
        return "http://localhost:" + of(service);
    }

    /// Before anything is started: refuses the first port that another program uses.
    void demandFree() {
        var given = new HashSet<Integer>();
        for (var service : Service.values()) {
            var port = of(service);
            if (!given.add(port)) {
                throw new CannotStartException("Port %d is given twice. Choose another for %s with -D%s=…"
                        .formatted(port, service.title, service.property()));
            }
            if (!Loopback.isFree(port)) {
                throw new CannotStartException(
                        "Port %d is taken (by %s); %s needs it. Stop it, or choose another with -D%s=…"
                                .formatted(port, PortHolder.of(port), service.title, service.property()));
            }
        }
    }
}
