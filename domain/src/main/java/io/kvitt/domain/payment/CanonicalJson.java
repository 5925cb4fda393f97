package io.kvitt.domain.payment;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * JSON that is the same bytes for the same content: no spaces, names in the order of their UTF-16 units, and only what must be
 * escaped is (RFC 8785). Amounts are texts, so the rules about numbers are not needed.
 */
public final class CanonicalJson {

    private static final String MUST_BE_ESCAPED = "\"\\\b\f\n\r\t";
    private static final String ESCAPES = "\"\\bfnrt";

    private CanonicalJson() {}

    /** An object of members that are JSON already. */
    public static String object(Map<String, String> members) {
        return new TreeMap<>(members)
                .entrySet().stream()
                        .map(member -> text(member.getKey()) + ":" + member.getValue())
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /** An array of elements that are JSON already, in their order. */
    public static String array(Collection<String> elements) {
        return elements.stream().collect(Collectors.joining(",", "[", "]"));
    }

    /** A text as a JSON string. */
    public static String text(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = MUST_BE_ESCAPED.indexOf(c);
            if (escape >= 0) {
                json.append('\\').append(ESCAPES.charAt(escape));
            } else if (c < ' ') {
                json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 0xf, 16));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
