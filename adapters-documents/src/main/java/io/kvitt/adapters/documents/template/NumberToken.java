package io.kvitt.adapters.documents.template;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first number in a text, with the signs inside it. */
final class NumberToken {

    private static final Pattern TOKEN = Pattern.compile("[-+]?\\p{Nd}+(?:[.,'\\s\\p{Zs}]\\p{Nd}+)*+");

    private NumberToken() {}

    static Optional<String> first(String text) {
        Matcher token = TOKEN.matcher(text);
        return token.find() ? Optional.of(token.group()) : Optional.empty();
    }
}
