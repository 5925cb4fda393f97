package io.kvitt.domain.reference;

import io.kvitt.domain.check.Luhn;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code line of Danish payment slips (FIK and giro cards): {@code +71<123456789012347+87654321<}. Card types 71 and 75
 * have a reference of 15 or 16 digits and a creditor number of 8, type 73 has no reference; the giro cards 04 and 15 have
 * 16 digits and an account of 7 or 8, type 01 has no reference (Nets, "Fælles Indbetalingskort"; 01, 04 and 15 as printed on
 * cards). The reference ends with a {@link Luhn} check digit; the creditor number has none that is public.
 *
 * @param type two digits
 * @param reference empty for cards without one
 * @param creditor creditor number or giro account, 7 or 8 digits
 */
public record DanishPaymentLine(String type, Optional<String> reference, String creditor) {

    private static final int LONGEST_TEXT = 1_000;

    private static final Pattern FORM =
            Pattern.compile("\\+ {0,3}(\\d{2}) {0,3}< {0,20}((?:\\d ?){0,16}) {0,20}\\+ {0,3}((?:\\d ?){7,8}) {0,3}<");

    /** @throws IllegalArgumentException if the parts are not those of such a line */
    public DanishPaymentLine {
        if (!fits(type, reference, creditor)) {
            throw new IllegalArgumentException("no payment line of type " + type);
        }
    }

    /** The line alone, spaces within allowed; empty if it is none or its check digit is wrong. */
    public static Optional<DanishPaymentLine> read(String written) {
        String line = Characters.plainSpaces(written).strip();
        Matcher form = FORM.matcher(line);
        return line.length() <= LONGEST_TEXT && form.matches() ? of(form) : Optional.empty();
    }

    /** The first right line within a text. */
    public static Optional<DanishPaymentLine> findIn(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(Characters.plainSpaces(text));
        while (form.find()) {
            Optional<DanishPaymentLine> line = of(form);
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    private static Optional<DanishPaymentLine> of(Matcher form) {
        Optional<String> reference =
                Optional.of(Characters.withoutSpaces(form.group(2))).filter(digits -> !digits.isEmpty());
        String creditor = Characters.withoutSpaces(form.group(3));
        return fits(form.group(1), reference, creditor)
                ? Optional.of(new DanishPaymentLine(form.group(1), reference, creditor))
                : Optional.empty();
    }

    private static boolean fits(String type, Optional<String> reference, String creditor) {
        int digits = reference.map(String::length).orElse(0);
        boolean form = switch (type) {
            case "71" -> digits == 15 && creditor.length() == 8;
            case "75" -> digits == 16 && creditor.length() == 8;
            case "73" -> digits == 0 && creditor.length() == 8;
            case "04", "15" -> digits == 16 && isGiro(creditor);
            case "01" -> digits == 0 && isGiro(creditor);
            default -> false;
        };
        return form
                && Characters.areDigits(creditor)
                && reference.map(Luhn::holds).orElse(true);
    }

    private static boolean isGiro(String creditor) {
        return creditor.length() == 7 || creditor.length() == 8;
    }

    /** {@code +71<123456789012347+87654321<}, without spaces. */
    @Override
    public String toString() {
        return "+" + type + "<" + reference.orElse("") + "+" + creditor + "<";
    }
}
