package io.kvitt.domain.mail;

import java.util.Optional;

/**
 * A part of a message that was not read, and why; the user is shown both.
 *
 * @param ignored why it was left alone
 * @param refused why it is kept away; either this or the other is there
 */
public record LeftPart(DisplayName name, Optional<IgnoreReason> ignored, Optional<QuarantineReason> refused) {

    /** Most that are kept of one message. */
    public static final int MOST = 20;

    public LeftPart {
        if (ignored.isPresent() == refused.isPresent()) {
            throw new IllegalArgumentException("left for two reasons or none: " + ignored + ", " + refused);
        }
    }

    public static LeftPart ignored(DisplayName name, IgnoreReason reason) {
        return new LeftPart(name, Optional.of(reason), Optional.empty());
    }

    public static LeftPart refused(DisplayName name, QuarantineReason reason) {
        return new LeftPart(name, Optional.empty(), Optional.of(reason));
    }

    /** The reason, as it stands in an answer. */
    public String code() {
        return ignored.map(IgnoreReason::code)
                .or(() -> refused.map(QuarantineReason::code))
                .orElseThrow();
    }
}
