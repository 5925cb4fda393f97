package io.kvitt.domain.document.port;

import io.kvitt.domain.document.AnnouncedDocument;
import io.kvitt.domain.document.UploadTicket;
import io.kvitt.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;

/**
 * Gives leave to bring documents that are too large for a call. Nobody can make or change a ticket but whoever gives them out. Any
 * thread may call at any time.
 */
public interface UploadTickets {

    /** How long a ticket is good. */
    Duration GOOD_FOR = Duration.ofMinutes(15);

    /** A ticket for a document that somebody has announced. */
    UploadTicket issue(UserId owner, AnnouncedDocument announced, Instant now);

    /** What the id of a ticket says. */
    Shown read(String id, Instant now);

    /** What it says. */
    sealed interface Shown {

        /** It is good. */
        record Good(UserId owner, AnnouncedDocument announced) implements Shown {}

        /** It was, and is no longer. */
        record Expired() implements Shown {}

        /** It is none of ours. */
        record None() implements Shown {}
    }
}
