package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.debt.StatedText;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How far back a mailbox is to be looked through. */
record StatedSync(
        @Says(
                value = "What came since the last look, or all from the beginning; what was read stays read",
                example = "all",
                needed = true,
                oneOf = {"latest", "all"})
        Optional<String> mode,

        @Says(value = "With all: older mails are left alone, from now on", example = "2026-01-01")
        Optional<String> since) {

    static final StatedSync EXAMPLE = new StatedSync(Optional.of("all"), Optional.of("2026-01-01"));

    /**
     * Whether it is to be begun again.
     *
     * @throws Refused if the mode is none, or a date is given without need
     */
    boolean isAll() {
        String said = mode.orElse("");
        if (!said.equals("latest") && !said.equals("all")) {
            throw Outcomes.invalid("/mode", "SYNC_MODE_UNKNOWN", "It is latest or all.");
        }
        if (said.equals("latest") && since.isPresent()) {
            throw Outcomes.invalid("/since", "SYNC_SINCE_NEEDLESS", "Only all takes a date.");
        }
        return said.equals("all");
    }

    /** The mailbox, to be looked through from the beginning. */
    WatchedMailbox begunAgain(WatchedMailbox known, Instant now) {
        if (since.isEmpty()) {
            return known.begunAgain(now);
        }
        LocalDate day = Outcomes.valid(StatedText.date("/since", since.get()));
        Instant first = day.atStartOfDay(known.zone()).toInstant();
        Wanted wanted = new Wanted(known.wanted().senders(), known.wanted().words(), first);
        return wanted.equals(known.wanted())
                ? known.begunAgain(now)
                : known.set(known.policy(), known.zone(), wanted, now);
    }
}
