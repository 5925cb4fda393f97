package io.kvitt.adapters.google.gmail;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.MailboxAnswer;
import io.kvitt.domain.mail.port.Mailboxes;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;

/** Gmail accounts of users. One for each process: it counts what all of them ask, and remembers that Gmail does not answer. */
public final class GmailMailboxes implements Mailboxes {

    private final GmailOffice office;

    GmailMailboxes(GmailOffice office) {
        this.office = office;
    }

    /** Gmail as it is asked for by that clock, with those tokens. */
    public static GmailMailboxes of(GmailConfig config, MailTokens tokens, Clock clock) {
        return new GmailMailboxes(GmailOffice.of(config, tokens, clock, Waits.ASLEEP, new Random()));
    }

    /** Units of Gmail's quota that this process has spent for a user today; days end at midnight in California. */
    public long unitsToday(UserId user) {
        return office.budget().today(user);
    }

    @Override
    public MailboxAnswer open(WatchedMailbox watched) {
        GmailLine line = new GmailLine(watched.owner(), office);
        Optional<MailTrouble> shut = line.open();
        if (shut.isPresent()) {
            return shut.get();
        }
        return new MailboxAnswer.Open(new GmailMailbox(watched.id(), line, office.questions()));
    }
}
