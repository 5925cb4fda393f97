package io.kvitt.domain.interest;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** How often something is paid. The names in lower case are those of the interface, which knows five of them. */
public enum Frequency {
    WEEKLY(52, 1, ChronoUnit.WEEKS),
    BIWEEKLY(26, 2, ChronoUnit.WEEKS),
    MONTHLY(12, 1, ChronoUnit.MONTHS),
    QUARTERLY(4, 3, ChronoUnit.MONTHS),
    /** Twice a year, as bonds and some mortgages are paid; no frequency of the interface. */
    SEMIANNUALLY(2, 6, ChronoUnit.MONTHS),
    ANNUALLY(1, 12, ChronoUnit.MONTHS);

    private final int perYear;
    private final int step;
    private final ChronoUnit unit;

    Frequency(int perYear, int step, ChronoUnit unit) {
        this.perYear = perYear;
        this.step = step;
        this.unit = unit;
    }

    /** The frequency of that name, exactly as written: weekly, biweekly, monthly, quarterly or annually. */
    public static Optional<Frequency> named(String name) {
        for (Frequency frequency : values()) {
            if (frequency != SEMIANNUALLY && frequency.text().equals(name)) {
                return Optional.of(frequency);
            }
        }
        return Optional.empty();
    }

    /** Payments in a year: 52, 26, 12, 4, 2 or 1. */
    public int perYear() {
        return perYear;
    }

    /**
     * The date that many periods after the anchor. It counts from the anchor, never from the date before: 31 January is
     * followed by 28 February and then 31 March.
     *
     * @param periods may be negative
     */
    public LocalDate after(LocalDate anchor, int periods) {
        long units = (long) step * periods;
        return unit == ChronoUnit.MONTHS ? anchor.plusMonths(units) : anchor.plusWeeks(units);
    }

    /** From one date to the next: months, or days. */
    public Period step() {
        return unit == ChronoUnit.MONTHS ? Period.ofMonths(step) : Period.ofWeeks(step);
    }

    /** The name in lower case, {@code monthly}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
