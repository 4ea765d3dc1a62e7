package salon.panel;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/// An endpoint of the running application.
///
/// @param path with its parameters in braces
/// @param query names of parameters
/// @param form names of fields
/// @param reads whether it reads parameters that no annotation declares
record Endpoint(String method, String path, Set<String> query, Set<String> form, boolean multipart, boolean reads) {
    /// Parameters that are not declared by annotations, by method and path.
    private static final Map<String, List<String>> READ_BY_HAND = Map.ofEntries(
            Map.entry(
                    "POST /t/{tenant}/panel/chats/{id}",
                    List.of(
                            "form",
                            "text",
                            "card",
                            "do",
                            "card.car",
                            "card.colour",
                            "card.offer",
                            "card.centre",
                            "card.vin",
                            "card.price",
                            "card.parts.0.number",
                            "card.parts.0.quantity",
                            "card.parts.99.number")),
            Map.entry(
                    "POST /t/{tenant}/panel/requests/{id}", List.of("form", "revision", "do", "words", "day", "time")),
            Map.entry("POST /t/{tenant}/panel/requests/{id}/notes", List.of("form", "text")),
            Map.entry(
                    "POST /t/{tenant}/panel/centres/{centre}/plugins/{type}/settings",
                    List.of(
                            "set.office",
                            "set.note",
                            "set.days",
                            "set.price",
                            "set.kind",
                            "set.mail",
                            "set.phone",
                            "set.place",
                            "set.key",
                            "clear.key")),
            Map.entry(
                    "POST /t/{tenant}/panel/centres/{centre}/cars/{id}",
                    List.of(
                            "version",
                            "vin",
                            "make",
                            "model",
                            "year",
                            "price",
                            "currency",
                            "mileage",
                            "condition",
                            "centre",
                            "sold",
                            "pictures",
                            "file")),
            Map.entry(
                    "POST /t/{tenant}/panel/centres/{centre}/offers/{id}",
                    List.of("version", "code", "title", "from", "text", "to", "centres", "scope", "picture", "file")),
            Map.entry(
                    "POST /t/{tenant}/panel/centres/{centre}/hours",
                    List.of(
                            "version",
                            "zone",
                            "day.1",
                            "day.7",
                            "special.0.from",
                            "special.0.to",
                            "special.0.yearly",
                            "special.0.hours",
                            "special.0.name",
                            "special.9999.name",
                            "text.greeting.ru",
                            "text.outside-hours.en",
                            "do")),
            Map.entry(
                    "POST /t/{tenant}/panel/centres/{centre}/mail",
                    List.of(
                            "version",
                            "senderName",
                            "senderAddress",
                            "host",
                            "port",
                            "security",
                            "username",
                            "secret.password",
                            "retype",
                            "do")),
            Map.entry(
                    "POST /t/{tenant}/panel/centres/{centre}/mail/branding",
                    List.of("version", "colour", "picture", "drop", "file")),
            Map.entry("POST /t/{tenant}/panel/centres/{centre}/{section:cars|offers}/import", List.of("mode", "file")),
            Map.entry(
                    "GET /t/{tenant}/api/v1/cars",
                    List.of(
                            "q",
                            "make",
                            "priceFrom",
                            "priceTo",
                            "currency",
                            "yearFrom",
                            "yearTo",
                            "mileageTo",
                            "condition",
                            "centre",
                            "limit",
                            "after")),
            Map.entry("GET /t/{tenant}/api/v1/offers", List.of("centre")));

    /// Routes that are no resources.
    private static final List<Endpoint> NO_RESOURCES = List.of(
            new Endpoint("GET", "/t/{tenant}/ws/v1", Set.of(), Set.of(), false, false),
            new Endpoint("POST", "/t/{tenant}/logout/back-channel", Set.of(), Set.of("logout_token"), false, false));

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([a-z]+)(?::[^}]*)?}");

    /// Those that are declared or routed now.
    static List<Endpoint> all() {
        var found = new LinkedHashMap<String, Endpoint>();
        for (var root : ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()) {
            for (var handler : root.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    routing.getMappers()
                            .forEach((method, mapper) -> mapper.getTemplates().forEach(part -> {
                                var endpoint =
                                        endpoint(method, root.template.template + part.template.template, part.value);
                                found.put(endpoint.name(), endpoint);
                            }));
                }
            }
        }
        NO_RESOURCES.forEach(route -> found.put(route.name(), route));
        return List.copyOf(found.values());
    }

    private static Endpoint endpoint(String method, String template, RuntimeResource resource) {
        var path = template.replace("//", "/").replaceFirst("(.)/$", "$1");
        var name = method + " " + path;
        var query = new LinkedHashSet<String>();
        var form = new LinkedHashSet<String>();
        var types = List.<Class<?>>of();
        // Null of several methods that differ in their media types only: the ones here have no parameters but the path.
        if (resource.getLazyMethod() != null) {
            var declared = resource.getLazyMethod().getMethod();
            types = List.of(declared.getParameterTypes());
            for (var parameter : declared.getParameters()) {
                declared(parameter, query, form);
            }
        }
        var multipart = types.contains(MultipartFormDataInput.class)
                || types.stream().anyMatch(type -> type.getSimpleName().equals("DefinitionForm"));
        var reads = types.contains(byte[].class)
                || types.contains(MultivaluedMap.class)
                || types.contains(UriInfo.class)
                || types.contains(MultipartFormDataInput.class);
        (method.equals("GET") ? query : form).addAll(READ_BY_HAND.getOrDefault(name, List.of()));
        return new Endpoint(method, path, query, form, multipart, reads);
    }

    private static void declared(Parameter parameter, Set<String> query, Set<String> form) {
        named(parameter, parameter.getName(), query, form);
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            for (var field : parameter.getType().getDeclaredFields()) {
                named(field, field.getName(), query, form);
            }
        }
    }

    private static void named(AnnotatedElement element, String name, Set<String> query, Set<String> form) {
        var inQuery = element.getAnnotation(RestQuery.class);
        var inQueryToo = element.getAnnotation(jakarta.ws.rs.QueryParam.class);
        var inForm = element.getAnnotation(RestForm.class);
        if (inQuery != null) {
            query.add(chosen(inQuery.value(), name));
        } else if (inQueryToo != null) {
            query.add(inQueryToo.value());
        } else if (inForm != null) {
            form.add(chosen(inForm.value(), name));
        }
    }

    private static String chosen(String written, String name) {
        return written.isEmpty() || written.equals(RestQuery.class.getName()) || !written.matches("[a-z.-]+")
                ? name
                : written;
    }

    String name() {
        return method + " " + path;
    }

    Set<String> pathParameters() {
        return PATH_PARAMETER
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// @param value of a path parameter by its name, encoded
    String path(Function<String, String> value) {
        return PATH_PARAMETER.matcher(path).replaceAll(found -> value.apply(found.group(1)));
    }

    boolean deletes() {
        return method.equals("DELETE") || path.matches(".*/(delete|withdraw|discard|remove)");
    }

    boolean isOfApp() {
        return path.startsWith("/t/{tenant}/api/") || path.startsWith("/t/{tenant}/ws/");
    }

    boolean isOfScripts() {
        return path.startsWith("/t/{tenant}/admin/");
    }

    static Set<String> readByHand() {
        return READ_BY_HAND.keySet();
    }
}
