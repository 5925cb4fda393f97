package io.kvitt.application.identity;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.port.SecurityLog;
import java.time.Instant;
import java.util.Optional;

/** What those who run Kvitt hear of a duty. */
enum DutyNote {
    /** It was tried several times in vain, and goes on being tried. */
    LATE,
    /** It is not tried any more. */
    GIVEN_UP;

    /** Under the name of the kind, as {@code REVOKE_GRANT_LATE}. */
    SecurityLog.Entry alarm(Duty duty, Instant now) {
        return new SecurityLog.Entry(
                SecurityLog.Weight.ALARM, duty.kind().name() + "_" + name(), Optional.of(duty.owner()), now);
    }
}
