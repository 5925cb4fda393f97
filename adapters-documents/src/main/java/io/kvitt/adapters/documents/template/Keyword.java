package io.kvitt.adapters.documents.template;

import java.util.regex.Pattern;

/**
 * A text that tells whose document it is. It is looked for as written; only if it is not there, and can hardly be meant
 * literally, it is tried as a pattern.
 */
record Keyword(TemplatePattern written) {

    private static final Pattern REGEX_SIGNS =
            Pattern.compile("\\(\\?|\\\\[swdSWDb().\\[\\]*+?$|/-]|\\[[^\\]\\s]+\\]|\\.[*+]");

    String text() {
        return written.source();
    }

    boolean looksLikeRegex() {
        return REGEX_SIGNS.matcher(text()).find();
    }

    boolean occursIn(String text, Search search) {
        if (text.contains(text())) {
            return true;
        }
        return looksLikeRegex() && written.fault().isEmpty() && search.occurs(written.regex(), text);
    }
}
