package io.kvitt.adapters.google.gmail;

import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.Wanted;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a mailbox was looked through.
 *
 * @param wanted a mark of what was looked for; another means that all is to be looked through again
 * @param since the start of that
 * @param history the id that the history is asked from; zero before there is one
 * @param listedAt when the last search that was finished began
 * @param recheckAt when to search again though nothing rang: the search may not know yet what the history told
 * @param healedAt when the last long search that was finished began
 */
record GmailCursor(
        String wanted,
        Instant since,
        BigInteger history,
        Instant listedAt,
        Optional<Instant> recheckAt,
        Instant healedAt,
        Step step) {

    /** How far a search reaches back before the one before: what was sent long ago may come late. */
    private static final Duration OVERLAP = Duration.ofDays(2);

    /** Nothing is known yet. */
    static GmailCursor first(Wanted wanted) {
        return new GmailCursor(
                mark(wanted),
                wanted.since(),
                BigInteger.ZERO,
                Instant.EPOCH,
                Optional.empty(),
                Instant.EPOCH,
                new Step.Begin(wanted.since()));
    }

    /** Whether it is one of looking for just this. */
    boolean isFor(Wanted now) {
        return wanted.equals(mark(now)) && since.equals(now.since());
    }

    /** A mark, not a secret: another one for nearly every other list of terms. */
    private static String mark(Wanted wanted) {
        return hash(wanted.senders()) + "-" + hash(wanted.words());
    }

    /** Of texts, whose hash is specified: another machine has to come to the same. */
    private static String hash(List<MailTerm> terms) {
        return Integer.toHexString(terms.stream().map(MailTerm::value).toList().hashCode());
    }

    /** From where a search has to begin, so that with those before nothing is left out. */
    Instant overlap() {
        Instant back = listedAt.minus(OVERLAP);
        return back.isBefore(since) ? since : back;
    }

    GmailCursor with(Step next) {
        return new GmailCursor(wanted, since, history, listedAt, recheckAt, healedAt, next);
    }

    GmailCursor from(BigInteger id) {
        return new GmailCursor(wanted, since, id, listedAt, recheckAt, healedAt, step);
    }

    GmailCursor recheck(Instant at) {
        return new GmailCursor(wanted, since, history, listedAt, Optional.of(at), healedAt, step);
    }

    /** A search was finished; one that began late enough is the recheck as well. */
    GmailCursor listed(Step.Listing listing) {
        Instant begun = listing.begunAt();
        return new GmailCursor(
                wanted,
                since,
                history,
                begun,
                recheckAt.filter(begun::isBefore),
                listing.isLong() ? begun : healedAt,
                Step.Ring.FIRST);
    }
}
