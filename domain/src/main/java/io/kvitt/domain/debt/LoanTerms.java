package io.kvitt.domain.debt;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * What borrower and lender agree on. Everything that follows from it is a schedule, and that is computed.
 *
 * <p>What is asked of a borrower goes through {@link LoanRequest}, which says all that is wrong with it; terms that contradict
 * themselves are a bug here.
 *
 * @param disbursements what is paid out and bears interest, earliest first; the first may come after the start
 */
public record LoanTerms(
        List<Disbursement> disbursements,
        RatePlan rates,
        PaymentCalendar calendar,
        Repayment repayment,
        Conventions conventions,
        List<Fee> fees) {

    /** The largest principal, in the smallest unit of its currency: 10^13. */
    public static final BigInteger LARGEST = BigInteger.TEN.pow(13);

    /**
     * Takes the terms.
     *
     * @throws IllegalArgumentException if they mix currencies, leave open when the loan ends, or contradict themselves
     */
    public LoanTerms {
        disbursements = disbursements.stream()
                .sorted((a, b) -> a.on().compareTo(b.on()))
                .toList();
        fees = List.copyOf(fees);
        if (disbursements.isEmpty() || disbursements.get(0).on().isBefore(calendar.start())) {
            throw new IllegalArgumentException("disbursements " + disbursements + ", start " + calendar.start());
        }
        Money principal = total(disbursements);
        refuse(
                !principal.minus(repayment.balloon()).isPositive(),
                "balloon " + repayment.balloon() + " of " + principal);
        refuse(principal.amount().unscaledValue().compareTo(LARGEST) > 0, "principal of " + principal);
        refuse(
                repayment.payments().isPresent()
                        && calendar.length().isPresent()
                        && repayment.payments().getAsInt() != calendar.length().getAsInt(),
                repayment.payments() + " payments, " + calendar.length() + " due dates");
        OptionalInt payments = repayment.payments().isPresent() ? repayment.payments() : calendar.length();
        refuse(payments.isEmpty() && repayment.instalment().isEmpty(), "neither payments nor instalment");
        refuse(payments.isEmpty() && !repayment.balloon().isZero(), "balloon without a number of payments");
        payments.ifPresent(n -> refuse(repayment.grace().longest() >= n, repayment.grace() + " of " + n + " payments"));
        LocalDate lastPaidOut = disbursements.get(disbursements.size() - 1).on();
        payments.ifPresent(n -> refuse(
                !lastPaidOut.isBefore(calendar.dueOn(n)),
                "paid out on " + lastPaidOut + ", ends " + calendar.dueOn(n)));
    }

    /** Terms of a loan that is paid out at once; a monthly annuity of the usual conventions until something else is said. */
    public static Builder of(Money principal, InterestRate rate) {
        return new Builder(Optional.of(principal), principal.currency(), rate);
    }

    /** Terms of a loan that is paid out on the days of {@link Builder#disbursed}. */
    public static Builder paidOutLater(Currency currency, InterestRate rate) {
        return new Builder(Optional.empty(), currency, rate);
    }

    /** All that is paid out, financed fees included. */
    public Money principal() {
        return total(disbursements);
    }

    /** How many payments were agreed; absent if they follow from the instalment. */
    public OptionalInt payments() {
        return repayment.payments().isPresent() ? repayment.payments() : calendar.length();
    }

    /**
     * The rows, if every instalment is paid when it is due.
     *
     * @return invalid with {@code PAYMENT_BELOW_INTEREST} or {@code PERIODS_OUT_OF_RANGE} if the payment never repays the loan
     */
    public Checked<AmortizationSchedule> schedule() {
        return paid(Repayments.AS_SCHEDULED)
                .match(account -> new Checked.Valid<>(account.schedule()), Checked.Invalid::new);
    }

    /** The loan as it is paid; invalid as {@link #schedule} says. */
    public Checked<LoanAccount> paid(Repayments repayments) {
        return RepaymentRun.of(this, repayments);
    }

    private static Money total(List<Disbursement> disbursements) {
        Money total = Money.zero(disbursements.get(0).amount().currency());
        for (Disbursement one : disbursements) {
            total = total.plus(one.amount());
        }
        return total;
    }

    private static void refuse(boolean wrong, String what) {
        if (wrong) {
            throw new IllegalArgumentException(what);
        }
    }

    /** Terms in the making. */
    public static final class Builder {

        private final Optional<Money> principal;
        private final List<Disbursement> disbursements = new ArrayList<>();
        private final List<Fee> fees = new ArrayList<>();
        private RatePlan rates;
        private LocalDate start = LocalDate.EPOCH;
        private Frequency frequency = Frequency.MONTHLY;
        private Optional<LocalDate> firstDue = Optional.empty();
        private Optional<LocalDate> end = Optional.empty();
        private Optional<PaymentCalendar> calendar = Optional.empty();
        private RepaymentMethod method = RepaymentMethod.ANNUITY;
        private OptionalInt payments = OptionalInt.empty();
        private Optional<Money> instalment = Optional.empty();
        private Money balloon;
        private Optional<BigDecimal> share = Optional.empty();
        private Grace grace = Grace.NONE;
        private Optional<Money> multiple = Optional.empty();
        private Residue residue = Residue.LAST_PAYMENT;
        private NegativeAmortisation negative = NegativeAmortisation.REFUSED;
        private Conventions conventions = Conventions.USUAL;

        private Builder(Optional<Money> principal, Currency currency, InterestRate rate) {
            this.principal = principal;
            this.rates = RatePlan.constant(rate);
            this.balloon = Money.zero(currency);
        }

        /** First day of interest; 1 January 1970 for a loan whose dates do not matter. */
        public Builder start(LocalDate day) {
            return set(b -> b.start = day);
        }

        public Builder every(Frequency period) {
            return set(b -> b.frequency = period);
        }

        /** Unless it is said, one period after the start. */
        public Builder firstDue(LocalDate day) {
            return set(b -> b.firstDue = Optional.of(day));
        }

        /** The last due date; it makes a shorter last period if it is none of the regular ones. */
        public Builder end(LocalDate day) {
            return set(b -> b.end = Optional.of(day));
        }

        /** Due dates of any kind; start, frequency, first due date and end are the calendar's then. */
        public Builder calendar(PaymentCalendar given) {
            return set(b -> b.calendar = Optional.of(given));
        }

        public Builder method(RepaymentMethod chosen) {
            return set(b -> b.method = chosen);
        }

        public Builder payments(int number) {
            return set(b -> b.payments = OptionalInt.of(number));
        }

        /** What is paid each time, where lender and borrower agreed on a figure. */
        public Builder instalment(Money agreed) {
            return set(b -> b.instalment = Optional.of(agreed));
        }

        public Builder balloon(Money amount) {
            return set(b -> b.balloon = amount);
        }

        /** The share of the original principal that every payment repays: 0.05 for 5 %. */
        public Builder share(BigDecimal fraction) {
            return set(b -> b.share = Optional.of(fraction));
        }

        public Builder grace(Grace periods) {
            return set(b -> b.grace = periods);
        }

        public Builder multipleOf(Money amount) {
            return set(b -> b.multiple = Optional.of(amount));
        }

        public Builder residue(Residue place) {
            return set(b -> b.residue = place);
        }

        public Builder negativeAmortisation(NegativeAmortisation allowed) {
            return set(b -> b.negative = allowed);
        }

        public Builder conventions(Conventions used) {
            return set(b -> b.conventions = used);
        }

        public Builder rates(RatePlan plan) {
            return set(b -> b.rates = plan);
        }

        public Builder fee(Fee fee) {
            return set(b -> b.fees.add(fee));
        }

        /** A further payment to the borrower, after the first. */
        public Builder disbursed(LocalDate on, Money amount) {
            return set(b -> b.disbursements.add(new Disbursement(on, amount)));
        }

        public LoanTerms build() {
            PaymentCalendar dates = calendar.orElseGet(this::regularCalendar);
            List<Disbursement> all = new ArrayList<>();
            Money financed = fees.stream()
                    .filter(fee -> fee.kind() == Fee.Kind.FINANCED)
                    .map(Fee::amount)
                    .reduce(Money.zero(balloon.currency()), Money::plus);
            principal.ifPresent(money -> all.add(new Disbursement(dates.start(), money.plus(financed))));
            all.addAll(disbursements);
            if (principal.isEmpty() && financed.isPositive()) {
                all.add(new Disbursement(dates.start(), financed));
            }
            return new LoanTerms(
                    all,
                    rates,
                    dates,
                    new Repayment(method, payments, instalment, balloon, share, grace, multiple, residue, negative),
                    conventions,
                    fees);
        }

        private PaymentCalendar regularCalendar() {
            LocalDate first = firstDue.orElseGet(() -> frequency.after(start, 1));
            return end.map(last -> PaymentCalendar.until(start, frequency, first, last))
                    .orElseGet(() -> PaymentCalendar.regular(start, frequency, first));
        }

        private Builder set(Consumer<Builder> change) {
            change.accept(this);
            return this;
        }
    }
}
