package io.kvitt.domain.interest;

import java.math.BigDecimal;

/**
 * A time in unit-periods: whole ones, and an odd part of one that comes before them.
 *
 * @param whole from 0 to 100 000
 * @param part numerator of the odd part, at most the whole of it
 * @param of denominator of the odd part
 */
public record UnitTime(int whole, long part, long of) {

    public static final UnitTime ZERO = new UnitTime(0, 0, 1);

    public UnitTime {
        if (whole < 0 || whole > 100_000 || part < 0 || of <= 0 || part > of) {
            throw new IllegalArgumentException(whole + " and " + part + "/" + of);
        }
    }

    /** The odd part as a fraction, to 40 digits. */
    BigDecimal fraction() {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), Exponential.WORKING);
    }

    /** The order of times; only comparable with times of the same unit-period. */
    BigDecimal total() {
        return BigDecimal.valueOf(whole).add(fraction());
    }

    /** The same odd part, so many unit-periods later. */
    public UnitTime plus(int periods) {
        return new UnitTime(whole + periods, part, of);
    }
}
