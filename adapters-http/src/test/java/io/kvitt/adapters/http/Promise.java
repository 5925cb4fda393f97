package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.kvitt.adapters.http.openapi.OpenApi;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the OpenAPI document promises, held against what was answered. */
public final class Promise {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RouteTable table;
    private final JsonNode document;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    public Promise(List<Route> routes) {
        this.table = new RouteTable(routes);
        this.document = Json.tree(OpenApi.document(routes, "test"));
    }

    public JsonNode document() {
        return document;
    }

    /** Every status is documented, and every JSON is of its schema to the last field. */
    public void check(Request request, Response response) {
        Optional<Route> route = route(request);
        if (route.isEmpty() || request.method().equals("OPTIONS")) {
            if (response.status() >= 400 && response.size() > 0) {
                assertThat(broken("Problem", Json.tree(response.body()))).isEmpty();
            }
            return;
        }
        JsonNode promised = document.at("/paths/" + escaped(route.get().path().text()) + "/"
                        + route.get().method().toLowerCase(Locale.ROOT))
                .path("responses")
                .path(String.valueOf(response.status()));
        assertThat(promised.isMissingNode())
                .as("%s answers %s, which is not documented", route.get(), response.status())
                .isFalse();
        if (response.size() > 0) {
            String type = MediaType.bare(response.header("Content-Type").orElse(""));
            JsonNode media = promised.path("content").path(type);
            assertThat(media.isMissingNode())
                    .as("%s gives %s", route.get(), type)
                    .isFalse();
            String reference = media.path("schema").path("$ref").asText("");
            if (!reference.isEmpty()) {
                String name = reference.substring(reference.lastIndexOf('/') + 1);
                assertThat(broken(name, Json.tree(response.body())))
                        .as("%s", route.get())
                        .isEmpty();
            }
        }
    }

    /** What is wrong with a value, by the schema of that name. */
    public List<String> broken(String schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::schema).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    private JsonSchema schema(String name) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$ref", "#/components/schemas/" + name);
        root.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root);
    }

    private Optional<Route> route(Request request) {
        try {
            return table.find(request.method(), Target.of(request.target()).segments())
                            instanceof RouteTable.Match match
                    ? Optional.of(match.route())
                    : Optional.empty();
        } catch (Refused noPath) {
            return Optional.empty();
        }
    }

    static String escaped(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }
}
