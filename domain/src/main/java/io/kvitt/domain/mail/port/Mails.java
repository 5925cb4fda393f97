package io.kvitt.domain.mail.port;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OwnedRecords;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailPass;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.PassResult;
import io.kvitt.domain.mail.PollTimes;
import io.kvitt.domain.mail.WatchedMailbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of mailboxes and their messages. A caller reads its own finished writes; owners never see each other's. What comes
 * back equals what was kept. A pass that lost its lease, whose mailbox was begun again, or is gone, changes nothing any more. Any
 * thread may call at any time.
 */
public interface Mails extends OwnedRecords {

    /** Behind the time of every message, also of one whose mailbox has a clock that is ahead. */
    Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** Most records that are given at once. */
    int MOST_AT_ONCE = 500;

    /**
     * Keeps a new mailbox.
     *
     * @return false, changing nothing, if there is one of that id, or the owner watches that place already
     */
    boolean add(WatchedMailbox mailbox);

    /** The mailbox as it was written last. */
    Optional<WatchedMailbox> find(UserId owner, MailboxId id);

    /** All of a user, by the text of the id. */
    List<WatchedMailbox> of(UserId owner);

    /**
     * Replaces a mailbox by its next version. It is done only if the version that is kept is the one before; of several calls at once
     * for one version, one is done.
     *
     * @return false if nothing changed
     */
    boolean update(WatchedMailbox next);

    /** Forgets a mailbox and all its messages; passes over it end. Doing it again does nothing. */
    void remove(UserId owner, MailboxId id);

    /**
     * Mailboxes that are due and at which nobody looks: the one due first first, of the same time by the text of the id.
     *
     * @param most 1 to {@link #MOST_AT_ONCE}
     */
    List<WatchedMailbox> due(Instant now, int most);

    /**
     * Takes a mailbox for a pass, due or not. Of several calls at once, one is given it. One that needs its user is given to nobody:
     * it may have come to that since it was due.
     *
     * @param until after this instant others may take it
     * @return empty if it is not there, needs its user, or somebody else looks at it
     */
    Optional<MailPass> take(UserId owner, MailboxId id, LeaseOwner holder, Instant now, Instant until);

    /** Holds a mailbox for longer. */
    boolean extend(MailPass pass, Instant until);

    /**
     * Keeps what a look found, as pending, and how far it got, in one step. A message that is known already stays as it is.
     *
     * @param found at most {@link #MOST_AT_ONCE}
     */
    boolean found(MailPass pass, List<MessageRef> found, MailCursor next, Instant now);

    /**
     * Messages that may be tried now, pending ones and those whose next try has come: what the mailbox got last first, of the same
     * time by the text of the id.
     *
     * @param most 1 to {@link #MOST_AT_ONCE}
     */
    List<KnownMessage> toTry(UserId owner, MailboxId mailbox, Instant now, int most);

    /** Keeps how far a message has come. One that is not known is not kept. */
    default boolean note(MailPass pass, KnownMessage next) {
        return note(pass, List.of(next), List.of());
    }

    /**
     * Keeps how far several messages have come, and what is to be done for it, in one step.
     *
     * @return false, keeping nothing, if one of them is not known
     */
    boolean note(MailPass pass, List<KnownMessage> next, List<Duty> duties);

    /** Gives a mailbox back, as {@link WatchedMailbox#after} says. */
    default boolean finish(MailPass pass, PassResult ended, PollTimes times, Instant now) {
        return finish(pass, ended, times, now, List.of());
    }

    /** As {@link #finish(MailPass, PassResult, PollTimes, Instant)}; the duties are kept in the same step, or not at all. */
    boolean finish(MailPass pass, PassResult ended, PollTimes times, Instant now, List<Duty> duties);

    /** What is known of a message. */
    Optional<KnownMessage> message(UserId owner, MailboxId mailbox, MessageId id);

    /** Messages in the order of {@link #toTry}, whatever their state: those the mailbox got before that instant. */
    List<KnownMessage> messages(UserId owner, MailboxId mailbox, Instant before, int most);

    /**
     * When the next of its messages that could not be read may be tried again, or a pending one: then, the time it was found.
     *
     * @return empty if nothing is left to be tried
     */
    Optional<Instant> nextTryAt(UserId owner, MailboxId mailbox);

    /** How many of its messages are left to be tried, now or later. */
    int openCount(UserId owner, MailboxId mailbox);

    /** SHA-256 of every document that a message of the owner names: somebody may want to look at it. */
    Set<String> documents(UserId owner);

    /**
     * Replaces a mailbox as {@link #update} does. In the same step messages become pending again that were left alone because they
     * were not wanted: their user wants something else now.
     */
    boolean reconsider(WatchedMailbox next, Instant now);

    /** Forgets what became of messages that have been settled since before then. */
    void forgetSettled(Instant before);

    /** How many are to be given, if that many may be. */
    static int checkedMost(int most) {
        if (most < 1 || most > MOST_AT_ONCE) {
            throw new IllegalArgumentException(most + " at once, not 1 to " + MOST_AT_ONCE);
        }
        return most;
    }

    /** What a look found, if it may be kept at once. */
    static List<MessageRef> checkedFound(List<MessageRef> found) {
        if (found.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException(found.size() + " messages found, not at most " + MOST_AT_ONCE);
        }
        return List.copyOf(found);
    }
}
