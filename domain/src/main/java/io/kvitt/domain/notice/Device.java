package io.kvitt.domain.notice;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A device that notices may be pushed to.
 *
 * @param pushToken what the platform knows it by, at most 4,096 characters; whoever has it may send to the device
 * @param registeredAt in whole milliseconds
 */
public record Device(UserId owner, DeviceId id, Platform platform, Secret pushToken, Instant registeredAt) {

    /** Most characters of a token. */
    public static final int LONGEST_TOKEN = 4_096;

    /** Who carries notices to it. */
    public enum Platform {
        IOS,
        ANDROID,
        WEB;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The platform of that code, if there is one. */
        public static Optional<Platform> named(String code) {
            return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    public Device {
        registeredAt = registeredAt.truncatedTo(ChronoUnit.MILLIS);
        int length = pushToken.reveal().length();
        if (length == 0 || length > LONGEST_TOKEN) {
            throw new IllegalArgumentException("a token of " + length + " characters");
        }
    }
}
