package io.kvitt.domain.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.interest.EffectiveRate;
import io.kvitt.domain.interest.GrowthTime;
import io.kvitt.domain.interest.PaymentParts;
import io.kvitt.domain.interest.PaymentTiming;
import io.kvitt.domain.interest.PeriodicRate;
import io.kvitt.domain.interest.TimeValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The functions of spreadsheets, and payments computed by them. */
final class TimeValueCases {

    private static final BigDecimal TEN_PERCENT = new BigDecimal("0.1");

    private TimeValueCases() {}

    static Map<String, Consumer<Case>> kinds() {
        return Map.of(
                "tvm_function", TimeValueCases::function,
                "tvm_domain_error", TimeValueCases::domainError,
                "annuity_payment", TimeValueCases::annuityPayment);
    }

    private static void function(Case one) {
        if (one.text("function").startsWith("APR")) {
            BigDecimal rate = valid(PeriodicRate.of(
                    one.number("n"),
                    one.number("payment").negate(),
                    one.number("principal"),
                    BigDecimal.ZERO,
                    PaymentTiming.IN_ARREARS));
            BigDecimal perYear = one.findNumber("periods_per_year").orElse(BigDecimal.valueOf(12));
            one.assertClose("annual rate", rate.multiply(perYear), one.expectedNumber("annual_rate"));
        } else {
            one.assertClose(one.text("function"), valid(asked(one)), one.expectedNumber("value"));
        }
    }

    private static void domainError(Case one) {
        List<String> codes = asked(one)
                .match(
                        value -> List.of("the value " + value),
                        violations -> violations.stream().map(Violation::code).toList());
        if (!codes.contains(TimeValue.DOMAIN)) {
            throw new AssertionError(codes + ", not " + TimeValue.DOMAIN);
        }
    }

    private static Checked<BigDecimal> asked(Case one) {
        return PaymentTiming.ofType(optional(one, "type"))
                .match(timing -> asked(one, timing), violations -> new Checked.Invalid<>(violations));
    }

    private static Checked<BigDecimal> asked(Case one, PaymentTiming timing) {
        Function<String, BigDecimal> given = name -> optional(one, name);
        BigDecimal rate = given.apply("rate");
        BigDecimal periods = given.apply("nper");
        BigDecimal payment = given.apply("pmt");
        BigDecimal present = given.apply("pv");
        BigDecimal future = given.apply("fv");
        BigDecimal period = given.apply("per");
        BigDecimal first = given.apply("start");
        BigDecimal last = given.apply("end");
        return switch (one.text("function").toUpperCase(Locale.ROOT)) {
            case "PMT" -> TimeValue.payment(rate, periods, present, future, timing);
            case "PV" -> TimeValue.presentValue(rate, periods, payment, future, timing);
            case "FV" -> TimeValue.futureValue(rate, periods, payment, present, timing);
            case "NPER" -> TimeValue.periods(rate, payment, present, future, timing);
            case "RATE" ->
                PeriodicRate.of(
                        periods,
                        payment,
                        present,
                        future,
                        timing,
                        given(one, "guess") ? given.apply("guess") : TEN_PERCENT);
            case "IPMT" -> PaymentParts.interest(rate, period, periods, present, future, timing);
            case "PPMT" -> PaymentParts.principal(rate, period, periods, present, future, timing);
            case "CUMIPMT" -> PaymentParts.interestBetween(rate, periods, present, first, last, timing);
            case "CUMPRINC" -> PaymentParts.principalBetween(rate, periods, present, first, last, timing);
            case "ISPMT" -> PaymentParts.interestOfEqualPrincipal(rate, period, periods, present);
            case "EFFECT" -> EffectiveRate.effective(given.apply("nominal"), given.apply("npery"));
            case "NOMINAL" -> EffectiveRate.nominal(given.apply("effective"), given.apply("npery"));
            case "PDURATION" -> GrowthTime.periods(rate, present, future);
            case "RRI" -> GrowthTime.rate(periods, present, future);
            default -> throw new AssertionError("unknown function " + one.text("function"));
        };
    }

    private static boolean given(Case one, String name) {
        JsonNode value = one.input().path(name);
        return !value.isMissingNode() && value.asText().matches("[-+.0-9].*");
    }

    /** What is not given is zero, as in spreadsheets. */
    private static BigDecimal optional(Case one, String name) {
        return given(one, name) ? one.number(name) : BigDecimal.ZERO;
    }

    private static void annuityPayment(Case one) {
        BigDecimal payment = valid(TimeValue.payment(
                        periodicRate(one),
                        one.number("n"),
                        one.number("principal").negate(),
                        optional(one, given(one, "balloon") ? "balloon" : "fv"),
                        timing(one)))
                .setScale(one.expectedNumber("payment").scale(), rounding(one));
        one.assertClose("payment", payment, one.expectedNumber("payment"));
    }

    private static BigDecimal periodicRate(Case one) {
        if (given(one, "periodic_rate")) {
            return one.number("periodic_rate");
        }
        for (String name : List.of("effective_annual_rate", "effective_rate")) {
            if (isRate(one, name)) {
                return perPeriod(one, rate(one, name), BigDecimal.ONE);
            }
        }
        String name = isRate(one, "annual_rate") ? "annual_rate" : "nominal_rate";
        return perPeriod(one, rate(one, name), compoundings(one));
    }

    private static boolean isRate(Case one, String name) {
        return given(one, name) || given(one, name + "_pct");
    }

    /** A fraction, however it is given. */
    private static BigDecimal rate(Case one, String name) {
        return given(one, name) ? one.number(name) : one.number(name + "_pct").movePointLeft(2);
    }

    private static BigDecimal perPeriod(Case one, BigDecimal annual, BigDecimal compoundings) {
        return valid(EffectiveRate.perPeriod(annual, compoundings, perYear(one)));
    }

    private static BigDecimal perYear(Case one) {
        return given(one, "periods_per_year") ? one.number("periods_per_year") : BigDecimal.valueOf(12);
    }

    /** How often a year interest is compounded: as often as it is paid, unless the case says otherwise. */
    private static BigDecimal compoundings(Case one) {
        for (String name : List.of("compounding_per_year", "compoundings_per_year", "compounding_periods_per_year")) {
            if (given(one, name)) {
                return one.number(name);
            }
        }
        String said = one.input().path("compounding").asText()
                + one.input().path("periodic").asText()
                + one.input().path("rate_formula").asText();
        if (said.matches("(?is).*(semi.?annual|half.?year|/\\s*2\\)).*")) {
            return BigDecimal.valueOf(2);
        }
        return said.matches("(?is).*(effective|annual|1\\s*\\+\\s*[re]\\)).*") ? BigDecimal.ONE : perYear(one);
    }

    private static PaymentTiming timing(Case one) {
        boolean advance = one.input().path("timing").asText().contains("advance")
                || one.input().path("in_advance").asBoolean()
                || optional(one, "type").signum() > 0;
        return advance ? PaymentTiming.IN_ADVANCE : PaymentTiming.IN_ARREARS;
    }

    private static RoundingMode rounding(Case one) {
        String said = one.input().path("rounding").asText() + one.toleranceText() + one.note();
        return said.contains("HALF_UP") ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN;
    }

    private static BigDecimal valid(Checked<BigDecimal> checked) {
        return checked.match(value -> value, violations -> {
            throw new AssertionError(violations.toString());
        });
    }
}
