package io.kvitt.adapters.http.api;

import io.kvitt.domain.document.ContentType;
import java.nio.charset.StandardCharsets;

/**
 * A name that somebody gave a document, made harmless: it is shown, and offered for saving, and nothing is ever opened or written
 * under it.
 */
final class FileName {

    private static final int LONGEST = 200;
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_";

    private FileName() {}

    /** The name without what cannot be seen, the end of a long one. */
    static String shown(String name) {
        String plain = name.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() <= LONGEST ? plain : plain.substring(plain.length() - LONGEST);
    }

    /**
     * The value of Content-Disposition (RFC 6266). What a browser would rather run than show is offered for saving, and every name has
     * the ending of what the document is.
     */
    static String disposition(String name, ContentType type) {
        String whole = shown(name);
        String last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        String named = last.isBlank() ? "document" : last;
        String ending = "." + type.ending();
        String full = named.regionMatches(true, named.length() - ending.length(), ending, 0, ending.length())
                ? named
                : named + ending;
        return (isShown(type) ? "inline" : "attachment") + "; filename=\"" + ascii(full) + "\"; filename*=UTF-8''"
                + encoded(full);
    }

    private static boolean isShown(ContentType type) {
        return type == ContentType.PDF || type == ContentType.TEXT || type.isImage();
    }

    private static String ascii(String name) {
        return name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
    }

    /** RFC 8187, section 3.2.1. */
    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = PLAIN.indexOf(b) >= 0;
            encoded.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b & 0xff));
        }
        return encoded.toString();
    }
}
