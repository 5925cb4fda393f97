package io.kvitt.domain.payment;

import io.kvitt.domain.interest.Frequency;
import java.time.LocalDate;

/** Whether payments of a series still come. */
public enum SeriesStatus {
    /** Found, and nobody has confirmed it yet. */
    SUGGESTED,
    /** Nothing came for more than two steps: two months of a monthly series. */
    INACTIVE;

    private static final int MOST_MISSED = 2;

    /** The status of a series on a day, by its last payment. Monthly, last on 5 January: inactive from 6 March. */
    public static SeriesStatus of(Frequency frequency, LocalDate last, LocalDate today) {
        return today.isAfter(frequency.after(last, MOST_MISSED)) ? INACTIVE : SUGGESTED;
    }
}
