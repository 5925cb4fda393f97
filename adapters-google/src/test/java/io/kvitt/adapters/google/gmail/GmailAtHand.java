package io.kvitt.adapters.google.gmail;

import io.kvitt.domain.mail.port.Mailboxes;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;

/** Gmail as it is reached in earnest, for tests of others that keep the time themselves. */
public final class GmailAtHand {

    private GmailAtHand() {}

    /**
     * The mailboxes of a process.
     *
     * @param waits lets the time go by that is waited for
     * @param seed of all that is drawn by chance
     */
    public static Mailboxes mailboxes(
            GmailConfig config, MailTokens tokens, Clock clock, Consumer<Duration> waits, long seed) {
        Waits waiting = time -> {
            waits.accept(time);
            return true;
        };
        return new GmailMailboxes(GmailOffice.of(config, tokens, clock, waiting, new Random(seed)));
    }
}
