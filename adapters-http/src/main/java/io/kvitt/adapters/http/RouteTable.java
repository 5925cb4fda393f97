package io.kvitt.adapters.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds routes by method and path. */
final class RouteTable {

    private final List<Route> routes;

    RouteTable(List<Route> routes) {
        this.routes = routes.stream().sorted(Comparator.comparing(Route::path)).toList();
        long different = routes.stream().map(Route::toString).distinct().count();
        if (different != routes.size()) {
            throw new IllegalArgumentException("two routes of one method and path");
        }
    }

    /** What a path leads to. */
    sealed interface Found {}

    /** A route, and what the names of its path stand for. */
    record Match(Route route, Map<String, String> values) implements Found {}

    /** No route for this method; for these there is one. */
    record Methods(String allow) implements Found {}

    /** The route; HEAD is asked of GET. Words win over names. */
    Found find(String method, List<String> path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        for (Route route : routes) {
            if (route.method().equals(asked)) {
                Optional<Map<String, String>> values = route.path().match(path);
                if (values.isPresent()) {
                    return new Match(route, values.get());
                }
            }
        }
        TreeSet<String> methods = new TreeSet<>();
        routes.stream()
                .filter(route -> route.path().match(path).isPresent())
                .flatMap(route -> route.isSafe() ? Stream.of("GET", "HEAD") : Stream.of(route.method()))
                .forEach(methods::add);
        if (methods.isEmpty()) {
            throw Refused.notFound();
        }
        methods.add("OPTIONS");
        return new Methods(String.join(", ", methods));
    }
}
