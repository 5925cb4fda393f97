package io.kvitt.domain.reference;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a "GiroCode" says: a credit transfer in euro (EPC069-12, "Quick Response Code: Guidelines to Enable Data Capture for the
 * Initiation of a SEPA Credit Transfer"). Twelve lines, the last ones may be missing where they are empty; 331 bytes.
 *
 * @param bic of the payee's bank; always there in version 001
 * @param name of the payee, 1 to 70 characters
 * @param iban of the payee, in capitals without spaces
 * @param amount in euro, 0.01 to 999999999.99, as exact as it was written; empty if the payer decides
 * @param purpose code of up to four characters
 * @param reference structured, up to 35 characters; never together with a text
 * @param text free, up to 140 characters
 * @param note to the payer, up to 70 characters
 */
public record EpcPayment(
        Optional<String> bic,
        String name,
        String iban,
        Optional<BigDecimal> amount,
        Optional<String> purpose,
        Optional<String> reference,
        Optional<String> text,
        Optional<String> note) {

    private static final int MOST_BYTES = 331;
    private static final int LINES = 12;
    private static final Pattern AMOUNT = Pattern.compile("EUR\\d{1,9}(?:\\.\\d{1,2})?");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");

    /** @throws IllegalArgumentException if the account is none, or reference and text are both there */
    public EpcPayment {
        if (!Iban.holds(iban) || (reference.isPresent() && text.isPresent())) {
            throw new IllegalArgumentException("no payment to " + iban);
        }
    }

    /** Whether a text claims to be such a code; only then is it worth telling what is wrong with it. */
    public static boolean isMeant(String text) {
        return text.startsWith("BCD\n") || text.startsWith("BCD\r\n");
    }

    /** The payment, or every rule the text breaks; codes begin with {@code payment-code.}. */
    public static Checked<EpcPayment> read(String text) {
        var broken = new Violations();
        broken.unless(
                bytes(text) <= MOST_BYTES,
                "",
                "payment-code.too-long",
                "The text has more than " + MOST_BYTES + " bytes.");
        var lines = new PayloadLines(text.substring(0, Math.min(text.length(), MOST_BYTES)), broken);
        checkHead(lines, broken);
        checkPayee(lines, broken);
        checkAmount(lines.at(7), broken);
        checkRemittance(lines, broken);
        return broken.or(() -> of(lines));
    }

    /**
     * The text of its code, in version 002 and UTF-8, which {@link #read} reads back as the same; what does not fit into a code breaks
     * a rule of {@link #read}.
     */
    public String written() {
        return String.join(
                        "\n",
                        "BCD",
                        "002",
                        "1",
                        "SCT",
                        bic.orElse(""),
                        name,
                        iban,
                        amount.map(euro -> "EUR" + euro.toPlainString()).orElse(""),
                        purpose.orElse(""),
                        reference.orElse(""),
                        text.orElse(""),
                        note.orElse(""))
                .stripTrailing();
    }

    private static void checkHead(PayloadLines lines, Violations broken) {
        String version = lines.at(1);
        broken.unless(lines.at(0).equals("BCD"), "/service_tag", "payment-code.tag", "The first line is not BCD.");
        broken.unless(
                version.equals("001") || version.equals("002"),
                "/version",
                "payment-code.version",
                "The version is neither 001 nor 002.");
        broken.unless(
                lines.at(2).length() == 1
                        && lines.at(2).charAt(0) >= '1'
                        && lines.at(2).charAt(0) <= '8',
                "/character_set",
                "payment-code.character-set",
                "The character set is not one of 1 to 8.");
        broken.unless(
                lines.at(3).equals("SCT"),
                "/identification",
                "payment-code.identification",
                "The fourth line is not SCT.");
        broken.unless(
                !version.equals("001") || !lines.at(4).isEmpty(),
                "/bic",
                "payment-code.bic.missing",
                "Version 001 needs a BIC.");
        broken.unless(lines.count() <= LINES, "", "payment-code.lines", "There are more than 12 lines.");
    }

    private static void checkPayee(PayloadLines lines, Violations broken) {
        broken.unless(
                lines.at(4).isEmpty() || BIC.matcher(lines.at(4)).matches(),
                "/bic",
                "payment-code.bic",
                "The BIC is none.");
        lines.require(5, 70, "/name", "payment-code.name");
        broken.unless(
                Iban.holds(lines.at(6)),
                "/iban",
                "payment-code.iban",
                "The IBAN's form or its check digits are wrong.");
    }

    private static void checkAmount(String amount, Violations broken) {
        boolean form = AMOUNT.matcher(amount).matches();
        broken.unless(
                amount.isEmpty() || form,
                "/amount",
                "payment-code.amount",
                "The amount is not EUR and a number with a point and at most two decimals.");
        broken.unless(
                !form || new BigDecimal(amount.substring(3)).signum() > 0,
                "/amount",
                "payment-code.amount.not-positive",
                "The amount is not above zero.");
    }

    private static void checkRemittance(PayloadLines lines, Violations broken) {
        String reference = lines.at(9);
        lines.limit(8, 4, "/purpose", "payment-code.purpose");
        lines.limit(9, 35, "/reference", "payment-code.reference");
        lines.limit(10, 140, "/text", "payment-code.text");
        lines.limit(11, 70, "/note", "payment-code.note");
        broken.unless(
                reference.isEmpty() || lines.at(10).isEmpty(),
                "/text",
                "payment-code.reference-and-text",
                "There is a reference and a text.");
        broken.unless(
                !reference.startsWith("RF") || CreditorReference.holds(reference),
                "/reference",
                "payment-code.reference",
                "The reference begins with RF, but its check digits are wrong (ISO 11649).");
    }

    private static EpcPayment of(PayloadLines lines) {
        return new EpcPayment(
                lines.optional(4),
                lines.at(5),
                Iban.normalized(lines.at(6)).orElseThrow(),
                lines.optional(7).map(amount -> new BigDecimal(amount.substring(3))),
                lines.optional(8),
                lines.optional(9),
                lines.optional(10),
                lines.optional(11));
    }

    /** Length in UTF-8, the character set of nearly all; in the others it is shorter. */
    private static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
