package io.kvitt.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.interest.AccrualPeriod;
import io.kvitt.domain.interest.DayCount;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.YearFraction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Days and parts of a year between two dates, under the names that the sources give to the conventions. */
final class DayCountCases {

    private static final Map<String, DayCount> OTHER_NAMES = Map.ofEntries(
            Map.entry("ACT/365 ACTUAL", DayCount.ACT_365_ACTUAL),
            Map.entry("30/360 ISDA", DayCount.THIRTY_360),
            Map.entry("30/360 BOND", DayCount.THIRTY_360),
            Map.entry("30U/360", DayCount.THIRTY_360),
            Map.entry("30U/360 NOT EOM SCHEDULE", DayCount.THIRTY_360),
            Map.entry("30U/360 EOM", DayCount.THIRTY_360_US),
            Map.entry("DAYS360 US/NASD (EXCEL)", DayCount.THIRTY_360_EXCEL),
            Map.entry("DAYS360 EUROPEAN (30E/360)", DayCount.THIRTY_E_360));

    private DayCountCases() {}

    static Map<String, Consumer<Case>> kinds() {
        return Map.of("day_count_fraction", DayCountCases::fraction, "day_count_days", DayCountCases::days);
    }

    private static void fraction(Case one) {
        DayCount convention = convention(one.text("convention"));
        AccrualPeriod period = period(one);
        YearFraction actual = convention.within(period, one.date("start"), one.date("end"));
        BigDecimal decimal = actual.toDecimal(MathContext.DECIMAL128);
        if (one.expected().has("fraction")) {
            one.assertClose("fraction", decimal, one.expectedNumber("fraction"));
        }
        if (one.expected().has("decimal")) {
            one.assertClose("decimal", decimal, one.expectedNumber("decimal"));
        }
        if (one.expected().has("days_30_360")) {
            assertThat(convention.days(period, one.date("start"), one.date("end")))
                    .isEqualTo(one.expected().path("days_30_360").asLong());
        }
    }

    private static void days(Case one) {
        DayCount convention = convention(one.text("convention"));
        AccrualPeriod period = period(one);
        long days = convention.days(period, one.date("start"), one.date("end"));
        assertThat(days).isEqualTo(one.expected().path("days").asLong());
        if (one.expected().has("denominator")) {
            assertThat(convention.within(period, one.date("start"), one.date("end")))
                    .isEqualTo(new YearFraction(
                            days, one.expected().path("denominator").asLong()));
        }
    }

    static DayCount convention(String name) {
        String plain = name.replace('_', ' ').toUpperCase(Locale.ROOT).strip();
        return Optional.ofNullable(OTHER_NAMES.get(plain))
                .or(() -> DayCount.named(plain))
                .orElseThrow(() -> new AssertionError("unknown convention: " + name));
    }

    private static AccrualPeriod period(Case one) {
        LocalDate start = one.date("start");
        LocalDate end = one.find("period_end").map(LocalDate::parse).orElse(one.date("end"));
        Optional<LocalDate> from =
                one.find("reference_start").or(() -> one.find("period_start")).map(LocalDate::parse);
        LocalDate to = one.find("reference_end").map(LocalDate::parse).orElse(end);
        AccrualPeriod period = from.map(first -> measured(one, start, end, first, to))
                .orElseGet(() -> new AccrualPeriod(start, end, to.minusYears(1), to, frequency(one, to)));
        boolean isLast = one.find("end_is_maturity").map(Boolean::valueOf).orElse(false)
                || one.find("termination")
                        .map(LocalDate::parse)
                        .filter(one.date("end")::equals)
                        .isPresent();
        return isLast ? period.last() : period;
    }

    /** A reference period is taken as it is; the period of a payment that is no regular one is counted back from its end. */
    private static AccrualPeriod measured(Case one, LocalDate start, LocalDate end, LocalDate from, LocalDate to) {
        Frequency frequency = frequency(one, from, to);
        boolean regular = one.find("reference_start").isPresent()
                || frequency.after(from, 1).equals(to)
                || frequency.after(to, -1).equals(from);
        return regular
                ? new AccrualPeriod(start, end, from, to, frequency)
                : AccrualPeriod.initialStub(start, end, frequency);
    }

    private static Frequency frequency(Case one, LocalDate to) {
        return frequency(one, to.minusYears(1), to);
    }

    /** How many payments a year, as stated; otherwise as many as the months of the reference period say. */
    private static Frequency frequency(Case one, LocalDate from, LocalDate to) {
        int perYear = one.findNumber("periods_per_year")
                .or(() -> one.findNumber("frequency_months").map(BigDecimal.valueOf(12)::divide))
                .map(BigDecimal::intValueExact)
                .orElseGet(() -> perYear(from, to));
        return Arrays.stream(Frequency.values())
                .filter(frequency -> frequency.perYear() == perYear)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no frequency of " + perYear + " a year"));
    }

    private static int perYear(LocalDate from, LocalDate to) {
        long months = (ChronoUnit.DAYS.between(from, to) * 24 + 365) / 730; // rounded to whole months
        return Math.toIntExact(12 / months);
    }
}
