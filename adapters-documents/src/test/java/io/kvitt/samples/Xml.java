package io.kvitt.samples;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** XML as it is written from top to bottom, two spaces for each level. */
final class Xml {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; attributes are names and values in turn. */
    Xml open(String name, String... attributes) {
        indent().append('<').append(name);
        attributes(attributes).append(">\n");
        open.push(name);
        return this;
    }

    Xml leaf(String name, String content, String... attributes) {
        indent().append('<').append(name);
        attributes(attributes)
                .append('>')
                .append(escaped(content))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** Ends the innermost element, which must have this name. */
    Xml close(String name) {
        if (!name.equals(open.peek())) {
            throw new IllegalStateException(name + " closes " + open.peek());
        }
        open.pop();
        indent().append("</").append(name).append(">\n");
        return this;
    }

    byte[] bytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(open.size()));
    }

    private StringBuilder attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return text;
    }

    private static String escaped(String content) {
        return content.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
