package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a loan is paid: what was paid so far, and what is planned beyond the instalments.
 *
 * <p>Until the {@link #asOf} date only what was made counts as paid, and unpaid principal keeps bearing interest. What is unpaid
 * on that date is taken to be paid on it, and every later instalment on its due date.
 *
 * @param made payments, whole: one on a due date contains its instalment
 * @param extras planned, on top of the instalments; they pay principal on their day
 * @param eachTime planned with every instalment that is due after the date, on top of it
 * @param penalties charged on a day, due with the instalment of the period that it lies in
 * @param order what a payment pays first, oldest instalment before later ones; each portion once
 * @param asOf the date to look at the loan from; not before the last payment made, which it is if absent
 */
public record Repayments(
        List<DatedAmount> made,
        List<DatedAmount> extras,
        Optional<Money> eachTime,
        List<DatedAmount> penalties,
        ExtraStrategy strategy,
        EarlyPayment early,
        List<Portion> order,
        Optional<LocalDate> asOf) {

    /** Every instalment on its due date and nothing else. */
    public static final Repayments AS_SCHEDULED = new Builder().build();

    /**
     * Takes the payments; each list is sorted by date.
     *
     * @throws IllegalArgumentException if a portion is missing in the order or twice in it, or a payment was made after the date
     */
    public Repayments {
        made = sorted(made);
        extras = sorted(extras);
        penalties = sorted(penalties);
        order = List.copyOf(order);
        if (order.size() != Portion.values().length || EnumSet.copyOf(order).size() != order.size()) {
            throw new IllegalArgumentException("order of allocation " + order);
        }
        if (!made.isEmpty()
                && asOf.isPresent()
                && made.get(made.size() - 1).on().isAfter(asOf.get())) {
            throw new IllegalArgumentException(
                    "paid on " + made.get(made.size() - 1).on() + ", after " + asOf.get());
        }
        if (eachTime.isPresent() && !eachTime.get().isPositive()) {
            throw new IllegalArgumentException("extra payment of " + eachTime.get());
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The date from which instalments are taken to be paid as scheduled: the given one, or that of the last payment. */
    Optional<LocalDate> lookedAtOn() {
        return asOf.or(() -> made.isEmpty()
                ? Optional.empty()
                : Optional.of(made.get(made.size() - 1).on()));
    }

    /** The same payments without those that are only planned. */
    Repayments withoutExtras() {
        return new Repayments(made, List.of(), Optional.empty(), penalties, strategy, early, order, asOf);
    }

    private static List<DatedAmount> sorted(List<DatedAmount> amounts) {
        return amounts.stream().sorted((a, b) -> a.on().compareTo(b.on())).toList();
    }

    /** Begins with nothing but the instalments. */
    public static final class Builder {

        private List<DatedAmount> made = List.of();
        private List<DatedAmount> extras = List.of();
        private Optional<Money> eachTime = Optional.empty();
        private List<DatedAmount> penalties = List.of();
        private ExtraStrategy strategy = ExtraStrategy.REDUCE_TERM;
        private EarlyPayment early = EarlyPayment.PRINCIPAL;
        private List<Portion> order = List.of(Portion.values());
        private Optional<LocalDate> asOf = Optional.empty();

        private Builder() {}

        public Builder made(List<DatedAmount> payments) {
            return set(b -> b.made = payments);
        }

        public Builder extras(List<DatedAmount> amounts) {
            return set(b -> b.extras = amounts);
        }

        public Builder eachTime(Money extra) {
            return set(b -> b.eachTime = Optional.of(extra));
        }

        public Builder penalties(List<DatedAmount> charges) {
            return set(b -> b.penalties = charges);
        }

        public Builder strategy(ExtraStrategy chosen) {
            return set(b -> b.strategy = chosen);
        }

        public Builder early(EarlyPayment chosen) {
            return set(b -> b.early = chosen);
        }

        public Builder order(List<Portion> portions) {
            return set(b -> b.order = portions);
        }

        public Builder asOf(LocalDate date) {
            return set(b -> b.asOf = Optional.of(date));
        }

        public Repayments build() {
            return new Repayments(made, extras, eachTime, penalties, strategy, early, order, asOf);
        }

        private Builder set(Consumer<Builder> change) {
            change.accept(this);
            return this;
        }
    }
}
