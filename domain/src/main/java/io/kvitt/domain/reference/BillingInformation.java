package io.kvitt.domain.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the biller adds to a Swiss QR-bill for bookkeeping programs: {@code //S1/10/number/11/yymmdd/...} (Swico, "Syntax
 * definition for the structured information", version 1.2). A slash or backslash within a value has a backslash before it.
 * Only what tells one bill from another is taken.
 *
 * @param invoiceNumber tag 10
 * @param issuedOn tag 11
 * @param companyNumber tag 30: the nine digits of the biller's Swiss number, without CHE
 */
public record BillingInformation(
        Optional<String> invoiceNumber, Optional<LocalDate> issuedOn, Optional<String> companyNumber) {

    private static final String BEGIN = "//S1/";
    private static final int MOST_TAGS = 40;

    /** Reads the text; what is missing or no value of its kind is empty. */
    public static BillingInformation read(String text) {
        Map<String, String> values = text.startsWith(BEGIN) ? values(text) : Map.of();
        return new BillingInformation(
                value(values, "10"),
                value(values, "11").flatMap(BillingInformation::day),
                value(values, "30").filter(number -> number.length() == 9 && areDigits(number)));
    }

    private static Optional<String> value(Map<String, String> values, String tag) {
        return Optional.ofNullable(values.get(tag)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Tag, value, tag, value; of two with one tag the first counts. */
    private static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        String tag = "";
        StringBuilder part = new StringBuilder();
        for (int i = BEGIN.length(); i <= text.length() && values.size() < MOST_TAGS; i++) {
            boolean ends = i == text.length() || text.charAt(i) == '/';
            if (!ends) {
                boolean escaped = text.charAt(i) == '\\' && i + 1 < text.length();
                i += escaped ? 1 : 0;
                part.append(text.charAt(i));
            } else if (tag.isEmpty()) {
                tag = part.isEmpty() ? "?" : part.toString();
                part.setLength(0);
            } else {
                values.putIfAbsent(tag, part.toString());
                tag = "";
                part.setLength(0);
            }
        }
        return values;
    }

    private static Optional<LocalDate> day(String yymmdd) {
        if (yymmdd.length() != 6 || !areDigits(yymmdd)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    2000 + Integer.parseInt(yymmdd, 0, 2, 10),
                    Integer.parseInt(yymmdd, 2, 4, 10),
                    Integer.parseInt(yymmdd, 4, 6, 10)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static boolean areDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
