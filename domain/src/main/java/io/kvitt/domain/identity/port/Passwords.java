package io.kvitt.domain.identity.port;

import io.kvitt.domain.identity.Password;
import io.kvitt.domain.identity.PasswordHash;

/**
 * Hashes passwords so that guessing costs as much as it can, and compares. Few are hashed at once; whoever would wait too long is
 * refused with an {@link io.kvitt.domain.OutsideFailure} of kind {@code OVERLOADED}. Any thread may call at any time.
 */
public interface Passwords {

    /** What a comparison told. */
    enum Match {
        SAME,
        /** The same, but hashed in an old way: to be hashed anew now that the password is at hand. */
        SAME_BUT_OLD,
        OTHER,
        /** The hash is of no known form, or would cost more than any of ours: somebody wrote it who should not. */
        UNREADABLE
    }

    /** A hash of it, another one each time. */
    PasswordHash hash(Password password);

    /** Compares a password with a hash, one of our own or of a predecessor's. */
    Match compare(Password password, PasswordHash hash);

    /** Takes the time of a comparison where there is nothing to compare with, so that the time does not tell who is a user. */
    void compareWithNobody(Password password);
}
