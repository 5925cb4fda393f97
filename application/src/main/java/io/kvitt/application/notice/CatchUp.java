package io.kvitt.application.notice;

import io.kvitt.application.identity.Errand.Outcome;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Duties;
import java.time.Clock;

/** Tells one user at once what waits to be told, where no server does it. A server that does the same at once tells nothing twice. */
public final class CatchUp {

    private final RemindOwners reminders;
    private final TellOwner tell;
    private final Duties duties;
    private final Clock clock;

    public CatchUp(RemindOwners reminders, TellOwner tell, Duties duties, Clock clock) {
        this.reminders = reminders;
        this.tell = tell;
        this.duties = duties;
        this.clock = clock;
    }

    /** What cannot be told now stays kept. */
    public void tell(UserId owner) {
        reminders.remind();
        for (Duty duty : duties.of(owner)) {
            boolean isDue = duty.kind() == DutyKind.TELL_OWNER && !duty.dueAt().isAfter(clock.instant());
            if (isDue && tell.run(duty) == Outcome.DONE) {
                duties.done(duty.id());
            }
        }
    }
}
