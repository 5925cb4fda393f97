package io.kvitt.adapters.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with names in it: {@code /v1/debts/{debt_id}}. A word matches itself alone, a name any segment that is not empty.
 *
 * @param text as it is written in the OpenAPI document
 */
public record PathPattern(String text, List<String> segments) implements Comparable<PathPattern> {

    public PathPattern {
        segments = List.copyOf(segments);
    }

    /** The pattern of a text that begins with a slash. */
    public static PathPattern of(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("no path: " + text);
        }
        return new PathPattern(
                text, text.equals("/") ? List.of() : List.of(text.substring(1).split("/")));
    }

    /** What the names stand for, if the path is one of these. */
    Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String segment = segments.get(i);
            if (isName(segment)) {
                values.put(name(segment), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** The names, from the first to the last. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        segments.stream().filter(PathPattern::isName).forEach(segment -> names.add(name(segment)));
        return names;
    }

    /** Words before names, so that {@code /v1/payments/commitments} is no payment of that id. */
    @Override
    public int compareTo(PathPattern other) {
        for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
            int order = Boolean.compare(isName(segments.get(i)), isName(other.segments.get(i)));
            if (order != 0) {
                return order;
            }
        }
        int shorterFirst =
                Integer.compare(segments.size(), other.segments.size()); // else three paths could go round in a ring
        return shorterFirst != 0 ? shorterFirst : text.compareTo(other.text);
    }

    private static boolean isName(String segment) {
        return segment.startsWith("{");
    }

    private static String name(String segment) {
        return segment.substring(1, segment.length() - 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
