package io.kvitt.domain.debt;

import java.util.StringJoiner;

/** A number of months as people say it: 1010 months are 84 years 2 months. */
public record YearsAndMonths(int years, int months) {

    /**
     * Takes years and months below twelve.
     *
     * @throws IllegalArgumentException if there are fewer than none, or twelve months and more
     */
    public YearsAndMonths {
        if (years < 0 || months < 0 || months > 11) {
            throw new IllegalArgumentException(years + " years " + months + " months");
        }
    }

    public static YearsAndMonths of(int months) {
        return new YearsAndMonths(months / 12, months % 12);
    }

    /** {@code 84 years 2 months}, {@code 1 year}, {@code 0 months}: a part that is zero is left out beside the other. */
    @Override
    public String toString() {
        StringJoiner words = new StringJoiner(" ");
        if (years > 0) {
            words.add(counted(years, "year"));
        }
        if (months > 0 || years == 0) {
            words.add(counted(months, "month"));
        }
        return words.toString();
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
