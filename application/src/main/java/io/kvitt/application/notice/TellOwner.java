package io.kvitt.application.notice;

import io.kvitt.application.identity.Errand;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticePreferences;
import io.kvitt.domain.notice.port.NoticeStore;
import io.kvitt.domain.notice.port.Notices.Sending;
import io.kvitt.domain.notice.port.Notifier;
import io.kvitt.domain.notice.port.Notifier.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells a user something: puts it into the inbox, once, and sends it on over the channels that the user wants, after their quiet
 * hours. What it is about is looked at again first, and again before each sending: what was paid, withdrawn or deleted meanwhile is
 * not told. The inbox has each notice exactly once; a channel that may repeat gets it at least once, another at most once after a crash.
 */
public final class TellOwner implements Errand {

    /** Longer than any sending takes. */
    private static final Duration HEARD_OF = Duration.ofMinutes(1);

    /** Some three days of trying; who reads the inbox knows it by then. */
    private static final int MOST_TRIES = 20;

    private final NoticeStore store;
    private final NoticeDraft draft;
    private final Duties duties;
    private final List<Notifier> notifiers;
    private final Clock clock;

    /**
     * Takes what it needs.
     *
     * @param isThere whether somebody is a user, and not about to be erased
     * @param notifiers at most one for each channel
     * @param clock its zone is that of users who named none
     */
    public TellOwner(
            NoticeStore store,
            Invoices invoices,
            Predicate<UserId> isThere,
            Duties duties,
            List<Notifier> notifiers,
            Clock clock) {
        this.store = store;
        this.draft = new NoticeDraft(invoices, isThere);
        this.duties = duties;
        this.notifiers = List.copyOf(notifiers);
        this.clock = clock;
    }

    @Override
    public DutyKind kind() {
        return DutyKind.TELL_OWNER;
    }

    @Override
    public Outcome run(Duty duty) {
        NoticePreferences wanted = store.preferences()
                .find(duty.owner())
                .orElseGet(() -> NoticePreferences.usual(duty.owner(), clock.getZone()));
        return draft.of(duty, wanted, clock.instant())
                .map(notice -> tell(duty, notice, wanted))
                .orElse(Outcome.DONE);
    }

    private Outcome tell(Duty duty, Notice notice, NoticePreferences wanted) {
        store.notices().add(notice);
        List<Notifier> ways = notifiers.stream()
                .filter(notifier -> wanted.channels().contains(notifier.channel()))
                .toList();
        Instant now = clock.instant();
        Instant loud = wanted.notBefore(now);
        if (!ways.isEmpty() && loud.isAfter(now)) {
            duties.add(List.of(later(duty, notice, loud)));
            return Outcome.DONE;
        }
        boolean isOver = true;
        for (Notifier way : ways) {
            isOver &= sendOn(notice, way);
        }
        return isOver || duty.tries() >= MOST_TRIES ? Outcome.DONE : Outcome.LATER;
    }

    /** Waiting is no failure: another duty waits, so that nobody is alarmed by the tries of this one. */
    private static Duty later(Duty duty, Notice notice, Instant loud) {
        DutyId id = DutyId.of("tell/" + notice.id() + "/" + loud);
        return Duty.due(id, duty.owner(), duty.kind(), duty.details(), loud);
    }

    /** @return whether there is nothing left to do */
    private boolean sendOn(Notice notice, Notifier way) {
        Instant now = clock.instant();
        if (!store.notices().begin(notice.owner(), notice.id(), way.channel(), now, now.plus(HEARD_OF))) {
            return store.notices().sending(notice.owner(), notice.id(), way.channel()) != Sending.BEGUN;
        }
        Sending how = ended(told(notice, way));
        store.notices().ended(notice.owner(), notice.id(), way.channel(), how);
        return how != Sending.FAILED;
    }

    private static Sending ended(Told told) {
        return switch (told) {
            case TOLD -> Sending.SENT;
            case FAILED -> Sending.FAILED;
            case UNKNOWN -> Sending.UNKNOWN;
        };
    }

    private static Told told(Notice notice, Notifier way) {
        try {
            return way.tell(notice);
        } catch (OutsideFailure down) { // kept as failed, and tried again as long as the duty is
            return Told.FAILED;
        }
    }
}
