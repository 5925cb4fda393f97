package io.kvitt.application.notice;

import io.kvitt.domain.notice.port.Notices;
import java.time.Clock;
import java.time.Duration;

/** Forgets what users were told half a year ago: the invoices that it was about tell it better by then. */
public final class ForgetNotices {

    /** How long a notice stands in the inbox. */
    public static final Duration KEPT_FOR = Duration.ofDays(180);

    private final Notices notices;
    private final Clock clock;

    public ForgetNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    public void forget() {
        notices.forget(clock.instant().minus(KEPT_FOR));
    }
}
