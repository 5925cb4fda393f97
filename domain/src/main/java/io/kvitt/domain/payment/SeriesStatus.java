package io.kvitt.domain.payment;

import java.time.LocalDate;

/** How far a series has come. */
public enum SeriesStatus {
    /** Looks like one, with too few payments to be sure. */
    EARLY,
    /** Three payments or more, of a yearly one two, and the last one not long ago. */
    MATURE,
    /** Nothing came for one and a half steps: 45 days of a monthly series. */
    TOMBSTONED;

    /** The status on a day. Monthly, three payments, the last on 5 January: MATURE until 19 February. */
    public static SeriesStatus of(Rhythm rhythm, int payments, LocalDate last, LocalDate today) {
        if (today.isAfter(last.plusDays(rhythm.days() * 3L / 2))) {
            return TOMBSTONED;
        }
        return payments < rhythm.enough() ? EARLY : MATURE;
    }
}
