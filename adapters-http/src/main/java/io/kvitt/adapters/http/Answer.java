package io.kvitt.adapters.http;

import java.util.Optional;

/**
 * An answer that a route may give, for the OpenAPI document.
 *
 * @param type of the content; none where there is none
 * @param shape of JSON, where it is JSON
 * @param example as a shape, or as text
 */
public record Answer(
        int status, String says, Optional<String> type, Optional<Class<?>> shape, Optional<Object> example) {

    /** JSON of that shape. */
    public static Answer json(int status, String says, Object example) {
        return new Answer(
                status, says, Optional.of(MediaType.JSON), Optional.of(example.getClass()), Optional.of(example));
    }

    /** Content of another type. */
    public static Answer of(int status, String says, String type, String example) {
        return new Answer(status, says, Optional.of(type), Optional.empty(), Optional.of(example));
    }

    /** No content. */
    public static Answer empty(int status, String says) {
        return new Answer(status, says, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
