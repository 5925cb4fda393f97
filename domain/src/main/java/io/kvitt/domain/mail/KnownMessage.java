package io.kvitt.domain.mail;

import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A message that was found in a mailbox, and how far it has come.
 *
 * @param envelope {@link Envelope#BLANK} until it was read
 * @param documents SHA-256 of what was read of it, 64 hexadecimal digits in lower case each, in the order of the mail
 * @param left what was left alone in it or kept away, in the order of the mail
 * @param changedAt when the state became what it is
 */
public record KnownMessage(
        UserId owner,
        MailboxId mailbox,
        MessageRef ref,
        MessageState state,
        Envelope envelope,
        List<String> documents,
        List<LeftPart> left,
        Instant changedAt) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public KnownMessage {
        documents = List.copyOf(documents);
        left = List.copyOf(left);
        changedAt = changedAt.truncatedTo(ChronoUnit.MILLIS);
        if (documents.size() > MailLimits.CANDIDATES || left.size() > LeftPart.MOST) {
            throw new IllegalArgumentException(documents.size() + " documents, " + left.size() + " parts left");
        }
        if (!documents.stream().allMatch(hash -> SHA_256.matcher(hash).matches())) {
            throw new IllegalArgumentException("a document under something that is no SHA-256");
        }
    }

    /** One that was found just now. */
    public static KnownMessage found(UserId owner, MailboxId mailbox, MessageRef ref, Instant now) {
        return new KnownMessage(
                owner, mailbox, ref, new MessageState.Pending(), Envelope.BLANK, List.of(), List.of(), now);
    }

    /** Whether it was left alone because nobody wanted it then. */
    public boolean wasNotWanted() {
        return state.equals(new MessageState.Ignored(IgnoreReason.NOT_WANTED));
    }

    /** The same, as if it had just been found. */
    public KnownMessage foundAgain(Instant now) {
        return found(owner, mailbox, ref, now);
    }

    /** The same after a try that ended like this. */
    public KnownMessage after(MessageOutcome outcome, Instant now) {
        return new KnownMessage(
                owner, mailbox, ref, MessageRules.next(state, outcome, now), envelope, documents, left, now);
    }

    /** The same with what was found in it. */
    public KnownMessage with(Envelope said, List<String> hashes, List<LeftPart> parts) {
        List<LeftPart> bounded = parts.subList(0, Math.min(parts.size(), LeftPart.MOST));
        return new KnownMessage(owner, mailbox, ref, state, said, hashes, bounded, changedAt);
    }
}
