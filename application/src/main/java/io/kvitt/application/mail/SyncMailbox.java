package io.kvitt.application.mail;

import io.kvitt.application.ReadBatch;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.LookResult;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailPass;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxStatus;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageOutcome;
import io.kvitt.domain.mail.MessageState;
import io.kvitt.domain.mail.PassResult;
import io.kvitt.domain.mail.PollTimes;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.Look;
import io.kvitt.domain.mail.port.LookAnswer;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.Mailbox;
import io.kvitt.domain.mail.port.MailboxAnswer;
import io.kvitt.domain.mail.port.Mailboxes;
import io.kvitt.domain.mail.port.Mails;
import io.kvitt.domain.notice.Tidings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Goes over one mailbox for a slice of time: looks until nothing new is told, then reads what is pending, newest first. A run that
 * ends anywhere, also by a crash, is gone on with by the next; what one message breaks, the others do not feel. What the owner should
 * hear of becomes a duty in the step that keeps it.
 */
public final class SyncMailbox {

    /** Messages that are asked of the store at once: many more than are under way, so that some are always new. */
    private static final int BATCH = Mails.MOST_AT_ONCE;

    /** Messages that are noted at once, side by side: each step waits for the disk. What a crash loses of them is read again. */
    private static final int NOTED_AT_ONCE = 256;

    /** How long a message waits to be noted, as long as others are finished meanwhile. */
    private static final Duration LONGEST_UNNOTED = Duration.ofMillis(250);

    /** A mailbox that always has more to tell is one that goes round in circles. */
    private static final int MOST_LOOKS = 500;

    /** Longer than reading any message takes. */
    private static final Duration HOLD = Duration.ofMinutes(5);

    private final Mails mails;
    private final Map<MailboxKind, Mailboxes> doors;
    private final ReadMessage read;
    private final PollTimes times;
    private final Supplier<LeaseOwner> holders;
    private final Clock clock;
    private final Optional<ReadBatch> sideBySide;

    /**
     * Takes what it needs, and reads one message after the other.
     *
     * @param doors what opens mailboxes of each kind; a mailbox of a kind that is not there is not available
     * @param holders draws a new one for each pass
     */
    public SyncMailbox(
            Mails mails,
            Map<MailboxKind, Mailboxes> doors,
            ReadMessage read,
            PollTimes times,
            Supplier<LeaseOwner> holders,
            Clock clock) {
        this(mails, doors, read, times, holders, clock, Optional.empty());
    }

    private SyncMailbox(
            Mails mails,
            Map<MailboxKind, Mailboxes> doors,
            ReadMessage read,
            PollTimes times,
            Supplier<LeaseOwner> holders,
            Clock clock,
            Optional<ReadBatch> sideBySide) {
        this.sideBySide = sideBySide;
        this.mails = mails;
        this.doors = new EnumMap<>(MailboxKind.class);
        this.doors.putAll(doors);
        this.read = read;
        this.times = times;
        this.holders = holders;
        this.clock = clock;
    }

    /** The same, reading several messages at once; the mailbox itself is still asked by one thread at a time. */
    public SyncMailbox with(ReadBatch batch) {
        return new SyncMailbox(mails, doors, read, times, holders, clock, Optional.of(batch));
    }

    /** Goes over it, due or not, unless it needs its user first. What broke on a single message is thrown at the end, when the others have been read. */
    public SyncAnswer sync(UserId owner, MailboxId id, Duration slice) {
        return sync(owner, id, slice, SyncWatcher.NOBODY);
    }

    /** Goes over it while somebody waits. */
    public SyncAnswer sync(UserId owner, MailboxId id, Duration slice, SyncWatcher watcher) {
        Instant now = clock.instant();
        Optional<WatchedMailbox> mailbox = mails.find(owner, id);
        if (mailbox.isEmpty()) {
            return new SyncAnswer.NotFound();
        } else if (mailbox.get().status() instanceof MailboxStatus.NeedsReauth) {
            return new SyncAnswer.Ended(LookResult.NEEDS_REAUTH, SyncTally.NOTHING);
        }
        return mails.take(owner, id, holders.get(), now, now.plus(HOLD))
                .flatMap(pass -> begun(pass, now, slice, watcher))
                .map(Pass::run)
                .orElseGet(SyncAnswer.Busy::new);
    }

    /** Over the mailbox as it is once it is ours; empty if it has changed hands already. */
    private Optional<Pass> begun(MailPass pass, Instant now, Duration slice, SyncWatcher watcher) {
        return mails.find(pass.owner(), pass.mailbox())
                .filter(mailbox -> mailbox.isUnder(pass))
                .map(mailbox -> new Pass(mailbox, pass, now.plus(slice), now.plus(HOLD), watcher));
    }

    private MailboxAnswer open(WatchedMailbox mailbox) {
        return Optional.ofNullable(doors.get(mailbox.place().kind()))
                .map(door -> door.open(mailbox))
                .orElseGet(MailTrouble.Unavailable::new);
    }

    /** What came of trying a message: how to keep it, and what is to be thrown for it. */
    private record Tried(
            ReadMessage.Reading reading, Optional<OutsideFailure> outside, Optional<RuntimeException> fault) {
        static Tried of(ReadMessage.Reading reading) {
            return new Tried(reading, Optional.empty(), Optional.empty());
        }
    }

    /** One pass over one mailbox. */
    private final class Pass {
        private final WatchedMailbox watched;
        private final MailPass pass;
        private final Instant end;
        private final SyncWatcher watcher;
        private Instant heldUntil;
        private SyncTally tally = SyncTally.NOTHING;
        private boolean isLost;
        private boolean hasBegun;
        private List<Duty> loss = List.of();
        private Optional<RuntimeException> broken = Optional.empty();

        Pass(WatchedMailbox watched, MailPass pass, Instant end, Instant heldUntil, SyncWatcher watcher) {
            this.watcher = watcher;
            this.watched = watched;
            this.pass = pass;
            this.end = end;
            this.heldUntil = heldUntil;
        }

        SyncAnswer run() {
            PassResult result = guarded();
            Instant now = clock.instant();
            boolean finished = !isLost && mails.finish(pass, result, times, now, loss);
            if (broken.isPresent()) {
                throw broken.get();
            }
            return finished ? new SyncAnswer.Ended(result.said(), tally) : new SyncAnswer.Busy();
        }

        /** A provider that fails is the trouble of this mailbox; a store that fails is everybody's. */
        private PassResult guarded() {
            try {
                MailboxAnswer opened = open(watched);
                return opened instanceof MailboxAnswer.Open open ? over(open.mailbox()) : result((MailTrouble) opened);
            } catch (OutsideFailure failure) {
                if (failure.kind() == OutsideFailure.Kind.UPSTREAM_UNAVAILABLE) {
                    return new PassResult.Unavailable();
                }
                throw failure;
            }
        }

        private PassResult result(MailTrouble trouble) {
            if (trouble instanceof MailTrouble.Throttled throttled) {
                return new PassResult.Throttled(throttled.pause());
            } else if (trouble instanceof MailTrouble.NeedsReauth needs) {
                loss = List.of(told(needs));
                return new PassResult.NeedsReauth(needs.reason());
            }
            return new PassResult.Unavailable();
        }

        private Duty told(MailTrouble.NeedsReauth needs) {
            String reason = needs.reason().name();
            return Tidings.ofMailbox(watched.owner(), watched.id().value(), needs.turn(), reason, clock.instant());
        }

        private PassResult over(Mailbox mailbox) {
            watcher.begins(openCount());
            return look(mailbox).or(() -> drain(mailbox)).orElseGet(this::done);
        }

        private int openCount() {
            return mails.openCount(pass.owner(), pass.mailbox());
        }

        private PassResult done() {
            return new PassResult.Done(mails.nextTryAt(pass.owner(), pass.mailbox()));
        }

        /** Empty once there is nothing more to be told now. */
        private Optional<PassResult> look(Mailbox mailbox) {
            MailCursor cursor = watched.cursor();
            for (int looks = 0; looks < MOST_LOOKS; looks++) {
                LookAnswer answer = mailbox.look(cursor, watched.wanted(), clock.instant());
                if (answer instanceof MailTrouble trouble) {
                    return Optional.of(result(trouble));
                }
                Look page = (Look) answer;
                isLost = !mails.found(pass, page.found(), page.next(), clock.instant());
                tally = tally.plus(SyncTally.found(page.found().size()));
                watcher.found(page.found().size());
                cursor = page.next();
                if (isLost || !page.more()) {
                    return isLost ? Optional.of(new PassResult.Unfinished()) : Optional.empty();
                }
                if (isOver()) {
                    return Optional.of(new PassResult.Unfinished());
                }
            }
            return Optional.of(new PassResult.Unavailable());
        }

        /** Empty once nothing is left to be tried now. One message is tried however late it is, so that every pass gets on. */
        private Optional<PassResult> drain(Mailbox mailbox) {
            watcher.looked(openCount());
            if (sideBySide.isPresent()) {
                return sideBySide(sideBySide.get(), new SharedMailbox(mailbox));
            }
            List<KnownMessage> batch = batch();
            while (!batch.isEmpty()) {
                Optional<PassResult> ended = oneByOne(mailbox, batch);
                if (ended.isPresent()) {
                    return ended;
                }
                batch = batch();
            }
            return Optional.empty();
        }

        private List<KnownMessage> batch() {
            return mails.toTry(pass.owner(), pass.mailbox(), clock.instant(), BATCH);
        }

        private Optional<PassResult> oneByOne(Mailbox mailbox, List<KnownMessage> batch) {
            for (KnownMessage message : batch) {
                if (mayNotBegin()) {
                    return Optional.of(new PassResult.Unfinished());
                }
                hasBegun = true;
                Optional<MailTrouble> trouble = noted(read(mailbox, message));
                if (trouble.isPresent()) {
                    return trouble.map(this::result);
                }
            }
            return Optional.empty();
        }

        /** What is under way when the pass has to end is read to its end and kept, for it was most of the work. */
        private Optional<PassResult> sideBySide(ReadBatch readers, Mailbox mailbox) {
            Jobs jobs = new Jobs(mailbox);
            readers.readInAnyOrder(jobs, jobs::ended, () -> isLost);
            jobs.note();
            if (Thread.currentThread().isInterrupted() || isLost || jobs.isCutShort()) {
                jobs.trouble = jobs.trouble.or(() -> Optional.of(new PassResult.Unfinished()));
            }
            return jobs.trouble;
        }

        private boolean mayNotBegin() {
            return (hasBegun && isOver()) || !isHeld();
        }

        private Optional<MailTrouble> noted(Tried tried) {
            Optional<MailTrouble> trouble = trouble(tried);
            ended(tried).ifPresent(ended -> noteKept(List.of(ended)));
            return trouble;
        }

        /** What ends the pass; a fault of ours does not, and is kept to be thrown at the end. */
        private Optional<MailTrouble> trouble(Tried tried) {
            if (tried.outside().isPresent()) {
                throw tried.outside().get();
            }
            broken = broken.or(tried::fault);
            return tried.reading() instanceof ReadMessage.Reading.Stopped stopped
                    ? Optional.of(stopped.trouble())
                    : Optional.empty();
        }

        private static Optional<ReadMessage.Reading.Ended> ended(Tried tried) {
            return tried.reading() instanceof ReadMessage.Reading.Ended ended ? Optional.of(ended) : Optional.empty();
        }

        /** Waits until the invoices of all are kept, and notes the messages then; one whose invoices are not kept is not read. */
        private void noteKept(List<ReadMessage.Reading.Ended> messages) {
            List<Tried> kept = messages.stream().map(this::kept).toList();
            List<ReadMessage.Reading.Ended> whole = kept.stream()
                    .filter(tried -> tried.outside().isEmpty())
                    .flatMap(tried -> ended(tried).stream())
                    .toList();
            if (!whole.isEmpty()) {
                note(whole);
            }
            kept.forEach(this::trouble);
        }

        private Tried kept(ReadMessage.Reading.Ended ended) {
            return tried(ended.message(), () -> {
                SyncTally known = ended.kept().get();
                return new ReadMessage.Reading.Ended(ended.message(), ended.next(), () -> known);
            });
        }

        private void note(List<ReadMessage.Reading.Ended> messages) {
            List<KnownMessage> next =
                    messages.stream().map(ReadMessage.Reading.Ended::next).toList();
            isLost = !mails.note(
                    pass,
                    next,
                    next.stream().flatMap(message -> told(message).stream()).toList());
            if (!isLost) {
                for (ReadMessage.Reading.Ended message : messages) {
                    SyncTally one = message.kept().get();
                    tally = tally.plus(one);
                    watcher.noted(message.next(), one);
                }
            }
        }

        /** What was put aside is news, unless it came with an archive. */
        private Optional<Duty> told(KnownMessage message) {
            Instant now = clock.instant();
            boolean isOld = message.ref().receivedAt().isBefore(now.minus(Tidings.ARCHIVED_AFTER));
            return message.state() instanceof MessageState.Quarantined away && !isOld
                    ? Optional.of(Tidings.ofQuarantine(
                            message.owner(),
                            message.mailbox() + "/" + message.ref().id().value(),
                            away.reason().code(),
                            now))
                    : Optional.empty();
        }

        private Tried read(Mailbox mailbox, KnownMessage message) {
            return tried(message, () -> read.read(mailbox, message, watched.wanted()));
        }

        /** A fault of ours counts as a try of the message, so that it is quarantined after some, and is told at the end. */
        private Tried tried(KnownMessage message, Supplier<ReadMessage.Reading> reading) {
            try {
                return Tried.of(reading.get());
            } catch (OutsideFailure outside) { // thrown again in noted(), by the thread of the pass
                return new Tried(brokeDown(message), Optional.of(outside), Optional.empty());
            } catch (RuntimeException fault) { // thrown again in run(): other messages wait behind this one
                return new Tried(brokeDown(message), Optional.empty(), Optional.of(fault));
            }
        }

        private ReadMessage.Reading brokeDown(KnownMessage message) {
            KnownMessage next = message.after(new MessageOutcome.BrokeDown(QuarantineReason.FAILED), clock.instant());
            return new ReadMessage.Reading.Ended(message, next, () -> SyncTally.message(next.state(), 0, 0));
        }

        /** All messages that are to be tried, as work for several, without a pause between one batch and the next. */
        private final class Jobs implements Iterator<ReadBatch.Job<Tried>> {
            private final Mailbox mailbox;
            private final Set<MessageId> begun = new HashSet<>();
            private final List<ReadMessage.Reading.Ended> unnoted = new ArrayList<>();
            private Iterator<KnownMessage> left = Collections.emptyIterator();
            private Instant notedAt = clock.instant();
            private Optional<PassResult> trouble = Optional.empty();
            private boolean mayNot;
            private boolean isAll;

            Jobs(Mailbox mailbox) {
                this.mailbox = mailbox;
            }

            @Override
            public boolean hasNext() {
                mayNot = mayNot || trouble.isPresent() || (isAnyLeft() && mayNotBegin());
                return !mayNot && isAnyLeft();
            }

            boolean isCutShort() {
                return mayNot && isAnyLeft();
            }

            /** What is under way, or not noted, is still to be tried for whoever asks the store. */
            private boolean isAnyLeft() {
                if (!left.hasNext() && !isAll) {
                    left = batch().stream()
                            .filter(message -> !begun.contains(message.ref().id()))
                            .toList()
                            .iterator();
                    isAll = !left.hasNext();
                }
                return left.hasNext();
            }

            @Override
            public ReadBatch.Job<Tried> next() {
                KnownMessage message = left.next();
                hasBegun = true;
                begun.add(message.ref().id());
                return new ReadBatch.Job<>() {
                    @Override
                    public Tried read() {
                        return Pass.this.read(mailbox, message);
                    }

                    @Override
                    public Tried givenUp(DocumentProblem problem) {
                        return Tried.of(brokeDown(message));
                    }
                };
            }

            void ended(Tried tried) {
                if (!isHeld()) {
                    return;
                }
                if (tried.outside().isPresent()) {
                    note(); // what was finished before it stays finished
                }
                Optional<PassResult> ends = trouble(tried).map(Pass.this::result);
                trouble = trouble.or(() -> ends);
                Pass.ended(tried).ifPresent(unnoted::add);
                if (unnoted.size() >= NOTED_AT_ONCE || !clock.instant().isBefore(notedAt.plus(LONGEST_UNNOTED))) {
                    note();
                }
            }

            void note() {
                if (!unnoted.isEmpty() && !isLost) {
                    noteKept(unnoted);
                    unnoted.forEach(ended -> begun.remove(ended.next().ref().id()));
                }
                unnoted.clear();
                notedAt = clock.instant();
            }
        }

        private boolean isOver() {
            return watcher.isEnough() || !clock.instant().isBefore(end);
        }

        /** Holds on to the mailbox while half of the time is left. */
        private boolean isHeld() {
            Instant now = clock.instant();
            if (!isLost && now.plus(HOLD.dividedBy(2)).isAfter(heldUntil)) {
                heldUntil = now.plus(HOLD);
                isLost = !mails.extend(pass, heldUntil);
            }
            return !isLost;
        }
    }
}
