package io.kvitt.adapters.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request asks for, brought into one form once, here and nowhere else: percent signs are read once, and a path that could be
 * read in two ways is refused, not repaired.
 *
 * @param segments of the path, decoded; a slash at its end makes no difference
 * @param query names and values in their order, each name once
 */
record Target(List<String> segments, Map<String, String> query) {

    Target {
        segments = List.copyOf(segments);
    }

    /** The target that was sent, {@code /v1/debts?limit=10}. */
    static Target of(String sent) {
        int end = sent.indexOf('?');
        String path = end < 0 ? sent : sent.substring(0, end);
        return new Target(segments(path), end < 0 ? Map.of() : query(sent.substring(end + 1)));
    }

    /** In one form again, for messages. */
    String path() {
        return "/" + String.join("/", segments);
    }

    private static List<String> segments(String path) {
        if (!path.startsWith("/")) {
            throw new Refused(ProblemCode.INVALID_PATH, "A path begins with a slash.");
        }
        if (path.equals("/")) {
            return List.of();
        }
        String inner = path.endsWith("/") ? path.substring(1, path.length() - 1) : path.substring(1);
        List<String> segments = new ArrayList<>();
        for (String raw : inner.split("/", -1)) {
            String segment = decoded(raw, ProblemCode.INVALID_PATH);
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..") || isAmbiguous(segment)) {
                throw new Refused(
                        ProblemCode.INVALID_PATH, "A path has no empty segments, no dots alone, no signs of paths.");
            }
            segments.add(segment);
        }
        return segments;
    }

    private static boolean isAmbiguous(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '/' || c == '\\' || c == ';' || Character.isISOControl(c)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int sign = pair.indexOf('=');
                String name = decoded(form(sign < 0 ? pair : pair.substring(0, sign)), ProblemCode.INVALID_QUERY);
                String value = sign < 0 ? "" : decoded(form(pair.substring(sign + 1)), ProblemCode.INVALID_QUERY);
                if (query.put(name, value) != null) {
                    throw new Refused(ProblemCode.INVALID_QUERY, "A parameter stands in the query twice.");
                }
            }
        }
        return query;
    }

    /** Forms write a space as a plus. */
    private static String form(String text) {
        return text.replace('+', ' ');
    }

    private static String decoded(String text, ProblemCode otherwise) {
        if (isPlain(text)) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(hex(text, i + 1, otherwise) * 16 + hex(text, i + 2, otherwise));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new Refused(otherwise, "It is written in UTF-8, and then with percent signs.");
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static int hex(String text, int at, ProblemCode otherwise) {
        if (at >= text.length() || !HexFormat.isHexDigit(text.charAt(at))) {
            throw new Refused(otherwise, "A percent sign has two hexadecimal digits behind it.");
        }
        return HexFormat.fromHexDigit(text.charAt(at));
    }
}
