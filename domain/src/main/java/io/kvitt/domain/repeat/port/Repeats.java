package io.kvitt.domain.repeat.port;

import io.kvitt.domain.identity.port.OwnedRecords;
import io.kvitt.domain.repeat.Repeat;
import io.kvitt.domain.repeat.Repeat.Beginning;
import io.kvitt.domain.repeat.RepeatKey;
import java.time.Instant;

/**
 * Where the answers to requests are kept that may be sent again. A caller reads its own finished writes. Any thread may call at any
 * time, of any process that shares the store.
 */
public interface Repeats extends OwnedRecords {

    /** Begins a request as {@link Repeat#begin} decides, in one step: of several at once under one key, one is begun. */
    Beginning begin(RepeatKey key, String print, Instant now);

    /**
     * Keeps the answer to a request that was begun.
     *
     * @return false, changing nothing, if it was given up, answered, or begun again by another since
     */
    boolean answer(Repeat begun, String answer, Instant now);

    /** Forgets a request that was begun and is not answered; nothing changes if another has begun it since. */
    void giveUp(Repeat begun);
}
