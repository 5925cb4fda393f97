package io.kvitt.domain.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One reference case: what is given, what must come out, and how far off it may be.
 *
 * @param tolerance as written; {@link #tolerance()} of the number in it
 */
record Case(String id, String kind, JsonNode input, JsonNode expected, String toleranceText, String note) {

    static Case of(JsonNode line) {
        return new Case(
                line.path("id").asText(),
                line.path("kind").asText(),
                line.path("input"),
                line.path("expected"),
                line.path("tolerance").asText(),
                line.path("note").asText());
    }

    String text(String name) {
        JsonNode value = input.path(name);
        if (value.isMissingNode()) {
            throw new AssertionError("no " + name + " in the input: " + input);
        }
        return value.asText();
    }

    /** The text, unless it is missing or said to be none. */
    Optional<String> find(String name) {
        JsonNode value = input.path(name);
        boolean absent = value.isMissingNode()
                || value.isNull()
                || value.asText().equals("null")
                || value.asText().equals("None");
        return absent ? Optional.empty() : Optional.of(value.asText());
    }

    BigDecimal number(String name) {
        return value(input.path(name));
    }

    Optional<BigDecimal> findNumber(String name) {
        return find(name).map(Case::value);
    }

    int integer(String name) {
        return number(name).intValueExact();
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    BigDecimal expectedNumber(String name) {
        return value(expected.path(name));
    }

    /** The number that the tolerance begins with; none, or "exact", is zero. */
    BigDecimal tolerance() {
        String first = toleranceText.trim().split("[ ,;]", 2)[0];
        return first.matches("[0-9.]+([eE]-?[0-9]+)?") ? new BigDecimal(first) : BigDecimal.ZERO;
    }

    boolean toleranceIsRelative() {
        return toleranceText.contains("relative");
    }

    static BigDecimal value(JsonNode number) {
        return value(number.asText());
    }

    /** A decimal, or a quotient {@code a/b} to 34 digits. */
    static BigDecimal value(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new BigDecimal(text.trim())
                : new BigDecimal(text.substring(0, slash).trim())
                        .divide(new BigDecimal(text.substring(slash + 1).trim()), MathContext.DECIMAL128);
    }

    /** Fails unless the figure is within the tolerance. */
    void assertClose(String what, BigDecimal actual, BigDecimal wanted) {
        BigDecimal allowed = toleranceIsRelative() ? wanted.abs().multiply(tolerance()) : tolerance();
        if (actual.subtract(wanted).abs().compareTo(allowed) > 0) {
            throw new AssertionError(
                    what + ": " + actual.toPlainString() + ", not " + wanted.toPlainString() + " within " + allowed);
        }
    }
}
