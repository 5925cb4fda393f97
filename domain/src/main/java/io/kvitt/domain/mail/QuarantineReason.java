package io.kvitt.domain.mail;

import java.util.Locale;

/** Why a message, or a part of one, is kept away from everything that reads. The codes are public and never change meaning. */
public enum QuarantineReason {
    /** The message, or a part, is larger than {@link MailLimits} allow. */
    TOO_BIG,
    /** Too many parts, too deep within each other, or headers too many or too long. */
    MIME_LIMIT,
    /** An archive with too many entries, too much in it, packed too tightly, or within an archive. */
    ZIP_LIMIT,
    /** An archive that needs a password. */
    ZIP_ENCRYPTED,
    /** What was packed for the mail cannot be unpacked, or has another size than was said. */
    DECODE,
    /** It cannot be taken apart at all. */
    DAMAGED,
    /** It was not handed out, or could not be read, in several tries. */
    FAILED;

    /** As it stands in an answer: {@code mime_limit}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
