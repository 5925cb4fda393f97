package io.kvitt.domain.mail.port;

import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MessageRef;
import java.util.List;

/**
 * One page of looking through a mailbox.
 *
 * @param found that may be wanted, in any order, some perhaps not for the first time; at most {@link #MOST_FOUND}
 * @param next where the next look goes on; to be kept only once all that was found is kept
 * @param more whether the next look can go on at once, instead of when the mailbox is due again
 */
public record Look(List<MessageRef> found, MailCursor next, boolean more) implements LookAnswer {

    /** Most messages that one look may find. */
    public static final int MOST_FOUND = 500;

    public Look {
        found = List.copyOf(found);
        if (found.size() > MOST_FOUND) {
            throw new IllegalArgumentException(found.size() + " messages in one look, not at most " + MOST_FOUND);
        }
    }
}
