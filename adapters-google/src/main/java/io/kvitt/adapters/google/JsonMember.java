package io.kvitt.adapters.google;

import com.fasterxml.jackson.core.JsonToken;

/**
 * The value of a member of a JSON object.
 *
 * @param kind of value; for an object or array where it begins
 * @param text as it is written, or what a text says; empty for an object or array
 */
record JsonMember(JsonToken kind, String text) {

    boolean isText() {
        return kind == JsonToken.VALUE_STRING;
    }

    boolean isNull() {
        return kind == JsonToken.VALUE_NULL;
    }
}
