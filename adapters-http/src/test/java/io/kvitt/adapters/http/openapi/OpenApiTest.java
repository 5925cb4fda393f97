package io.kvitt.adapters.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Household;
import io.kvitt.adapters.http.Json;
import io.kvitt.adapters.http.Promise;
import io.kvitt.adapters.http.Route;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of routes, the document of the API and the list of what was promised say the same. */
class OpenApiTest {

    private static final List<Route> ROUTES = new Household().routes();
    private static final Promise PROMISE = new Promise(ROUTES);
    private static final JsonNode DOCUMENT = PROMISE.document();

    static List<Route> routes() {
        return ROUTES;
    }

    @Test
    void routesAndDocumentAreTheSame() {
        Set<String> documented = new TreeSet<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                documented.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(documented)
                .isEqualTo(ROUTES.stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Rows of the list: method and path, {@code now} or {@code later}, and for what is later what it waits for. */
    @Test
    void whatWasPromisedIsThereOrWaitsForSomething() throws IOException {
        Set<String> now = new TreeSet<>();
        List<String> later = new ArrayList<>();
        for (String row : rows()) {
            String[] cells = row.split("\t");
            assertThat(cells).as(row).hasSize(3);
            if (cells[1].equals("now")) {
                now.add(cells[0]);
            } else {
                later.add(cells[0]);
                assertThat(cells[2]).as(row).isNotBlank();
            }
        }
        assertThat(now).isEqualTo(ROUTES.stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(later).doesNotContainAnyElementsOf(now).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyExampleIsOfItsSchema(Route route) {
        route.takes()
                .filter(content -> content.shape().isPresent())
                .ifPresent(content -> assertThat(PROMISE.broken(
                                Schemas.name(content.shape().get()), Json.tree(Json.write(content.example()))))
                        .isEmpty());
        for (Answer answer : route.answers()) {
            answer.shape()
                    .ifPresent(shape -> assertThat(PROMISE.broken(
                                    Schemas.name(shape),
                                    Json.tree(Json.write(answer.example().orElseThrow()))))
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyRouteSaysWhatItDoesAndWhatCanGoWrong(Route route) {
        JsonNode operation = DOCUMENT.path("paths")
                .path(route.path().text())
                .path(route.method().toLowerCase(Locale.ROOT));

        assertThat(operation.path("summary").asText()).endsWith(".");
        assertThat(operation.path("responses").path("429").path("description").asText())
                .isEqualTo("rate_limited");
        route.path()
                .names()
                .forEach(name -> assertThat(operation.path("parameters").findValuesAsText("name"))
                        .contains(name));
        assertThat(operation.has("x-alias-of")).isEqualTo(route.aliasOf().isPresent());
        route.aliasOf()
                .ifPresent(path -> assertThat(DOCUMENT.path("paths").has(path)).isTrue());
    }

    @Test
    void everyNameIsInSnakeCaseAndEveryOperationHasItsOwn() {
        DOCUMENT.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(part -> {
                            assertThat(part.getKey()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
                            assertThat(part.getValue().path("description").asText())
                                    .isNotBlank();
                        }));
        assertThat(ROUTES.stream().map(Route::name)).doesNotHaveDuplicates();
    }

    @Test
    void theDocumentIsTheSameEachTime() {
        assertThat(OpenApi.document(new Household().routes(), "1"))
                .isEqualTo(OpenApi.document(new Household().routes(), "1"));
    }

    private static List<String> rows() throws IOException {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("endpoints.tsv");
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
