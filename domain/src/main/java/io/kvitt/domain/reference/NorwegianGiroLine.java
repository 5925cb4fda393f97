package io.kvitt.domain.reference;

import io.kvitt.domain.check.Luhn;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code line at the foot of a Norwegian giro slip ("Krav til oppsett av giroblankett for OCR", as vendors of bookkeeping
 * programs publish it):
 * <pre>H  reference  kroner øre  &lt; check digit &gt;  account  &lt; slip number &gt;</pre>
 * The reference is a {@link NorwegianReference}, the account a {@link NorwegianAccount}; kroner and øre have a {@link Luhn} check
 * digit over both. The amount may be left to the payer. A line counts only if everything it states is right.
 * {@code H 702159 1234 50 <9> 1503 40 00007 <} is right.
 *
 * @param amount kroner with two decimals
 * @param account eleven digits
 */
public record NorwegianGiroLine(String reference, Optional<BigDecimal> amount, String account) {

    private static final int LONGEST_TEXT = 1_000;

    private static final Pattern FORM = Pattern.compile(
            "(?<![0-9])(\\d{1,24}[\\d-]) {1,60}"
                    + "(?:(\\d{1,8}) {1,10}(\\d{2}) {0,10}< {0,3}(\\d) {0,3}>|< {0,6}>) {0,20}(\\d{4} ?\\d{2} ?\\d{5}) {0,20}<");

    /** @throws IllegalArgumentException if reference or account is none */
    public NorwegianGiroLine {
        if (!NorwegianReference.holds(reference) || !NorwegianAccount.holds(account)) {
            throw new IllegalArgumentException("no giro line to " + account);
        }
    }

    /** The first line within a text of which everything is right. */
    public static Optional<NorwegianGiroLine> findIn(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(Characters.plainSpaces(text));
        while (form.find()) {
            Optional<NorwegianGiroLine> line = of(form);
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    private static Optional<NorwegianGiroLine> of(Matcher form) {
        Optional<String> amount = Optional.ofNullable(form.group(2)).map(kroner -> kroner + form.group(3));
        boolean right = amount.map(digits -> Luhn.holds(digits + form.group(4))).orElse(true)
                && NorwegianReference.holds(form.group(1));
        return NorwegianAccount.normalized(form.group(5))
                .filter(account -> right)
                .map(account -> new NorwegianGiroLine(
                        form.group(1), amount.map(digits -> new BigDecimal(digits).movePointLeft(2)), account));
    }
}
