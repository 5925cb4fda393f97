package io.kvitt.domain.identity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The name of a duty. The same cause gives the same name, so that a duty that is kept twice is one. */
public record DutyId(UUID value) {

    /**
     * The name of what comes of a cause.
     *
     * @param cause what was kept, in which version, and the how-manieth of its effects
     */
    public static DutyId of(String cause) {
        return new DutyId(UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
