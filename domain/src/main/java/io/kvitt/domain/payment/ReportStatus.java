package io.kvitt.domain.payment;

import java.time.LocalDate;

/** What became of something that was due. */
public enum ReportStatus {
    /** Wholly paid, at most 29 days late. */
    PAID,
    /** Wholly paid 30 to 59 days late; the others in steps of 30 days. */
    LATE_30,
    LATE_60,
    LATE_90,
    LATE_120,
    LATE_150,
    /** 180 days and more. */
    LATE_180,
    PARTIAL,
    /** Nothing was paid, and the date is past. */
    MISSED,
    /** The date is still to come, or the month has none. */
    NOT_DUE,
    /** The commitment ended before. */
    CLOSED;

    /**
     * The status of a date.
     *
     * @param asOf what is due before this day is past
     */
    static ReportStatus of(Due due, LocalDate asOf) {
        if (due.settledOn().isPresent()) {
            return switch (CreditFileStatus.of(due.daysLate(asOf))) {
                case CURRENT -> PAID;
                case LATE_30 -> LATE_30;
                case LATE_60 -> LATE_60;
                case LATE_90 -> LATE_90;
                case LATE_120 -> LATE_120;
                case LATE_150 -> LATE_150;
                case LATE_180 -> LATE_180;
            };
        }
        if (!due.parts().isEmpty()) {
            return PARTIAL;
        }
        return due.on().isBefore(asOf) ? MISSED : NOT_DUE;
    }
}
