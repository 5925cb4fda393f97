package io.kvitt.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Luhn;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.money.IsoCurrency;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.money.StatedAmount;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.Rfc3339;
import io.kvitt.domain.reference.CreditorReference;
import io.kvitt.domain.reference.Iban;
import io.kvitt.domain.reference.SwedishReference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Currencies, amounts, ids, times and check digits. */
final class NumberCases {

    private NumberCases() {}

    static Map<String, Consumer<Case>> kinds() {
        return Map.ofEntries(
                Map.entry("iso4217_minor_units", NumberCases::minorUnits),
                Map.entry("iso4217_invalid", NumberCases::noCurrency),
                Map.entry("amount_minor_units", NumberCases::amount),
                Map.entry("rounding", NumberCases::rounding),
                Map.entry("uuid_v4_validity", NumberCases::uuid),
                Map.entry("timestamp", NumberCases::timestamp),
                Map.entry("luhn", one -> valid(one, Luhn.holds(one.text("number")))),
                Map.entry(
                        "iban",
                        one -> valid(one, Iban.normalized(one.text("iban")).isPresent())),
                Map.entry("payment_reference_rf", one -> valid(one, CreditorReference.holds(one.text("reference")))),
                Map.entry("payment_reference_ocr", NumberCases::swedishReference),
                Map.entry("invalid_input", NumberCases::invalid));
    }

    private static void invalid(Case one) {
        if (one.find("currency").isPresent()) {
            refusedAmount(one);
        } else {
            LoanCases.refused(one);
        }
    }

    private static void refusedAmount(Case one) {
        List<String> codes = codes(StatedAmount.read(one.text("amount"), one.text("currency")));
        assertThat(codes).contains(one.expected().path("error").asText().split(":", 2)[0]);
    }

    private static void minorUnits(Case one) {
        IsoCurrency currency = IsoCurrency.find(one.text("code")).orElseThrow();
        assertThat(currency.numeric()).isEqualTo(one.expected().path("numeric").asText());
        assertThat(currency.minorUnits().orElse(-1))
                .isEqualTo(one.expected().path("minor_units").asInt());
    }

    private static void noCurrency(Case one) {
        String error = one.expected().path("error").asText();
        String code = error.startsWith("HISTORIC") ? "CURRENCY_HISTORIC" : "CURRENCY_UNKNOWN";
        assertThat(codes(IsoCurrency.check(one.text("code"), "/currency"))).containsExactly(code);
    }

    private static void amount(Case one) {
        Money actual = StatedAmount.read(one.text("major"), one.text("currency"))
                .match(valid -> valid, broken -> {
                    throw new AssertionError(broken.toString());
                });
        assertThat(actual.minorUnits()).hasToString(one.expected().path("minor").asText());
    }

    private static void rounding(Case one) {
        if (one.find("mode").isPresent()) {
            round(one, one.text("mode"), one.expected().path("value"));
            return;
        }
        one.expected().properties().forEach(mode -> round(one, mode.getKey(), mode.getValue()));
    }

    private static void round(Case one, String mode, JsonNode expected) {
        Money actual = Money.rounded(
                one.number("value"), currencyOf(one.integer("decimals")), RoundingMode.valueOf(mode.toUpperCase()));
        assertThat(actual.amount()).isEqualByComparingTo(new BigDecimal(expected.asText()));
    }

    private static Currency currencyOf(int decimals) {
        return IsoCurrency.inUse().values().stream()
                .filter(currency -> currency.minorUnits().orElse(-1) == decimals)
                .flatMap(currency -> currency.currency().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no currency of " + decimals + " decimals"));
    }

    private static void uuid(Case one) {
        Checked<PaymentId> checked = PaymentId.check(one.text("text"), "/payment_id");
        boolean valid = one.expected().path("valid_v4").asBoolean();
        assertThat(codes(checked).isEmpty()).isEqualTo(valid);
        if (!valid && one.expected().path("version").isInt()) {
            assertThat(codes(checked)).containsExactly("UUID_NOT_V4");
        }
    }

    private static void timestamp(Case one) {
        if (one.expected().has("utc")) {
            Instant actual = instant(one.text("text"));
            assertThat(actual).isEqualTo(instant(one.expected().path("utc").asText()));
            assertThat(YearMonth.from(actual.atZone(ZoneOffset.UTC)))
                    .hasToString(one.expected().path("month_utc").asText());
        } else {
            assertThat(codes(Rfc3339.check(one.text("text"), "/timestamp"))).isNotEmpty();
        }
    }

    private static Instant instant(String text) {
        return Rfc3339.check(text, "/timestamp").match(valid -> valid, broken -> {
            throw new AssertionError(broken.toString());
        });
    }

    private static void swedishReference(Case one) {
        if (one.find("text").isPresent()) {
            List<String> found = SwedishReference.allIn(one.text("text"));
            assertThat(found).isEqualTo(texts(one.expected().path("found")));
            assertThat(found).doesNotContainAnyElementsOf(texts(one.expected().path("not_found")));
        } else if (one.find("ocr").isPresent()) {
            valid(one, SwedishReference.holds(one.text("ocr")));
        } else {
            boolean withLength = one.input().path("length_digit").asBoolean();
            assertThat(SwedishReference.of(one.text("number"), one.text("pad"), withLength))
                    .isEqualTo(one.expected().path("ocr").asText());
        }
    }

    private static void valid(Case one, boolean actual) {
        JsonNode expected = one.expected().has("valid")
                ? one.expected().path("valid")
                : one.expected().path("valid_mod97");
        assertThat(expected.isBoolean()).isTrue();
        assertThat(actual).isEqualTo(expected.asBoolean());
    }

    private static List<String> codes(Checked<?> checked) {
        return checked.match(
                valid -> List.of(),
                broken -> broken.stream().map(Violation::code).toList());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
