package io.kvitt.adapters.http.openapi;

import io.kvitt.adapters.http.Access;
import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Json;
import io.kvitt.adapters.http.Limits;
import io.kvitt.adapters.http.MediaType;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.Problem;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The document of a table of routes. */
public final class OpenApi {

    private final Schemas schemas = new Schemas();

    private OpenApi() {}

    /**
     * The document as JSON, the same for the same routes.
     *
     * @param version of the program
     */
    public static byte[] document(List<Route> routes, String version) {
        return Json.write(new OpenApi().of(routes, version));
    }

    private Map<String, Object> of(List<Route> routes, String version) {
        Map<String, Object> paths = new LinkedHashMap<>();
        routes.stream()
                .collect(Collectors.groupingBy(route -> route.path().text(), LinkedHashMap::new, Collectors.toList()))
                .forEach((path, methods) -> {
                    Map<String, Object> operations = new LinkedHashMap<>();
                    methods.forEach(route -> operations.put(route.method().toLowerCase(Locale.ROOT), operation(route)));
                    paths.put(path, operations);
                });
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Kvitt",
                        "version",
                        version,
                        "description",
                        "A household's money paper: invoices, debts and payments. Amounts are text. Every refusal is"
                                + " a problem of RFC 9457, whose code never changes meaning. A body has at most "
                                + Limits.BODY + " bytes."));
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private Map<String, Object> components() {
        schemas.of(Problem.class);
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", schemas.all());
        components.put(
                "securitySchemes",
                Map.of(
                        "bearer", Map.of("type", "http", "scheme", "bearer"),
                        "cookie", Map.of("type", "apiKey", "in", "cookie", "name", "__Host-at")));
        return components;
    }

    private Map<String, Object> operation(Route route) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", route.name());
        operation.put("summary", route.says());
        route.aliasOf().ifPresent(path -> operation.put("x-alias-of", path));
        List<Object> parameters = parameters(route);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        route.takes().ifPresent(content -> operation.put("requestBody", body(content)));
        operation.put("responses", responses(route));
        if (route.access() == Access.SIGNED_IN) {
            operation.put("security", List.of(Map.of("bearer", List.of()), Map.of("cookie", List.of())));
        }
        return operation;
    }

    private static List<Object> parameters(Route route) {
        List<Object> all = new ArrayList<>();
        route.path().names().forEach(name -> all.add(parameter(name, "path", true, "", Map.of("type", "string"))));
        for (Parameter query : route.parameters()) {
            Map<String, Object> schema = Map.of("type", "string", "pattern", "^(?:" + ecma(query.form()) + ")$");
            Map<String, Object> parameter = parameter(query.name(), "query", false, query.says(), schema);
            parameter.put("example", query.example());
            all.add(parameter);
        }
        if (route.precondition() != Route.Precondition.NONE) {
            all.add(parameter(
                    "If-Match",
                    "header",
                    route.precondition() == Route.Precondition.REQUIRED,
                    "The ETag of the version that you have looked at.",
                    Map.of("type", "string")));
        }
        if (route.isKeyed()) {
            all.add(parameter(
                    "Idempotency-Key",
                    "header",
                    false,
                    "Sent again with the same key within a day, the request gets its first answer.",
                    Map.of("type", "string", "maxLength", 255)));
        }
        return all;
    }

    /** JSON schemas take the regular expressions of browsers. */
    private static String ecma(String form) {
        return form.replace("\\p{Cntrl}", "\\u0000-\\u001f\\u007f");
    }

    private static Map<String, Object> parameter(
            String name, String in, boolean required, String says, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        if (!says.isEmpty()) {
            parameter.put("description", says);
        }
        parameter.put("schema", schema);
        return parameter;
    }

    private Map<String, Object> body(Route.Content content) {
        Map<String, Object> media = new LinkedHashMap<>();
        if (content.shape().isPresent()) {
            media.put("schema", schemas.of(content.shape().get()));
            media.put("example", content.example());
        } else if (!content.type().equals(MediaType.MULTIPART)) {
            media.put("schema", Map.of("type", "string", "format", "binary"));
        } else {
            media.put(
                    "schema",
                    Map.of(
                            "type", "object",
                            "required", List.of("file"),
                            "properties", Map.of("file", Map.of("type", "string", "format", "binary"))));
        }
        return Map.of("required", true, "content", Map.of(content.type(), media));
    }

    private Map<String, Object> responses(Route route) {
        Map<String, Object> responses = new TreeMap<>();
        Map<Integer, List<Answer>> answers = route.answers().stream().collect(Collectors.groupingBy(Answer::status));
        answers.forEach((status, all) -> responses.put(String.valueOf(status), response(all)));
        route.problems().stream()
                .filter(code -> !answers.containsKey(code.status()))
                .collect(Collectors.groupingBy(ProblemCode::status))
                .forEach((status, codes) -> responses.put(String.valueOf(status), problem(codes)));
        return responses;
    }

    private Map<String, Object> response(List<Answer> answers) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("description", answers.get(0).says());
        Map<String, Object> content = new LinkedHashMap<>();
        for (Answer answer : answers) {
            answer.type().ifPresent(type -> content.put(MediaType.bare(type), media(answer)));
        }
        if (!content.isEmpty()) {
            response.put("content", content);
        }
        return response;
    }

    private Map<String, Object> media(Answer answer) {
        Map<String, Object> media = new LinkedHashMap<>();
        media.put("schema", answer.shape().<Object>map(schemas::of).orElse(Map.of("type", "string")));
        answer.example().ifPresent(example -> media.put("example", example));
        return media;
    }

    private Map<String, Object> problem(List<ProblemCode> codes) {
        List<String> names = codes.stream().map(ProblemCode::text).sorted().toList();
        return Map.of(
                "description",
                String.join(", ", names),
                "content",
                Map.of(MediaType.PROBLEM, Map.of("schema", schemas.of(Problem.class))));
    }
}
