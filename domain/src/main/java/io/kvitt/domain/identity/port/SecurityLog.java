package io.kvitt.domain.identity.port;

import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where we write down what matters for security, for those who run Kvitt. It is told after the fact and never decides anything; what
 * must not get lost is a {@link Duties duty}. Any thread may call at any time; it does not fail.
 */
public interface SecurityLog {

    /** How loud it is. */
    enum Weight {
        /** To be found when somebody looks. */
        NOTE,
        /** Somebody is to look at it now. */
        ALARM
    }

    /**
     * One entry.
     *
     * @param what in capitals, as {@code REUSE}; from us and never from outside
     * @param about whom; empty if nobody is known
     */
    record Entry(Weight weight, String what, Optional<UserId> about, Instant at) {}

    void write(Entry entry);
}
