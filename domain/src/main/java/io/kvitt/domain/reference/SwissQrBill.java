package io.kvitt.domain.reference;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the code of a Swiss QR-bill says (SIX, "Swiss Implementation Guidelines QR-bill", version 2.3, and before that 2.0 to
 * 2.2, which also had addresses of two lines). 31 lines, then billing information and alternative schemes; 997 characters.
 *
 * @param iban of the creditor, Swiss or of Liechtenstein, in capitals without spaces
 * @param amount 0.01 to 999999999.99 with two decimals; empty if the payer decides
 * @param currency CHF or EUR
 * @param debtor empty if the payer is to be written in by hand
 * @param reference of the kind that its type says; empty only for {@link ReferenceType#NON}
 * @param text free, up to 140 characters together with the billing information
 * @param billingInformation as the creditor wrote it, {@code //S1/10/...} by Swico's syntax
 * @param alternativeSchemes at most two, up to 100 characters each
 */
public record SwissQrBill(
        String iban,
        Address creditor,
        Optional<BigDecimal> amount,
        String currency,
        Optional<Address> debtor,
        ReferenceType referenceType,
        Optional<String> reference,
        Optional<String> text,
        Optional<String> billingInformation,
        List<String> alternativeSchemes) {

    /** The kinds of reference; each goes with one kind of account. */
    public enum ReferenceType {
        /** A {@link SwissReference}, to a {@link QrIban} only. */
        QRR,
        /** A {@link CreditorReference}, to any other account. */
        SCOR,
        /** None. */
        NON
    }

    /**
     * Who gets the money, or pays.
     *
     * @param lines street and number, postcode and town: as many as are there, at most two
     * @param country two letters (ISO 3166-1)
     */
    public record Address(String name, List<String> lines, String country) {
        public Address {
            lines = List.copyOf(lines);
        }
    }

    private static final int LONGEST = 997;
    private static final int LINES = 34;
    private static final int LONGEST_TEXTS = 140;
    private static final Pattern VERSION = Pattern.compile("02\\d{2}");
    private static final Pattern AMOUNT = Pattern.compile("(?:0|[1-9]\\d{0,8})\\.\\d{2}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** @throws IllegalArgumentException if account, reference and its type do not go together */
    public SwissQrBill {
        alternativeSchemes = List.copyOf(alternativeSchemes);
        if (!goesWith(iban, referenceType.name()) || !isReference(referenceType.name(), reference.orElse(""))) {
            throw new IllegalArgumentException("no bill to " + iban + " with a reference " + referenceType);
        }
    }

    /** Whether a text claims to be such a code; only then is it worth telling what is wrong with it. */
    public static boolean isMeant(String text) {
        return text.startsWith("SPC\n") || text.startsWith("SPC\r\n");
    }

    /** The bill, or every rule the text breaks; codes begin with {@code payment-code.}. */
    public static Checked<SwissQrBill> read(String text) {
        var broken = new Violations();
        broken.unless(
                text.length() <= LONGEST,
                "",
                "payment-code.too-long",
                "The text has more than " + LONGEST + " characters.");
        var lines = new PayloadLines(text.substring(0, Math.min(text.length(), LONGEST)), broken);
        checkHead(lines, broken);
        checkAddress(lines, 4, "/creditor", broken);
        for (int line = 11; line < 18; line++) {
            lines.refuse(line, "/ultimate_creditor", "payment-code.ultimate-creditor");
        }
        checkAmount(lines, broken);
        if (IntStream.range(20, 27).anyMatch(line -> !lines.at(line).isEmpty())) {
            checkAddress(lines, 20, "/debtor", broken);
        }
        checkReference(lines, broken);
        checkTail(lines, broken);
        return broken.or(() -> of(lines));
    }

    private static void checkHead(PayloadLines lines, Violations broken) {
        String iban = lines.at(3);
        broken.unless(lines.at(0).equals("SPC"), "/qr_type", "payment-code.tag", "The first line is not SPC.");
        broken.unless(
                VERSION.matcher(lines.at(1)).matches(), "/version", "payment-code.version", "The version is not 02.");
        broken.unless(
                lines.at(2).equals("1"), "/character_set", "payment-code.character-set", "The character set is not 1.");
        broken.unless(Iban.holds(iban), "/iban", "payment-code.iban", "The IBAN's form or its check digits are wrong.");
        broken.unless(
                !Iban.holds(iban) || QrIban.isSwiss(iban),
                "/iban",
                "payment-code.iban.country",
                "The account is neither Swiss nor of Liechtenstein.");
    }

    /** Seven lines: type, name, then street, number, postcode and town, or two lines as they are; country. */
    private static void checkAddress(PayloadLines lines, int first, String at, Violations broken) {
        boolean combined = lines.at(first).equals("K");
        broken.unless(
                combined || lines.at(first).equals("S"),
                at + "/type",
                "payment-code.address-type",
                "The address type is neither S nor K.");
        lines.require(first + 1, 70, at + "/name", "payment-code.name");
        lines.limit(first + 2, 70, at + "/street", "payment-code.street");
        if (combined) {
            lines.require(first + 3, 70, at + "/second_line", "payment-code.second-line");
            lines.refuse(first + 4, at + "/postcode", "payment-code.postcode");
            lines.refuse(first + 5, at + "/town", "payment-code.town");
        } else {
            lines.limit(first + 3, 16, at + "/number", "payment-code.number");
            lines.require(first + 4, 16, at + "/postcode", "payment-code.postcode");
            lines.require(first + 5, 35, at + "/town", "payment-code.town");
        }
        broken.unless(
                COUNTRY.matcher(lines.at(first + 6)).matches(),
                at + "/country",
                "payment-code.country",
                "The country is not two capitals.");
    }

    private static void checkAmount(PayloadLines lines, Violations broken) {
        String amount = lines.at(18);
        boolean form = AMOUNT.matcher(amount).matches();
        broken.unless(
                amount.isEmpty() || form,
                "/amount",
                "payment-code.amount",
                "The amount is not a number with a point and two decimals.");
        broken.unless(
                !form || new BigDecimal(amount).signum() > 0,
                "/amount",
                "payment-code.amount.not-positive",
                "The amount is not above zero.");
        broken.unless(
                lines.at(19).equals("CHF") || lines.at(19).equals("EUR"),
                "/currency",
                "payment-code.currency",
                "The currency is neither CHF nor EUR.");
    }

    private static void checkReference(PayloadLines lines, Violations broken) {
        String type = lines.at(27);
        boolean known =
                Stream.of(ReferenceType.values()).anyMatch(one -> one.name().equals(type));
        broken.unless(
                known, "/reference_type", "payment-code.reference-type", "The type is neither QRR, SCOR nor NON.");
        if (!known) {
            return;
        }
        broken.unless(
                !Iban.holds(lines.at(3)) || goesWith(lines.at(3), type),
                "/reference_type",
                "payment-code.reference-type.account",
                "QRR goes with a QR-IBAN, SCOR and NON with any other.");
        broken.unless(
                isReference(type, lines.at(28)),
                "/reference",
                "payment-code.reference",
                "The reference is not one of type " + type + ".");
    }

    private static boolean goesWith(String iban, String type) {
        return QrIban.holds(iban) == type.equals("QRR");
    }

    private static boolean isReference(String type, String reference) {
        return switch (type) {
            case "QRR" -> SwissReference.holds(reference);
            case "SCOR" -> CreditorReference.holds(reference);
            default -> reference.isEmpty();
        };
    }

    private static void checkTail(PayloadLines lines, Violations broken) {
        broken.unless(
                lines.at(29).length() + lines.at(31).length() <= LONGEST_TEXTS,
                "/text",
                "payment-code.text.too-long",
                "Text and billing information have more than 140 characters.");
        broken.unless(lines.at(30).equals("EPD"), "/trailer", "payment-code.trailer", "The trailer is not EPD.");
        lines.limit(32, 100, "/alternative_schemes/0", "payment-code.alternative-scheme");
        lines.limit(33, 100, "/alternative_schemes/1", "payment-code.alternative-scheme");
        broken.unless(lines.count() <= LINES, "", "payment-code.lines", "There are more than 34 lines.");
    }

    private static SwissQrBill of(PayloadLines lines) {
        ReferenceType type = ReferenceType.valueOf(lines.at(27));
        return new SwissQrBill(
                Iban.normalized(lines.at(3)).orElseThrow(),
                address(lines, 4),
                lines.optional(18).map(BigDecimal::new),
                lines.at(19),
                lines.optional(20).map(present -> address(lines, 20)),
                type,
                lines.optional(28).map(Characters::withoutSpaces),
                lines.optional(29),
                lines.optional(31),
                Stream.of(lines.at(32), lines.at(33))
                        .filter(scheme -> !scheme.isEmpty())
                        .toList());
    }

    private static Address address(PayloadLines lines, int first) {
        boolean combined = lines.at(first).equals("K");
        String street = lines.at(first + 2);
        String next = lines.at(first + 3);
        Stream<String> rest = combined
                ? Stream.of(street, next)
                : Stream.of((street + " " + next).strip(), lines.at(first + 4) + " " + lines.at(first + 5));
        return new Address(
                lines.at(first + 1), rest.filter(line -> !line.isEmpty()).toList(), lines.at(first + 6));
    }
}
