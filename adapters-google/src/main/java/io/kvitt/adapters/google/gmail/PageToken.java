package io.kvitt.adapters.google.gmail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where Gmail says the next page is. It is good for a while only.
 *
 * @param value 1 to 4,096 printable characters of ASCII
 */
record PageToken(String value) {

    private static final Pattern FORM = Pattern.compile("[!-~]{1,4096}");

    PageToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no page token of " + value.length() + " characters");
        }
    }

    /** The token, if the text is one. */
    static Optional<PageToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PageToken(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "PageToken[" + value.length() + " characters]";
    }
}
