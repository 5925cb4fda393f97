package io.kvitt.adapters.documents.template;

import java.util.Optional;

/** Finds words in a text without regard to white space; built when first asked. */
final class PlainIndex {

    private final String text;
    private String plain = "";
    private int[] offsets = new int[0];
    private boolean built;

    /** From, inclusive, to, exclusive. */
    record Span(int from, int to) {}

    PlainIndex(String text) {
        this.text = text;
    }

    Optional<Span> find(String words) {
        build();
        StringBuilder wanted = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            if (!isSpace(words.charAt(i))) {
                wanted.append(words.charAt(i));
            }
        }
        int at = wanted.length() == 0 ? -1 : plain.indexOf(wanted.toString());
        return at < 0 ? Optional.empty() : Optional.of(new Span(offsets[at], offsets[at + wanted.length() - 1] + 1));
    }

    private void build() {
        if (built) {
            return;
        }
        StringBuilder squeezed = new StringBuilder(text.length());
        int[] from = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                from[squeezed.length()] = i;
                squeezed.append(text.charAt(i));
            }
        }
        plain = squeezed.toString();
        offsets = from;
        built = true;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
