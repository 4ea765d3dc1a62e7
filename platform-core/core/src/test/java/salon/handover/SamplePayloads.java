package salon.handover;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.centre.OpeningHours;
import salon.customer.Customer;
import salon.handover.DeliveryPayload.Answer;

/// Payloads in the shapes of the built-in card types' forms.
final class SamplePayloads {
    /// Text that breaks XML when it is not escaped.
    static final String HOSTILE = "]]> <!-- &amp; \u0001\u0008\uFFFE \"'>🚗 привет\n<?adf?>\tend";

    static final Customer PYOTR = customer("Пётр Ильин", "p@mail.example", "+79161234567");
    static final Centre NORTH = new Centre(
            new UUID(0, 1),
            "north",
            "Аврора & Север",
            "Москва, <157>",
            "+74951000101",
            Map.of(),
            List.of(),
            null,
            OpeningHours.unknown(ZoneId.of("Europe/Moscow")));

    private SamplePayloads() {}

    static Stream<DeliveryPayload> ofEveryType() {
        var phone = answer("phone", "phone", "+79990000001", "+79990000001");
        var car = answer("car", "car", "Lada Vesta, 2025", Map.of("model", "Lada Vesta, 2025"));
        var vin = answer("vin", "vin", "XTA210990Y2765499", "XTA210990Y2765499");
        var day = answer("day", "day", "1 дек. 2026", "2026-12-01");
        var time = answer("time", "time", "10:30", "10:30");
        var hostile = answer("comment", "long-text", HOSTILE, HOSTILE);
        return Stream.of(
                payload("test-drive", car, day, time, phone, hostile),
                payload(
                        "maintenance",
                        car,
                        vin,
                        answer("year", "number", "2019", 2019),
                        answer("mileage", "number", "12 345", 12345),
                        answer("work", "text", HOSTILE, HOSTILE),
                        day,
                        time,
                        phone,
                        hostile),
                payload("service", car, vin, answer("fault", "long-text", HOSTILE, HOSTILE), day, phone),
                payload(
                        "credit",
                        car,
                        answer("price", "money", "1 000 000 ₽", Map.of("amount", 100_000_000, "currency", "RUB")),
                        answer("months", "number", "36", 36),
                        phone),
                payload("insurance", answer("kind", "choice", "КАСКО", "kasko"), car, phone, hostile),
                payload(
                        "spare-parts",
                        car,
                        vin,
                        answer("parts", "rows", "15208-65F0E · 2\n" + HOSTILE, List.of(Map.of("part", HOSTILE))),
                        phone),
                payload("callback", phone, day, time, answer("subject", "text", HOSTILE, HOSTILE)),
                payload("gone", answer(HOSTILE, "unknown", HOSTILE, HOSTILE)),
                payload("empty"));
    }

    static DeliveryPayload payload(String type, Answer... answers) {
        return payload(PYOTR, NORTH, type, answers);
    }

    static DeliveryPayload payload(Customer customer, Centre centre, String type, Answer... answers) {
        return new DeliveryPayload(
                new UUID(7, 7),
                type,
                1,
                "Заявка",
                "",
                centre,
                customer,
                Instant.parse("2026-11-30T21:30:00.123Z"),
                new ArrayList<>(List.of(answers)),
                false);
    }

    static Customer customer(String name, String email, String phone) {
        return new Customer(new UUID(0, 2), name, email, phone, Locale.of("ru"));
    }

    static Answer answer(String name, String kind, String value, Object raw) {
        return answer(name, kind, value, raw, null);
    }

    static Answer answer(String name, String kind, String value, Object raw, @Nullable Object offered) {
        return new Answer(name, kind, "Поле " + name, value, raw, offered);
    }
}
