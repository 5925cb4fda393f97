package io.kvitt.domain.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name that an app gave itself on a device.
 *
 * @param value 8 to 64 letters, digits, hyphens and underscores
 */
public record DeviceId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    public DeviceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no device id of " + value.length() + " characters");
        }
    }

    /** The id, if the text is one. */
    public static Optional<DeviceId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DeviceId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
