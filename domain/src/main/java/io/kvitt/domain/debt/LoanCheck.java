package io.kvitt.domain.debt;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.interest.DayCount;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a loan request. First each part for itself; then, if all are possible, what they are together; then the schedule.
 */
final class LoanCheck {

    private static final BigDecimal HIGHEST_PERCENT = RatePlan.HIGHEST.percent();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FRACTION_BELOW = new BigDecimal("0.5");
    private static final LocalDate EARLIEST = PaymentCalendar.EARLIEST;
    private static final LocalDate LATEST = PaymentCalendar.LATEST;
    private static final int MOST_EVENTS = PaymentCalendar.MOST_PERIODS;

    private final LoanRequest asked;
    private final Violations broken = new Violations();

    LoanCheck(LoanRequest asked) {
        this.asked = asked;
    }

    Checked<Loan> check() {
        checkPrincipalAndRate();
        checkDates();
        checkTerm();
        checkAmounts();
        checkNames();
        checkRateChanges();
        checkEvents();
        if (!broken.isEmpty()) {
            return broken.or(LoanCheck::unreachable);
        }
        checkTogether();
        return broken.isEmpty() ? computed() : broken.or(LoanCheck::unreachable);
    }

    private void checkPrincipalAndRate() {
        broken.unless(
                asked.principal.isPositive(),
                "/principal",
                "PRINCIPAL_NOT_POSITIVE",
                "The principal must be above zero.");
        checkSize("/principal", asked.principal);
        checkRate("/rate", asked.rate);
    }

    private void checkRate(String at, BigDecimal percent) {
        broken.unless(percent.signum() >= 0, at, "RATE_NEGATIVE", "A rate cannot be negative.");
        if (percent.compareTo(HIGHEST_PERCENT) > 0) {
            broken.add(new Violation(at, "RATE_TOO_HIGH", "A rate is at most 1,000 % a year.")
                    .withLimit(HIGHEST_PERCENT.toPlainString()));
        }
        broken.unless(
                percent.scale() <= RatePlan.MOST_DIGITS - 2,
                at,
                "AMOUNT_FORMAT",
                "The rate has more decimals than any contract.");
    }

    private void checkDates() {
        boolean inRange = checkDate("/start", asked.start);
        asked.firstDue.ifPresent(day -> {
            if (checkDate("/first_due", day) && inRange) {
                checkAfterStart("/first_due", day);
            }
        });
        asked.end.ifPresent(day -> {
            if (checkDate("/end", day) && inRange) {
                checkAfterStart("/end", day);
            }
        });
    }

    private boolean checkDate(String at, LocalDate day) {
        boolean inRange = !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
        if (!inRange) {
            broken.add(new Violation(at, "DATE_OUT_OF_RANGE", "Dates are of the years 1900 to 2200.")
                    .withLimit((day.isBefore(EARLIEST) ? EARLIEST : LATEST).toString()));
        }
        return inRange;
    }

    private void checkAfterStart(String at, LocalDate day) {
        if (!day.isAfter(asked.start)) {
            broken.add(new Violation(at, "END_BEFORE_START", "It must be after the start.")
                    .withLimit(asked.start.plusDays(1).toString()));
        }
    }

    private void checkTerm() {
        asked.payments.ifPresent(n -> {
            if (n < 1 || n > PaymentCalendar.MOST_PERIODS) {
                broken.add(outOfRange("/payments", n));
            }
        });
        boolean counted = asked.payments.isPresent() || asked.end.isPresent();
        if (asked.payment.isEmpty()) {
            broken.unless(
                    counted,
                    "/payments",
                    "TERM_UNDETERMINED",
                    "Say how many payments, what is paid each time, or the end date.");
        } else if (!isAnnuity()) {
            broken.add(new Violation(
                    "/payment",
                    "TERM_OVERDETERMINED",
                    "Only an annuity has the same payment each time; here the method says."));
        } else {
            broken.unless(
                    counted || asked.balloon.isEmpty(),
                    "/balloon",
                    "TERM_UNDETERMINED",
                    "With a balloon, say how many payments or the end date.");
        }
    }

    private static Violation outOfRange(String at, int number) {
        return new Violation(at, "PERIODS_OUT_OF_RANGE", "There are 1 to 1,200 payments.")
                .withLimit(number < 1 ? "1" : String.valueOf(PaymentCalendar.MOST_PERIODS));
    }

    private boolean isAnnuity() {
        return RepaymentMethod.named(asked.method).stream().allMatch(method -> method == RepaymentMethod.ANNUITY);
    }

    private void checkAmounts() {
        asked.payment.ifPresent(money -> {
            broken.unless(money.isPositive(), "/payment", "PAYMENT_NOT_POSITIVE", "The payment must be above zero.");
            checkSize("/payment", money);
        });
        asked.balloon.ifPresent(this::checkBalloon);
        checkShare();
        asked.multiple.ifPresent(money -> {
            broken.unless(money.isPositive(), "/multiple", "MULTIPLE_INVALID", "The multiple must be above zero.");
            checkSize("/multiple", money);
        });
    }

    /** Currency and magnitude. */
    private void checkSize(String at, Money money) {
        broken.unless(
                money.currency().equals(asked.principal.currency()),
                at,
                "CURRENCY_MISMATCH",
                "All amounts of a loan are in one currency.");
        BigDecimal largest = new BigDecimal(LoanTerms.LARGEST, money.amount().scale());
        if (money.amount().compareTo(largest) > 0) {
            broken.add(new Violation(at, "AMOUNT_TOO_LARGE", "The amount is larger than any loan.")
                    .withLimit(largest.toPlainString()));
        }
    }

    private void checkBalloon(Money balloon) {
        checkSize("/balloon", balloon);
        boolean comparable = balloon.currency().equals(asked.principal.currency());
        if (comparable && (balloon.isNegative() || balloon.compareTo(asked.principal) >= 0)) {
            BigDecimal most =
                    asked.principal.amount().subtract(asked.principal.amount().ulp());
            broken.add(new Violation(
                            "/balloon", "BALLOON_OUT_OF_RANGE", "The balloon is from zero to below the principal.")
                    .withLimit(balloon.isNegative() ? "0" : most.toPlainString()));
        }
    }

    private void checkShare() {
        boolean needed = RepaymentMethod.named(asked.method).stream()
                .anyMatch(method -> method == RepaymentMethod.FIXED_PERCENT);
        broken.unless(
                !needed || asked.share.isPresent(),
                "/share",
                "TERM_UNDETERMINED",
                "Say what share of the principal each payment repays.");
        asked.share.ifPresent(percent -> {
            broken.unless(percent.signum() > 0, "/share", "AMOUNT_NOT_POSITIVE", "The share must be above zero.");
            if (percent.compareTo(HUNDRED) > 0) {
                broken.add(new Violation("/share", "AMOUNT_TOO_LARGE", "The share is at most 100 %.").withLimit("100"));
            }
            broken.unless(
                    percent.scale() <= RatePlan.MOST_DIGITS,
                    "/share",
                    "AMOUNT_FORMAT",
                    "The share has too many decimals.");
        });
    }

    private void checkNames() {
        require(RateQuote.named(asked.rateQuote), "/rate_quote", "METHOD_UNKNOWN");
        require(Frequency.named(asked.frequency), "/frequency", "FREQUENCY_UNKNOWN");
        require(RepaymentMethod.named(asked.method), "/method", "METHOD_UNKNOWN");
        require(DayCount.named(asked.dayCount), "/day_count", "DAYCOUNT_UNKNOWN");
        require(MoneyRounding.named(asked.rounding), "/rounding", "ROUNDING_UNKNOWN");
        require(ExtraStrategy.named(asked.strategy), "/strategy", "METHOD_UNKNOWN");
        require(OnRateChange.named(asked.onRateChange), "/on_rate_change", "METHOD_UNKNOWN");
    }

    private void require(Optional<?> found, String at, String code) {
        broken.unless(found.isPresent(), at, code, "There is none of that name.");
    }

    private void checkRateChanges() {
        checkCount("/rate_changes", asked.rateChanges.size());
        LocalDate before = asked.start;
        for (int i = 0; i < Math.min(MOST_EVENTS, asked.rateChanges.size()); i++) {
            LoanRequest.AskedRate change = asked.rateChanges.get(i);
            String at = "/rate_changes/" + i;
            checkDate(at + "/from", change.from());
            checkRate(at + "/rate", change.percent());
            if (i > 0 && change.from().equals(before)) {
                broken.add(new Violation(at + "/from", "RATE_CHANGE_DUPLICATE", "The rate changes twice on that day."));
            } else {
                broken.unless(
                        change.from().isAfter(before),
                        at + "/from",
                        "RATE_CHANGE_ORDER",
                        "Rate changes come after the start and one after another.");
            }
            before = change.from();
        }
    }

    private void checkEvents() {
        checkCount("/disbursements", asked.disbursements.size());
        checkCount("/extras", asked.extras.size());
        checkCount("/fees", asked.fees.size());
        asked.extra.ifPresent(money -> checkPositive("/extra", money));
        for (int i = 0; i < Math.min(MOST_EVENTS, asked.disbursements.size()); i++) {
            checkEvent("/disbursements/" + i, asked.disbursements.get(i));
        }
        for (int i = 0; i < Math.min(MOST_EVENTS, asked.extras.size()); i++) {
            checkEvent("/extras/" + i, asked.extras.get(i));
        }
        for (int i = 0; i < Math.min(MOST_EVENTS, asked.fees.size()); i++) {
            checkPositive("/fees/" + i, asked.fees.get(i).amount());
        }
    }

    private void checkCount(String at, int count) {
        if (count > MOST_EVENTS) {
            broken.add(outOfRange(at, count));
        }
    }

    private void checkEvent(String at, LoanRequest.AskedAmount event) {
        if (checkDate(at + "/on", event.on()) && event.on().isBefore(asked.start)) {
            broken.add(new Violation(at + "/on", "EXTRA_BEFORE_START", "It is before the start of the loan.")
                    .withLimit(asked.start.toString()));
        }
        checkPositive(at + "/amount", event.amount());
    }

    private void checkPositive(String at, Money money) {
        broken.unless(money.isPositive(), at, "AMOUNT_NOT_POSITIVE", "The amount must be above zero.");
        checkSize(at, money);
    }

    /** What only shows once the dates are laid out; every part is possible by now. */
    private void checkTogether() {
        Optional<PaymentCalendar> calendar = calendar();
        if (calendar.isEmpty()) {
            broken.add(outOfRange("/end", MOST_EVENTS + 1));
            return;
        }
        Optional<Integer> listed = asked.end.isEmpty()
                ? Optional.empty()
                : Optional.of(calendar.get().length().orElse(0));
        asked.payments.ifPresent(n -> listed.filter(counted -> !counted.equals(n))
                .ifPresent(counted -> broken.add(new Violation(
                                "/end", "TERM_OVERDETERMINED", "The end date and the number of payments do not agree.")
                        .withLimit(regular().dueOn(n).toString()))));
        asked.payments.or(() -> listed).ifPresent(n -> checkAgainstLength(calendar.get(), n));
        BigDecimal total = principal().amount();
        broken.unless(
                total.compareTo(new BigDecimal(LoanTerms.LARGEST, total.scale())) <= 0,
                "/principal",
                "AMOUNT_TOO_LARGE",
                "With all that is paid out the amount is larger than any loan.");
    }

    private void checkAgainstLength(PaymentCalendar calendar, int payments) {
        checkGrace("/interest_only", asked.interestOnly, payments);
        checkGrace("/interest_deferred", asked.interestDeferred, payments);
        checkGrace("/interest_free", asked.interestFree, payments);
        LocalDate end = calendar.dueOn(Math.min(payments, calendar.length().orElse(payments)));
        for (int i = 0; i < asked.rateChanges.size(); i++) {
            broken.unless(
                    asked.rateChanges.get(i).from().isBefore(end),
                    "/rate_changes/" + i + "/from",
                    "RATE_CHANGE_ORDER",
                    "The rate changes after the last payment.");
        }
        for (int i = 0; i < asked.disbursements.size(); i++) {
            checkNotAfter(
                    "/disbursements/" + i + "/on", asked.disbursements.get(i).on(), end.minusDays(1));
        }
        for (int i = 0; i < asked.extras.size(); i++) {
            checkNotAfter("/extras/" + i + "/on", asked.extras.get(i).on(), end);
        }
    }

    private void checkGrace(String at, int periods, int payments) {
        if (periods < 0 || periods >= payments) {
            broken.add(new Violation(at, "GRACE_TOO_LONG", "It is shorter than the loan.")
                    .withLimit(periods < 0 ? "0" : String.valueOf(payments - 1)));
        }
    }

    private void checkNotAfter(String at, LocalDate day, LocalDate end) {
        if (day.isAfter(end)) {
            broken.add(
                    new Violation(at, "EXTRA_AFTER_END", "It is after the end of the loan.").withLimit(end.toString()));
        }
    }

    private Optional<PaymentCalendar> calendar() {
        Frequency frequency = Frequency.named(asked.frequency).orElseThrow();
        if (asked.end.isEmpty()) {
            return Optional.of(regular());
        }
        boolean tooLong = regular().dueOn(MOST_EVENTS).isBefore(asked.end.get());
        return tooLong
                ? Optional.empty()
                : Optional.of(PaymentCalendar.until(asked.start, frequency, firstDue(), asked.end.get()));
    }

    private PaymentCalendar regular() {
        return PaymentCalendar.regular(
                asked.start, Frequency.named(asked.frequency).orElseThrow(), firstDue());
    }

    private LocalDate firstDue() {
        return asked.firstDue.orElseGet(
                () -> Frequency.named(asked.frequency).orElseThrow().after(asked.start, 1));
    }

    private Money principal() {
        Money sum = asked.principal;
        for (LoanRequest.AskedAmount one : asked.disbursements) {
            sum = sum.plus(one.amount());
        }
        for (LoanRequest.AskedFee fee : asked.fees) {
            sum = fee.kind() == Fee.Kind.FINANCED ? sum.plus(fee.amount()) : sum;
        }
        return sum;
    }

    private Checked<Loan> computed() {
        LoanTerms terms = terms();
        return terms.schedule().match(base -> computed(terms, base), Checked.Invalid::new);
    }

    private Checked<Loan> computed(LoanTerms terms, AmortizationSchedule base) {
        checkOutcome(terms, base);
        if (!broken.isEmpty()) {
            return broken.or(LoanCheck::unreachable);
        }
        Repayments repayments = repayments();
        return terms.paid(repayments)
                .match(
                        account -> new Checked.Valid<>(new Loan(terms, repayments, account, warnings())),
                        Checked.Invalid::new);
    }

    /** Rules about what the terms lead to. */
    private void checkOutcome(LoanTerms terms, AmortizationSchedule base) {
        Instalment first = base.instalments()
                .get(Math.min(asked.interestOnly, base.instalments().size() - 1));
        boolean rounded =
                asked.multiple.isPresent() && first.number() < base.last().number();
        boolean nothing = isAnnuity()
                ? first.payment().minus(first.fees()).isZero()
                : first.principal().isZero()
                        && terms.repayment().method() != RepaymentMethod.INTEREST_ONLY
                        && terms.repayment().method() != RepaymentMethod.BULLET;
        broken.unless(
                !(rounded && nothing), "/multiple", "MULTIPLE_INVALID", "Rounded to the multiple, nothing is paid.");
        terms.payments().ifPresent(n -> checkAgreement(base, n));
        if (terms.payments().isEmpty()) {
            for (int i = 0; i < asked.extras.size(); i++) {
                checkNotAfter(
                        "/extras/" + i + "/on",
                        asked.extras.get(i).on(),
                        base.last().dueOn());
            }
        }
    }

    /** A payment and a number of payments agree if the last payment is like the others, up to twice as much. */
    private void checkAgreement(AmortizationSchedule base, int payments) {
        asked.payment.ifPresent(each -> {
            Money last = base.last().interest().plus(base.last().principal());
            boolean tooFew = asked.balloon.isEmpty() && last.compareTo(each.times(2)) > 0;
            broken.unless(
                    base.last().number() == payments && !tooFew,
                    "/payment",
                    "TERM_OVERDETERMINED",
                    "The payment and the number of payments contradict each other.");
        });
    }

    private LoanTerms terms() {
        Frequency frequency = Frequency.named(asked.frequency).orElseThrow();
        LoanTerms.Builder terms = LoanTerms.of(asked.principal, nominal(asked.rate, frequency))
                .calendar(calendar().orElseThrow())
                .method(RepaymentMethod.named(asked.method).orElseThrow())
                .grace(new Grace(asked.interestOnly, asked.interestDeferred, asked.interestFree))
                .negativeAmortisation(asked.negative)
                .conventions(Conventions.USUAL
                        .with(DayCount.named(asked.dayCount).orElseThrow())
                        .with(MoneyRounding.named(asked.rounding).orElseThrow()))
                .rates(rates(frequency));
        asked.payments.ifPresent(terms::payments);
        asked.payment.ifPresent(terms::instalment);
        asked.balloon.ifPresent(terms::balloon);
        asked.multiple.ifPresent(terms::multipleOf);
        asked.share.ifPresent(percent -> terms.share(percent.movePointLeft(2)));
        asked.disbursements.forEach(one -> terms.disbursed(one.on(), one.amount()));
        asked.fees.forEach(fee -> terms.fee(new Fee(fee.kind(), fee.amount())));
        return terms.build();
    }

    private RatePlan rates(Frequency frequency) {
        List<RateChange> changes = new ArrayList<>();
        asked.rateChanges.forEach(
                change -> changes.add(new RateChange(change.from(), nominal(change.percent(), frequency))));
        return new RatePlan(
                nominal(asked.rate, frequency),
                changes,
                OnRateChange.named(asked.onRateChange).orElseThrow());
    }

    private InterestRate nominal(BigDecimal percent, Frequency frequency) {
        return RateQuote.named(asked.rateQuote).orElseThrow().nominal(InterestRate.ofPercent(percent), frequency);
    }

    private Repayments repayments() {
        Repayments.Builder repayments = Repayments.builder()
                .strategy(ExtraStrategy.named(asked.strategy).orElseThrow())
                .extras(asked.extras.stream()
                        .map(one -> new DatedAmount(one.on(), one.amount()))
                        .toList());
        asked.extra.ifPresent(repayments::eachTime);
        return repayments.build();
    }

    private List<Violation> warnings() {
        boolean fraction = asked.rate.signum() > 0 && asked.rate.compareTo(FRACTION_BELOW) < 0;
        return fraction
                ? List.of(new Violation(
                        "/rate", "RATE_LOOKS_LIKE_FRACTION", "The rate is in percent: 6 means 6 %, 0.06 means 0.06 %."))
                : List.of();
    }

    private static Loan unreachable() {
        throw new IllegalStateException("nothing is broken");
    }
}
