package io.kvitt.adapters.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A path with names in it: {@code /v1/debts/{debt_id}}. A word matches itself alone, a name any segment that is not empty; behind a
 * name may stand an ending that the segment has to have: {@code {n}.png}.
 *
 * @param text as it is written in the OpenAPI document
 */
public record PathPattern(String text, List<String> segments) {

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

    /** What the names stand for, in a path that is one of these. */
    Map<String, String> values(List<String> path) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (isName(segment)) {
                String stated = path.get(i);
                values.put(
                        name(segment),
                        stated.substring(0, stated.length() - ending(segment).length()));
            }
        }
        return values;
    }

    /** The names, from the first to the last. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        segments.stream().filter(PathPattern::isName).forEach(segment -> names.add(name(segment)));
        return names;
    }

    static boolean isName(String segment) {
        return segment.startsWith("{");
    }

    private static String name(String segment) {
        return segment.substring(1, segment.indexOf('}'));
    }

    /** What has to stand behind a name. */
    static String ending(String segment) {
        return segment.substring(segment.indexOf('}') + 1);
    }

    static boolean hasEnding(String text, String ending) {
        return text.length() > ending.length() && text.endsWith(ending);
    }

    @Override
    public String toString() {
        return text;
    }
}
