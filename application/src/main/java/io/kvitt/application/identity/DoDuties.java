package io.kvitt.application.identity;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.identity.port.SecurityLog;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does what is still to be done outside the store. What cannot be done now is tried again later and later, and an operator hears of
 * it every fifth time; nothing is dropped in here. Duties of a kind that nobody does yet stay kept.
 */
public final class DoDuties {

    /** Tries in vain before somebody is to look at it, and then again. */
    static final int TRIES_PER_ALARM = 5;

    /** Longer than any try takes. */
    private static final Duration HOLD = Duration.ofMinutes(2);

    private final Duties duties;
    private final Map<DutyKind, Errand> errands = new EnumMap<>(DutyKind.class);
    private final SecurityLog log;
    private final Clock clock;

    /** @param errands at most one for each kind */
    public DoDuties(Duties duties, List<Errand> errands, SecurityLog log, Clock clock) {
        this.duties = duties;
        this.log = log;
        this.clock = clock;
        for (Errand errand : errands) {
            if (this.errands.put(errand.kind(), errand) != null) {
                throw new IllegalArgumentException("two errands of kind " + errand.kind());
            }
        }
    }

    /**
     * What came of it.
     *
     * @param done that are gone
     * @param putOff that are still to be done
     */
    public record Tally(int done, int putOff) {
        Tally plus(Errand.Outcome outcome) {
            return outcome == Errand.Outcome.DONE ? new Tally(done + 1, putOff) : new Tally(done, putOff + 1);
        }
    }

    /**
     * Tries each of those due first once. One that breaks does not keep the others from being tried; what broke it is thrown at the
     * end.
     *
     * @param most 1 to 100
     */
    public Tally doDue(int most) {
        Tally tally = new Tally(0, 0);
        Optional<RuntimeException> broken = Optional.empty();
        for (Duty duty : duties.take(clock.instant(), HOLD, most)) {
            try {
                tally = tally.plus(tried(duty));
            } catch (RuntimeException e) { // thrown again below: others wait behind this one
                late(duty);
                broken = broken.or(() -> Optional.of(e));
            }
        }
        if (broken.isPresent()) {
            throw broken.get();
        }
        return tally;
    }

    /** Tries those of one user that are due, for somebody who waits; what cannot be done now stays for whoever does all. */
    public void doOf(UserId owner) {
        for (Duty duty : duties.of(owner)) {
            boolean isDue = errands.containsKey(duty.kind()) && !duty.dueAt().isAfter(clock.instant());
            if (isDue && run(duty) == Errand.Outcome.DONE) {
                duties.done(duty.id());
            }
        }
    }

    private Errand.Outcome tried(Duty duty) {
        Errand.Outcome outcome = run(duty);
        if (outcome == Errand.Outcome.DONE) {
            duties.done(duty.id());
        } else {
            late(duty);
        }
        return outcome;
    }

    private Errand.Outcome run(Duty duty) {
        Optional<Errand> errand = Optional.ofNullable(errands.get(duty.kind()));
        try {
            return errand.map(one -> one.run(duty)).orElse(Errand.Outcome.LATER);
        } catch (OutsideFailure e) { // what a duty is for: it stays kept, and every fifth failure is told
            return Errand.Outcome.LATER;
        }
    }

    private void late(Duty duty) {
        if (errands.containsKey(duty.kind()) && duty.tries() % TRIES_PER_ALARM == 0) {
            log.write(DutyNote.LATE.alarm(duty, clock.instant()));
        }
        duties.putOff(duty.id(), duty.nextTryAfter(clock.instant()));
    }
}
