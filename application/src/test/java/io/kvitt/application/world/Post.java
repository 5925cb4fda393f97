package io.kvitt.application.world;

import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.MailboxAnswer;
import java.time.Duration;
import java.util.Optional;

/** A mailbox of the world, from outside: what comes into it, and what befalls it. */
interface Post extends AutoCloseable {

    /** It came; a search learns of it so much later. */
    MessageId comes(Letter letter, Duration lag);

    /** Its user throws a letter away. */
    void thrownAway(MessageId id);

    /** Its user lets us in no more. */
    void grantLost();

    boolean isGrantLost();

    void grantedAgain();

    /** Cursors that were given out are good no more, or it is restored from a copy, or small things of that kind. */
    void shaken(Fate fate);

    /** For one pass. */
    MailboxAnswer open(WatchedMailbox watched);

    /** Whether it can hand out a letter garbled. */
    boolean canGarble();

    /** How it was asked for more than it may be, if it was. */
    Optional<String> overspent();

    @Override
    void close();
}
