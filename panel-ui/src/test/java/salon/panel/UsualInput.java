package salon.panel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What clients send to the endpoints: values that are accepted, or would be if they fitted together.
///
/// @param rows the tenant whose rows are named
/// @param replyToken of a link to reply to its first chat
record UsualInput(ManyRows rows, String replyToken) {
    private static final String YAML = "id: type-1\nversion: 1\ntitle: { ru: Тип, en: Type }\n";

    /// Bodies as a client would send them; `{chat}` and the like are ids.
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /t/{tenant}/api/v1/conversations", "{'centre':'centre-1'}"),
            Map.entry("POST /t/{tenant}/api/v1/conversations/{id}/seen", "{'upTo':1}"),
            Map.entry(
                    "POST /t/{tenant}/api/v1/conversations/{id}/messages", "{'id':'{new}','text':'Текст','files':[]}"),
            Map.entry(
                    "POST /t/{tenant}/api/v1/card-types/{type}/check",
                    "{'centre':'centre-1','card':'{card}','answers':{'car':{'model':'Vesta'},'day':'2030-01-01',"
                            + "'time':'10:00','phone':'+79161234567','comment':'x'}}"),
            Map.entry(
                    "POST /t/{tenant}/api/v1/requests",
                    "{'id':'{new}','type':'test-drive','centre':'centre-1','card':null,'consent':1,'answers':"
                            + "{'car':{'model':'Vesta'},'day':'2030-01-01','phone':'+79161234567','comment':'x'}}"),
            Map.entry(
                    "PUT /t/{tenant}/api/v1/me",
                    "{'name':'Вера','email':'vera@mail.example','phone':'+79161234567','locale':'ru',"
                            + "'cars':[{'vin':'XTAGFL110JY000001','model':'Vesta','year':2020,'mileage':10}]}"),
            Map.entry("PUT /t/{tenant}/api/v1/devices/{token}", "{'platform':'android','locale':'ru'}"),
            Map.entry("PUT /t/{tenant}/admin/v1/card-types/{id}", YAML),
            Map.entry("POST /t/{tenant}/admin/v1/card-types/{id}/check", YAML));

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("centre", "centre-1"),
            Map.entry("type", "test-drive"),
            Map.entry("section", "cars"),
            Map.entry("token", "some-token"),
            Map.entry("seq", "0"),
            Map.entry("revision", "0"),
            Map.entry("kind", "adf"),
            Map.entry("address", "new@crm.example"),
            Map.entry("version", "1"),
            Map.entry("round", "1"),
            Map.entry("on", "yes"),
            Map.entry("turn", "on"),
            Map.entry("state", "new"),
            Map.entry("mine", "yes"),
            Map.entry("text", "Текст"),
            Map.entry("source", YAML),
            Map.entry("confirmed", "yes"),
            Map.entry("limit", "10"),
            Map.entry("words", "Ждём"),
            Map.entry("day", "2030-01-01"),
            Map.entry("time", "10:00"),
            Map.entry("vin", "XTAGFL110JY000001"),
            Map.entry("make", "LADA"),
            Map.entry("model", "Vesta"),
            Map.entry("year", "2024"),
            Map.entry("price", "1500000"),
            Map.entry("currency", "RUB"),
            Map.entry("mileage", "0"),
            Map.entry("condition", "new"),
            Map.entry("title", "Предложение"),
            Map.entry("from", "2026-01-01"),
            Map.entry("to", "2030-01-01"),
            Map.entry("scope", "all"),
            Map.entry("sure", ""),
            Map.entry("security", "TLS"),
            Map.entry("port", "587"),
            Map.entry("colour", "#0b6265"),
            Map.entry("code", "a-1"),
            Map.entry("field", "car"),
            Map.entry("topic", "chat"),
            Map.entry("number", "0"),
            Map.entry("for", "centre"),
            Map.entry("addresses", "centre@vega.example"),
            Map.entry("managers", "manager@vega.example"),
            Map.entry("every", "60"),
            Map.entry("subject.kind", "text"),
            Map.entry("subject.text", "Вопрос"),
            Map.entry("block.kind", "link"),
            Map.entry("block.text", "Сайт"),
            Map.entry("block.url", "https://vega.example/"),
            Map.entry("part", "LAYOUT"),
            Map.entry("scheme", "dark"),
            Map.entry("mode", "good"),
            Map.entry("zone", "Europe/Moscow"),
            Map.entry("day.1", "9-13, 14-20"),
            Map.entry("day.7", "круглосуточно"),
            Map.entry("special.0.from", "2026-12-31"),
            Map.entry("special.0.to", "2027-01-08"),
            Map.entry("special.0.yearly", "yes"),
            Map.entry("special.0.hours", "10-15"),
            Map.entry("special.0.name", "Новый год"),
            Map.entry("text.greeting.ru", "Здравствуйте, {customer}!"),
            Map.entry("text.outside-hours.en", "We open {opens}"),
            Map.entry("what", "hours"),
            Map.entry("seen", "1"),
            Map.entry("card.vin", "XTAGFL110JY000001"),
            Map.entry("card.price", "1500000"),
            Map.entry("card.parts.0.number", "06L115562B"));

    static Set<String> endpointsWithBody() {
        return BODIES.keySet();
    }

    Map<String, String> values(Endpoint endpoint, Set<String> names) {
        var values = new LinkedHashMap<String, String>();
        names.forEach(name -> values.put(name, value(endpoint, name)));
        return values;
    }

    /// Empty when the endpoint takes a form or nothing.
    String body(Endpoint endpoint) {
        return BODIES.getOrDefault(endpoint.name(), "")
                .replace('\'', '"')
                .replace("{card}", rows.id("card", 1).toString());
    }

    /// The same body with a new id for what it creates.
    static String fresh(String body) {
        return body.replace("{new}", UUID.randomUUID().toString());
    }

    private String value(Endpoint endpoint, String name) {
        var path = endpoint.path();
        return switch (name) {
            case "tenant" -> rows.slug();
            case "form", "trial" -> UUID.randomUUID().toString();
            case "id" ->
                path.contains("card-types/")
                        ? "type-1"
                        : rows.id(kindOfId(path), 1).toString();
            case "do" ->
                path.contains("requests")
                        ? "tell"
                        : path.contains("chats") ? "" : path.contains("/hours") ? "save" : "publish";
            case "after" -> path.contains("/templates/") ? "30" : "";
            case "type" -> path.endsWith("/settings") ? "tyres" : "test-drive";
            case "card" -> "every-kind";
            case "channel" -> "adf:" + rows.id("destination", 1);
            case "to" -> path.endsWith("/copy") ? "centre-2" : VALUES.getOrDefault(name, "");
            case "seen" -> path.endsWith("/copy") ? "centre-2:0" : VALUES.getOrDefault(name, "");
            case "version" -> path.contains("/hours") ? "0" : VALUES.getOrDefault(name, "");
            case "token" -> path.contains("/reply/") || path.contains("/acknowledge/") ? replyToken : "some-token";
            default -> VALUES.getOrDefault(name, "");
        };
    }

    private static String kindOfId(String path) {
        return Stream.of("chats", "conversations", "requests", "offers", "cars", "deliveries", "integrations", "cards")
                .filter(part -> path.contains("/" + part + "/"))
                .findFirst()
                .map(part -> switch (part) {
                    case "chats", "conversations" -> "chat";
                    case "integrations" -> path.contains("/deliveries/") ? "delivery" : "destination";
                    case "deliveries" -> "delivery";
                    default -> part.substring(0, part.length() - 1);
                })
                .orElse("picture");
    }
}
