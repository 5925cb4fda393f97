package io.kvitt.application.mail;

import io.kvitt.domain.mail.LookResult;
import io.kvitt.domain.mail.PollTimes;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.Mails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes over the mailboxes that are due, the one that has waited longest first, each for a slice of time: a large one comes again when
 * the others had their turn. One that breaks does not keep the others from theirs; what broke it is thrown at the end.
 */
public final class SyncDueMailboxes {

    /** Share of the time that one mailbox may take, as its divisor; and no less than this. */
    private static final int SHARE = 8;

    private static final Duration SHORTEST_SLICE = Duration.ofSeconds(20);

    /** How long it is remembered what became of a message. */
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final Mails mails;
    private final SyncMailbox sync;
    private final Clock clock;
    private final Optional<FindThisMonths> found;

    /** Takes what it needs; no mailbox rests. */
    public SyncDueMailboxes(Mails mails, SyncMailbox sync, Clock clock) {
        this(mails, sync, clock, Optional.empty());
    }

    private SyncDueMailboxes(Mails mails, SyncMailbox sync, Clock clock, Optional<FindThisMonths> found) {
        this.mails = mails;
        this.sync = sync;
        this.clock = clock;
        this.found = found;
    }

    /** The same; a mailbox that is watched for what comes once a month rests until the next as soon as it has come. */
    public SyncDueMailboxes restingOnce(FindThisMonths hasCome) {
        return new SyncDueMailboxes(mails, sync, clock, Optional.of(hasCome));
    }

    /**
     * What came of it.
     *
     * @param results how many passes ended how; those that others had are not among them
     */
    public record Round(Map<LookResult, Integer> results, SyncTally tally) {
        public Round {
            results = Map.copyOf(results);
        }
    }

    /**
     * Goes over them until none is due, the time is over, or that many passes were made.
     *
     * @param most 1 to {@link Mails#MOST_AT_ONCE}
     */
    public Round syncDue(int most, Duration budget) {
        return syncDue(most, budget, SyncWatcher.NOBODY);
    }

    /** The same until somebody has enough. */
    public Round syncDue(int most, Duration budget, SyncWatcher watcher) {
        Instant start = clock.instant();
        mails.forgetSettled(start.minus(REMEMBERED));
        Turns turns = new Turns(start.plus(budget), slice(budget), Mails.checkedMost(most), watcher);
        List<WatchedMailbox> due = mails.due(start, most);
        while (!due.isEmpty() && turns.areLeft()) {
            due.forEach(turns::take);
            due = turns.areLeft() ? mails.due(clock.instant(), turns.left) : List.of();
        }
        return turns.ended();
    }

    private static Duration slice(Duration budget) {
        Duration share = budget.dividedBy(SHARE);
        return share.compareTo(SHORTEST_SLICE) > 0 ? share : SHORTEST_SLICE;
    }

    /** A mailbox with messages that are to be tried again is gone over all the same. */
    private boolean rests(WatchedMailbox mailbox) {
        Instant now = clock.instant();
        boolean isAllThere = mailbox.mayRest()
                && found.filter(all -> all.hasCome(mailbox, now)).isPresent()
                && mails.nextTryAt(mailbox.owner(), mailbox.id()).isEmpty();
        return isAllThere
                && mails.update(mailbox.restingUntil(PollTimes.USUAL.nextMonth(mailbox.id(), mailbox.zone(), now)));
    }

    /** The turns of one round. */
    private final class Turns {
        private final Instant end;
        private final Duration slice;
        private final Map<LookResult, Integer> results = new EnumMap<>(LookResult.class);
        private final SyncWatcher watcher;
        private int left;
        private SyncTally tally = SyncTally.NOTHING;
        private Optional<RuntimeException> broken = Optional.empty();

        Turns(Instant end, Duration slice, int left, SyncWatcher watcher) {
            this.watcher = watcher;
            this.end = end;
            this.slice = slice;
            this.left = left;
        }

        boolean areLeft() {
            return left > 0 && !watcher.isEnough() && clock.instant().isBefore(end);
        }

        void take(WatchedMailbox mailbox) {
            if (!areLeft()) {
                return;
            }
            left--;
            try {
                if (rests(mailbox)) {
                    return;
                }
                note(sync.sync(mailbox.owner(), mailbox.id(), slice, watcher));
            } catch (RuntimeException e) { // thrown again in ended(): others wait behind this one
                broken = broken.or(() -> Optional.of(e));
            }
        }

        private void note(SyncAnswer answer) {
            if (answer instanceof SyncAnswer.Ended ended) {
                results.merge(ended.result(), 1, Integer::sum);
                tally = tally.plus(ended.tally());
            }
        }

        Round ended() {
            if (broken.isPresent()) {
                throw broken.get();
            }
            return new Round(results, tally);
        }
    }
}
