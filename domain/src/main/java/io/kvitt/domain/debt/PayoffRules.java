package io.kvitt.domain.debt;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every rule about a {@link PayoffRequest}, in the order of its parts. */
final class PayoffRules {

    /** Ten to the thirteenth minor units: a hundred billion of a currency with two decimals. */
    private static final int DIGITS_OF_LIMIT = 13;

    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(1_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LIKE_A_FRACTION = new BigDecimal("0.5");
    private static final int MOST_PARTS = 500;
    private static final int LONGEST_ID = 100;
    private static final YearMonth EARLIEST = YearMonth.of(1900, 1);
    private static final YearMonth LATEST = YearMonth.of(2200, 12);

    private final PayoffRequest request;
    private final Currency currency;
    private final Violations broken = new Violations();

    private PayoffRules(PayoffRequest request) {
        this.request = request;
        this.currency = request.budget().amount().currency();
    }

    static Checked<PayoffTerms> check(PayoffRequest request) {
        return ofOrdinarySize(request).match(ordinary -> new PayoffRules(ordinary).check(), Checked.Invalid::new);
    }

    /** A longer list is not looked at. */
    private static Checked<PayoffRequest> ofOrdinarySize(PayoffRequest request) {
        Violations broken = new Violations();
        tooMany(request.debts().size(), MOST_PARTS, "/debts", broken);
        tooMany(request.lumpSums().size(), PlanLedger.LONGEST, "/lump_sums", broken);
        return broken.or(() -> request);
    }

    private Checked<PayoffTerms> check() {
        debts();
        budget();
        order();
        first();
        lumpSums();
        return broken.or(() -> request).match(sound -> affordable(), Checked.Invalid::new);
    }

    static List<Violation> warnings(PayoffRequest request) {
        List<Violation> warnings = new ArrayList<>();
        for (int i = 0; i < request.debts().size(); i++) {
            PlanDebt debt = request.debts().get(i);
            warn(debt.percent(), "/debts/" + i + "/rate", warnings);
            String promotion = "/debts/" + i + "/promotion/rate";
            debt.promotion().ifPresent(first -> warn(first.percent(), promotion, warnings));
        }
        return List.copyOf(warnings);
    }

    private static void warn(BigDecimal percent, String at, List<Violation> warnings) {
        if (percent.signum() > 0 && percent.compareTo(LIKE_A_FRACTION) < 0) {
            warnings.add(new Violation(
                            at,
                            "RATE_LOOKS_LIKE_FRACTION",
                            "The rate is in percent: 5 is 5 %, 0.05 is a twentieth of 1 %.")
                    .withLimit(LIKE_A_FRACTION.toPlainString()));
        }
    }

    private static void tooMany(int count, int most, String at, Violations broken) {
        if (count > most) {
            broken.add(new Violation(at, "PLAN_TOO_LARGE", "The plan has too many parts: " + count + ".")
                    .withLimit("" + most));
        }
    }

    private void debts() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < request.debts().size(); i++) {
            debt(request.debts().get(i), "/debts/" + i, ids);
        }
    }

    private void debt(PlanDebt debt, String at, Set<String> ids) {
        id(debt.id(), at + "/id", ids);
        notNegative(debt.balance(), at + "/balance", "BALANCE_NEGATIVE");
        rate(debt.percent(), HIGHEST_RATE, at + "/rate");
        debt.promotion().ifPresent(first -> {
            rate(first.percent(), HIGHEST_RATE, at + "/promotion/rate");
            months(first.months(), at + "/promotion/months");
        });
        MinimumPayment minimum = debt.minimum();
        notNegative(minimum.floor(), at + "/minimum/floor", "AMOUNT_NOT_POSITIVE");
        rate(minimum.percent(), HUNDRED, at + "/minimum/percent");
        notNegative(debt.monthlyFee(), at + "/monthly_fee", "AMOUNT_NOT_POSITIVE");
    }

    private void id(String id, String at, Set<String> ids) {
        broken.unless(!id.isBlank(), at, "NAME_EMPTY", "The debt has no id.");
        limited(id.length() <= LONGEST_ID, at, "NAME_TOO_LONG", "The id of the debt is too long.", "" + LONGEST_ID);
        broken.unless(ids.add(id), at, "PLAN_DUPLICATE_ID", "Another debt has the same id.");
    }

    private void notNegative(Money amount, String at, String code) {
        limited(!amount.isNegative(), at, code, "The amount is below zero.", "0");
        ordinary(amount, at);
    }

    private void ordinary(Money amount, String at) {
        BigDecimal most = BigDecimal.TEN.pow(DIGITS_OF_LIMIT).movePointLeft(request.scale());
        limited(
                amount.amount().abs().compareTo(most) <= 0,
                at,
                "AMOUNT_TOO_LARGE",
                "The amount is too large.",
                most.toPlainString());
        broken.unless(
                amount.currency().equals(currency),
                at,
                "CURRENCY_MISMATCH",
                "A plan has one currency: " + currency + ", not " + amount.currency() + ".");
    }

    private void rate(BigDecimal percent, BigDecimal most, String at) {
        limited(percent.signum() >= 0, at, "RATE_NEGATIVE", "The percentage is below zero.", "0");
        limited(
                percent.compareTo(most) <= 0,
                at,
                "RATE_TOO_HIGH",
                "The percentage is above " + most + ".",
                most.toPlainString());
    }

    private void months(int months, String at) {
        limited(months >= 1, at, "PERIODS_OUT_OF_RANGE", "At least one month.", "1");
        limited(
                months <= PlanLedger.LONGEST,
                at,
                "PERIODS_OUT_OF_RANGE",
                "At most " + PlanLedger.LONGEST + " months.",
                "" + PlanLedger.LONGEST);
    }

    private void budget() {
        if (request.budget() instanceof Budget.Total total) {
            positive(total.amount(), "/budget", "PAYMENT_NOT_POSITIVE");
            ordinary(total.amount(), "/budget");
        } else {
            notNegative(request.budget().amount(), "/extra", "AMOUNT_NOT_POSITIVE");
        }
    }

    private void positive(Money amount, String at, String code) {
        BigDecimal least = BigDecimal.ONE.movePointLeft(request.scale());
        limited(amount.isPositive(), at, code, "The amount is not above zero.", least.toPlainString());
    }

    private void order() {
        Set<String> missing = request.debts().stream().map(PlanDebt::id).collect(Collectors.toCollection(HashSet::new));
        Set<String> known = Set.copyOf(missing);
        for (int i = 0; i < request.order().size(); i++) {
            String id = request.order().get(i);
            String at = "/order/" + i;
            broken.unless(known.contains(id), at, "DEBT_NOT_FOUND", "The plan has no debt of that id.");
            broken.unless(
                    !known.contains(id) || missing.remove(id), at, "PLAN_DUPLICATE_ID", "The id stands there twice.");
        }
        boolean wanted =
                request.strategy() == PayoffStrategy.CUSTOM || !request.order().isEmpty();
        broken.unless(
                !wanted || missing.isEmpty(),
                "/order",
                "PLAN_ORDER_INCOMPLETE",
                "The order lacks debts: " + missing.size() + ".");
    }

    private void first() {
        YearMonth first = request.first();
        limited(!first.isBefore(EARLIEST), "/first", "DATE_OUT_OF_RANGE", "The month is too early.", "" + EARLIEST);
        limited(!first.isAfter(LATEST), "/first", "DATE_OUT_OF_RANGE", "The month is too late.", "" + LATEST);
    }

    private void lumpSums() {
        for (int i = 0; i < request.lumpSums().size(); i++) {
            LumpSum lump = request.lumpSums().get(i);
            inside(lump.in(), "/lump_sums/" + i + "/in");
            positive(lump.amount(), "/lump_sums/" + i + "/amount", "AMOUNT_NOT_POSITIVE");
            ordinary(lump.amount(), "/lump_sums/" + i + "/amount");
        }
    }

    private void inside(YearMonth month, String at) {
        YearMonth first = request.first();
        long after = ChronoUnit.MONTHS.between(first, month);
        if (after < 0) {
            broken.add(new Violation(at, "EXTRA_BEFORE_START", "The lump sum comes before the plan begins.")
                    .withLimit("" + first));
        } else if (after >= PlanLedger.LONGEST) {
            broken.add(new Violation(at, "EXTRA_AFTER_END", "The lump sum comes after the longest plan ends.")
                    .withLimit("" + first.plusMonths(PlanLedger.LONGEST - 1L)));
        }
    }

    /** What can only be asked of debts that are all right. */
    private Checked<PayoffTerms> affordable() {
        FirstMonth month = FirstMonth.of(request);
        if (request.budget() instanceof Budget.Total total) {
            BigDecimal budget = total.amount().amount();
            for (int i = 0; i < request.debts().size(); i++) {
                limited(
                        month.due(i).compareTo(budget) <= 0,
                        "/debts/" + i + "/minimum",
                        "MINIMUM_ABOVE_PAYMENT",
                        "The minimum of this debt alone is more than the budget.",
                        total.amount().amount().toPlainString());
            }
            limited(
                    month.minimums().compareTo(budget) <= 0,
                    "/budget",
                    "BUDGET_BELOW_MINIMUMS",
                    "The budget does not pay the minimums of the first month.",
                    month.minimums().toPlainString());
            return broken.or(() -> new PayoffTerms(request, budget));
        }
        BigDecimal extra = request.budget().amount().amount();
        return broken.or(() -> new PayoffTerms(request, month.stated().add(extra)));
    }

    private void limited(boolean holds, String at, String code, String message, String limit) {
        if (!holds) {
            broken.add(new Violation(at, code, message).withLimit(limit));
        }
    }
}
