package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one date of a commitment asked for, and what was paid for it.
 *
 * @param varies whether any payment is enough
 * @param parts in the order in which they were paid
 */
public record Due(LocalDate on, Money expected, boolean varies, List<PaidPart> parts) {

    public Due {
        parts = List.copyOf(parts);
    }

    public Money paid() {
        return parts.stream().map(PaidPart::amount).reduce(Money.zero(expected.currency()), Money::plus);
    }

    /** What is still to pay, zero or more. */
    public Money open() {
        Money rest = expected.minus(paid());
        boolean settled = rest.isNegative() || (varies && !parts.isEmpty());
        return settled ? Money.zero(expected.currency()) : rest;
    }

    /** The day of the payment that made it complete; what came on top later changes nothing. */
    public Optional<LocalDate> settledOn() {
        Money rest = varies ? Money.zero(expected.currency()) : expected;
        for (PaidPart part : parts) {
            rest = rest.minus(part.amount());
            if (!rest.isPositive()) {
                return Optional.of(part.paidOn());
            }
        }
        return Optional.empty();
    }

    /** The same as it stood at the end of a day. */
    public Due at(LocalDate day) {
        return new Due(
                on,
                expected,
                varies,
                parts.stream().filter(part -> !part.paidOn().isAfter(day)).toList());
    }

    /** From the date to the day that it was complete, or to the given day if it is not; zero if it was in time. */
    public int daysLate(LocalDate day) {
        return Math.toIntExact(
                Math.max(0, ChronoUnit.DAYS.between(on, settledOn().orElse(day))));
    }

    /** The same with one more part. */
    Due with(PaidPart part) {
        List<PaidPart> more = new ArrayList<>(parts);
        more.add(part);
        return new Due(on, expected, varies, more);
    }
}
