package io.kvitt.domain.mail.port;

import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.Wanted;
import java.time.Instant;

/**
 * One mailbox of one user, open for reading. Nothing in it is ever changed. All that comes out of it is hostile; what of it cannot be
 * handed out is an answer and no exception. One thread uses it at a time.
 */
public interface Mailbox {

    /**
     * Does one page of looking for messages. It may be repeated: whoever calls keeps what was found first and the cursor afterwards,
     * and may stop in between. So a message may be found many times, and one that is there and wanted is found at least once. A cursor
     * that the mailbox cannot use any more makes it begin again by itself.
     *
     * @param after where the look before ended; {@link MailCursor#BEGINNING} at first
     * @param wanted what to look for; a mailbox that can leave out what is not wanted does, another finds more
     */
    LookAnswer look(MailCursor after, Wanted wanted, Instant now);

    /** One message that was found. */
    FetchAnswer fetch(MessageId id);
}
