package io.kvitt.adapters.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds routes by method and path. */
final class RouteTable {

    private final Step start;

    /**
     * A place in a path.
     *
     * @param words where words lead from here
     * @param named where names lead, by what has to stand behind them
     * @param ends the routes that end here, by method
     */
    private record Step(Map<String, Step> words, Map<String, Step> named, Map<String, Route> ends) {

        Step() {
            this(new HashMap<>(), new TreeMap<>(Comparator.reverseOrder()), new HashMap<>());
        }

        Step to(String segment) {
            return PathPattern.isName(segment)
                    ? named.computeIfAbsent(PathPattern.ending(segment), ending -> new Step())
                    : words.computeIfAbsent(segment, word -> new Step());
        }
    }

    RouteTable(List<Route> routes) {
        this.start = new Step();
        for (Route route : routes) {
            Step end = start;
            for (String segment : route.path().segments()) {
                end = end.to(segment);
            }
            if (end.ends().put(route.method(), route) != null) {
                throw new IllegalArgumentException("two routes for " + route);
            }
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
        List<Step> ends = new ArrayList<>();
        collect(start, path, 0, ends);
        String asked = method.equals("HEAD") ? "GET" : method;
        for (Step end : ends) {
            Route route = end.ends().get(asked);
            if (route != null) {
                return new Match(route, route.path().values(path));
            }
        }
        return new Methods(allow(ends));
    }

    /** All places that a path may end at, words before names, and names with an ending before those without. */
    private static void collect(Step from, List<String> path, int at, List<Step> ends) {
        if (at == path.size()) {
            if (!from.ends().isEmpty()) {
                ends.add(from);
            }
            return;
        }
        Step word = from.words().get(path.get(at));
        if (word != null) {
            collect(word, path, at + 1, ends);
        }
        from.named().forEach((ending, named) -> {
            if (PathPattern.hasEnding(path.get(at), ending)) {
                collect(named, path, at + 1, ends);
            }
        });
    }

    private static String allow(List<Step> ends) {
        if (ends.isEmpty()) {
            throw Refused.notFound();
        }
        TreeSet<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        ends.stream()
                .flatMap(end -> end.ends().values().stream())
                .flatMap(route -> route.isSafe() ? Stream.of("GET", "HEAD") : Stream.of(route.method()))
                .forEach(methods::add);
        return String.join(", ", methods);
    }
}
