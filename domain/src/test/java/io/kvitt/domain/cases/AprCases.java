package io.kvitt.domain.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.interest.Apr;
import io.kvitt.domain.interest.CashFlow;
import io.kvitt.domain.interest.CashFlows;
import io.kvitt.domain.interest.DatedFlow;
import io.kvitt.domain.interest.EuApr;
import io.kvitt.domain.interest.InternalRate;
import io.kvitt.domain.interest.Term;
import io.kvitt.domain.interest.TimeFactor;
import io.kvitt.domain.interest.UnitFlow;
import io.kvitt.domain.interest.UnitTime;
import io.kvitt.domain.interest.UsApr;
import io.kvitt.domain.interest.Years;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Internal rates and annual percentage rates. */
final class AprCases {

    /** Equal payments in words: {@code 60 × 222.44 monthly}. */
    private static final Pattern EQUAL =
            Pattern.compile("\\s*(\\d+)\\s*[×x*]\\s*([\\d.]+)\\s*(weekly|monthly|quarterly|annually|yearly)\\s*");

    private static final Pattern DECIMALS = Pattern.compile("(\\d+) decimals?\\b");

    private AprCases() {}

    static Map<String, Consumer<Case>> kinds() {
        return Map.of(
                "irr", AprCases::irr,
                "xirr", AprCases::xirr,
                "npv", AprCases::npv,
                "apr_eu", AprCases::eu,
                "apr_time_factor", AprCases::timeFactor,
                "apr_single_payment", AprCases::singlePayment,
                "apr_us_actuarial", AprCases::us);
    }

    private static void irr(Case one) {
        BigDecimal rate = valid(InternalRate.of(numbers(one.input().path("cashflows"))));
        one.assertClose("rate", rate, one.expectedNumber("rate"));
    }

    private static void xirr(Case one) {
        JsonNode values = one.input().path("values");
        List<DatedFlow> amounts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            LocalDate on = LocalDate.parse(one.input().path("dates").path(i).asText());
            amounts.add(new DatedFlow(on, Case.value(values.path(i))));
        }
        one.assertClose("rate", valid(InternalRate.ofDated(amounts)), one.expectedNumber("rate"));
    }

    private static void npv(Case one) {
        int first = one.find("first_at").orElse("t1").equals("t0") ? 0 : 1;
        List<CashFlow> flows = new ArrayList<>();
        for (BigDecimal amount : numbers(one.input().path("cashflows"))) {
            flows.add(new CashFlow(new Years(flows.size() + first, 1), amount));
        }
        BigDecimal value = CashFlows.of(flows)
                .match(all -> all.presentValue(one.number("rate")).orElseThrow(), violations -> {
                    throw new AssertionError(violations.toString());
                });
        one.assertClose("value", value, one.expectedNumber("value"));
    }

    private static void eu(Case one) {
        Apr apr =
                EuApr.of(flows(one.input().path("advances")), flows(one.input().path("repayments")));
        assertPercent(one, apr);
        BigDecimal shown = one.expectedNumber("apr_pct").setScale(1, RoundingMode.HALF_UP);
        if (!apr.percent(1).orElseThrow().equals(shown)) {
            throw new AssertionError(apr + " is not shown as " + shown);
        }
    }

    private static void timeFactor(Case one) {
        TimeFactor times = unit(one.text("unit"));
        BigDecimal years = times.between(one.date("start"), one.date("end")).toDecimal(MathContext.DECIMAL128);
        one.assertClose("years", years, one.expectedNumber("years"));
    }

    private static TimeFactor unit(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replaceFirst("s$", "")) {
            case "week" -> TimeFactor.WEEKS;
            case "month" -> TimeFactor.MONTHS;
            case "year" -> TimeFactor.YEARS;
            case "day" -> TimeFactor.DAYS_365;
            default -> throw new AssertionError("unknown unit " + name);
        };
    }

    private static void singlePayment(Case one) {
        assertPercent(one, EuApr.single(one.number("advance"), one.number("repayment"), repaidAfter(one)));
    }

    private static Years repaidAfter(Case one) {
        if (one.find("days").isPresent()) {
            boolean quarters = one.find("days_in_year").orElse("365").equals("365.25");
            LocalDate any = LocalDate.of(2001, 1, 1);
            return (quarters ? TimeFactor.DAYS_365_25 : TimeFactor.DAYS_365)
                    .between(any, any.plusDays(one.integer("days")));
        }
        if (one.find("weeks").isPresent()) {
            return new Years(one.integer("weeks"), 52);
        }
        return one.find("years").isPresent()
                ? new Years(one.integer("years"), 1)
                : Years.ofMonths(one.integer("months"));
    }

    private static void us(Case one) {
        assertPercent(one, one.find("payment").isPresent() ? usSingle(one) : usPayments(one));
    }

    private static Apr usSingle(Case one) {
        Term term = one.find("days").isPresent()
                ? Term.ofDays(one.integer("days"))
                : Term.ofMonths(one.find("months").isPresent() ? one.integer("months") : 12 * one.integer("years"));
        return UsApr.single(one.number("amount_financed"), one.number("payment"), term);
    }

    private static Apr usPayments(Case one) {
        List<UnitFlow> advances = one.find("amount_financed").isPresent()
                ? List.of(new UnitFlow(UnitTime.ZERO, one.number("amount_financed")))
                : unitFlows(one.input().path("advances"));
        return UsApr.of(advances, unitFlows(one.input().path("payments")), one.number("unit_periods_per_year"));
    }

    private static List<UnitFlow> unitFlows(JsonNode given) {
        List<UnitFlow> flows = new ArrayList<>();
        for (JsonNode group : given) {
            Years part = years(group.path("f").asText("0"));
            int first = group.path("t_first").asInt(group.path("t").asInt());
            for (int i = 0; i < group.path("count").asInt(1); i++) {
                flows.add(new UnitFlow(
                        new UnitTime(first + i, part.numerator(), part.denominator()),
                        Case.value(group.path("amount"))));
            }
        }
        return flows;
    }

    private static List<CashFlow> flows(JsonNode given) {
        Matcher equal = EQUAL.matcher(given.asText());
        if (equal.matches()) {
            return repeated(
                    years(step(equal.group(3))),
                    equal.group(2),
                    Integer.parseInt(equal.group(1)),
                    step(equal.group(3)));
        }
        List<CashFlow> flows = new ArrayList<>();
        for (JsonNode one : given) {
            flows.addAll(
                    one.isArray()
                            ? repeated(years(one.path(0).asText()), one.path(1).asText(), 1, "0")
                            : repeated(
                                    years(one.path("first_t").asText()),
                                    one.path("amount").asText(),
                                    one.path("count").asInt(1),
                                    one.path("step").asText("0")));
        }
        return flows;
    }

    private static String step(String frequency) {
        return switch (frequency) {
            case "weekly" -> "1/52";
            case "monthly" -> "1/12";
            case "quarterly" -> "1/4";
            default -> "1";
        };
    }

    private static List<CashFlow> repeated(Years first, String amount, int count, String step) {
        List<CashFlow> flows = new ArrayList<>();
        Years at = first;
        for (int i = 0; i < count; i++) {
            flows.add(new CashFlow(at, Case.value(amount)));
            at = at.plus(years(step));
        }
        return flows;
    }

    /** A quotient, or a decimal. */
    private static Years years(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return new Years(
                    Long.parseLong(text.substring(0, slash).trim()),
                    Long.parseLong(text.substring(slash + 1).trim()));
        }
        BigDecimal number = new BigDecimal(text.trim());
        return new Years(
                number.movePointRight(Math.max(0, number.scale())).longValueExact(),
                BigDecimal.TEN.pow(Math.max(0, number.scale())).longValueExact());
    }

    /** To the decimals that the tolerance names; as close as it says otherwise. */
    private static void assertPercent(Case one, Apr apr) {
        BigDecimal percent = apr.rate().orElseThrow().movePointRight(2);
        BigDecimal wanted = one.expectedNumber("apr_pct");
        Matcher decimals = DECIMALS.matcher(one.toleranceText());
        if (decimals.find()) {
            int places = Integer.parseInt(decimals.group(1));
            BigDecimal shown = percent.setScale(places, RoundingMode.HALF_UP);
            if (shown.compareTo(wanted) != 0) {
                throw new AssertionError(shown + ", not " + wanted);
            }
        } else {
            one.assertClose("rate", percent, wanted);
        }
    }

    private static List<BigDecimal> numbers(JsonNode array) {
        List<BigDecimal> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(Case.value(number)));
        return numbers;
    }

    private static BigDecimal valid(Checked<BigDecimal> checked) {
        return checked.match(value -> value, violations -> {
            throw new AssertionError(violations.toString());
        });
    }
}
