package io.kvitt.adapters.crypto;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values as {@code application/x-www-form-urlencoded}. It may hold secrets, so it does not print itself. */
final class FormText {

    private final Map<String, String> fields = new LinkedHashMap<>();

    FormText with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    String text() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Behind an address, which may have a query already. */
    String behind(String address) {
        return address + (address.contains("?") ? "&" : "?") + text();
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "FormText" + fields.keySet();
    }
}
