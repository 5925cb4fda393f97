package io.kvitt.domain.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One JSON object (RFC 8259) of text and numbers, as payment codes hold it: no object or list within, so that there is no
 * depth to bound. Of two values with one name neither would be the right one, so that such a text is none.
 */
final class FlatJson {

    private static final int LONGEST = 4_096;
    private static final int MOST_VALUES = 64;

    private final String text;
    private int at;
    private boolean broken;

    private FlatJson(String text) {
        this.text = text;
    }

    /**
     * An object of those values, in their order.
     *
     * @param numbers names of values that are numbers, and written as such
     */
    static String write(Map<String, String> values, Set<String> numbers) {
        return values.entrySet().stream()
                .map(one -> quoted(one.getKey())
                        + ":"
                        + (numbers.contains(one.getKey()) ? one.getValue() : quoted(one.getValue())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c)) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    /** The values by name: strings as they are, numbers, true and false as written; null is left out. */
    static Optional<Map<String, String>> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        FlatJson json = new FlatJson(text);
        Map<String, String> values = json.object();
        return json.broken ? Optional.empty() : Optional.of(values);
    }

    private Map<String, String> object() {
        Map<String, String> values = new LinkedHashMap<>();
        take('{');
        if (!isNext('}')) {
            member(values);
            while (!broken && isNext(',')) {
                take(',');
                member(values);
            }
        }
        take('}');
        skipSpace();
        broken |= at < text.length() || values.size() > MOST_VALUES;
        return values;
    }

    private void member(Map<String, String> values) {
        String name = string();
        take(':');
        Optional<String> value = isNext('"') ? Optional.of(string()) : word();
        broken |= values.containsKey(name);
        value.ifPresent(present -> values.put(name, present));
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        take('"');
        while (!broken && at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            broken |= c < ' ';
            value.append(c == '\\' ? escaped() : c);
        }
        take('"');
        return value.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : 0;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> {
                broken = true;
                yield c;
            }
        };
    }

    private char codeUnit() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at++), 16) : -1;
            broken |= digit < 0;
            value = value * 16 + Math.max(0, digit);
        }
        return (char) value;
    }

    /** A number, true or false; empty for null. */
    private Optional<String> word() {
        int start = at;
        while (at < text.length() && ",} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        broken |= !word.equals("null") && !word.equals("true") && !word.equals("false") && !isNumber(word);
        return word.equals("null") ? Optional.empty() : Optional.of(word);
    }

    private static boolean isNumber(String word) {
        return word.matches("-?(?:0|[1-9]\\d*+)(?:\\.\\d++)?+(?:[eE][+-]?\\d++)?+");
    }

    private void take(char expected) {
        if (isNext(expected)) {
            at++;
        } else {
            broken = true;
        }
    }

    private boolean isNext(char expected) {
        skipSpace();
        return at < text.length() && text.charAt(at) == expected;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
