package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.MediaType;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.adapters.http.openapi.OpenApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The document of the API, and a page to read it on. The page asks this server alone for what it shows. */
final class DocRoutes {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final String version;
    private List<Route> routes = List.of();
    private byte[] document = {};

    DocRoutes(String version) {
        this.version = version;
    }

    /** Those routes and its own. */
    List<Route> beside(List<Route> others) {
        List<Route> all = new ArrayList<>(others);
        all.add(Route.of("GET", "/openapi.json", "openApi", "Describes this API, as OpenAPI 3.1.")
                .open()
                .answers(Answer.of(200, "The document.", MediaType.JSON, "{\"openapi\":\"3.1.0\"}"))
                .does(call ->
                        Response.of(200, MediaType.JSON, document()).with("Cache-Control", "public, max-age=300")));
        all.add(page("/docs", "docs", "A page that shows the document.", MediaType.HTML, "docs.html"));
        all.add(page("/docs/docs.js", "docsScript", "Its script.", "text/javascript; charset=utf-8", "docs.js"));
        all.add(page("/docs/docs.css", "docsStyle", "Its style.", "text/css; charset=utf-8", "docs.css"));
        routes = List.copyOf(all);
        return routes;
    }

    /** Written when it is first asked for: most servers are never asked. */
    private synchronized byte[] document() {
        if (document.length == 0) {
            document = OpenApi.document(routes, version);
        }
        return document;
    }

    private static Route page(String path, String name, String says, String type, String resource) {
        byte[] content = resource(resource);
        return Route.of("GET", path, name, says)
                .open()
                .answers(Answer.of(200, "The page.", type, ""))
                .does(call -> Response.of(200, type, content)
                        .with("Content-Security-Policy", POLICY)
                        .with("Cache-Control", "public, max-age=300"));
    }

    private static byte[] resource(String name) {
        try (InputStream in = DocRoutes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
