package io.kvitt.domain.invoice;

import static io.kvitt.domain.invoice.InvoiceCheck.notApplicable;

import io.kvitt.domain.reference.Bankgiro;
import io.kvitt.domain.reference.Characters;
import io.kvitt.domain.reference.CreditorReference;
import io.kvitt.domain.reference.Iban;
import io.kvitt.domain.reference.OrganisationNumber;
import io.kvitt.domain.reference.Plusgiro;
import io.kvitt.domain.reference.SwedishReference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether what an invoice says fits together: sums, dates, check digits. The checks run in one order and all of them
 * always answer; one whose values are not there says {@link InvoiceCheck.Outcome#NOT_APPLICABLE}. Sums are exact: they are
 * rounded HALF_UP to the places in which the total is stated, two at least, and must then equal it (EN 16931-1, section
 * 6.4, rules BR-CO).
 */
public final class InvoiceChecks {

    private static final Set<String> WHOLE_CROWNS = Set.of("SEK", "NOK", "DKK");
    private static final BigDecimal HALF_A_CROWN = new BigDecimal("0.50");
    private static final BigDecimal FIVE_CENTS = new BigDecimal("0.05");
    private static final BigDecimal TWO_CENTS = new BigDecimal("0.02");
    private static final int LONGEST_CREDIT_DAYS = 400;

    private final Invoice invoice;

    private InvoiceChecks(Invoice invoice) {
        this.invoice = invoice;
    }

    /** Every check, in a fixed order. */
    public static List<InvoiceCheck> of(Invoice invoice) {
        InvoiceChecks checks = new InvoiceChecks(invoice);
        return List.of(
                checks.linesSumToLineTotal(),
                checks.linesSumToAmountDue(),
                checks.lineTotalToNetTotal(),
                checks.vatRowsBaseTimesRate(),
                checks.vatRowsSumToTaxTotal(),
                checks.netPlusTaxIsGross(),
                checks.grossMinusPrepaidIsDue(),
                checks.roundingIsSmall(),
                checks.dueNotBeforeIssue(),
                checks.dueWithin400Days(),
                checks.periodInOrder(),
                checks.valuesAreOfTheirKind(),
                checks.number("iban-check-digits", Field.IBAN, Iban::holds),
                checks.paymentReference(),
                checks.number("bankgiro-check-digit", Field.BANKGIRO, Bankgiro::holds),
                checks.number("plusgiro-check-digit", Field.PLUSGIRO, Plusgiro::holds),
                checks.organisationNumber());
    }

    /**
     * BR-02, BR-03, BR-05, BR-06 and BR-15: an e-invoice states its number, issue date, currency, seller and what is to be
     * paid. The smaller profiles may leave out one total or the other, so any of the three counts.
     */
    public static InvoiceCheck mandatory(Invoice invoice) {
        List<String> missing = new ArrayList<>();
        for (Field<?> field : List.of(Field.INVOICE_NUMBER, Field.ISSUE_DATE, Field.CURRENCY, Field.SELLER_NAME)) {
            if (!invoice.fields().containsKey(field) && !invoice.misstated().containsKey(field)) {
                missing.add(field.key());
            }
        }
        if (List.of(Field.AMOUNT_DUE, Field.GROSS_TOTAL, Field.NET_TOTAL).stream()
                .noneMatch(field -> invoice.fields().containsKey(field))) {
            missing.add(Field.AMOUNT_DUE.key());
        }
        return InvoiceCheck.of(
                "mandatory-fields-present",
                missing.isEmpty(),
                missing.isEmpty() ? "Nothing is missing." : "Missing: " + String.join(", ", missing) + ".");
    }

    /** BR-CO-10: the line total is the sum of the lines' net amounts. */
    private InvoiceCheck linesSumToLineTotal() {
        String name = "lines-sum-to-line-total";
        Optional<BigDecimal> total = amount(Field.LINE_TOTAL);
        if (total.isEmpty()) {
            return notApplicable(name, "No line total is stated.");
        }
        Optional<List<BigDecimal>> lines = lineAmounts();
        return lines.isEmpty()
                ? notApplicable(name, "Not every line has an amount.")
                : sums(name, lines.get(), total.get());
    }

    /**
     * What a rental notice lists is what it asks for; it has no totals in between. Our own rule, from Swedish notices:
     * the lines, and a rounding if there is one, sum to the amount due.
     */
    private InvoiceCheck linesSumToAmountDue() {
        String name = "lines-sum-to-amount-due";
        Optional<BigDecimal> due = amount(Field.AMOUNT_DUE);
        if (invoice.value(Field.LINE_TOTAL).isPresent()
                || invoice.value(Field.NET_TOTAL).isPresent()) {
            return notApplicable(name, "There are totals between the lines and the amount due.");
        }
        Optional<List<BigDecimal>> lines = lineAmounts();
        if (due.isEmpty() || lines.isEmpty()) {
            return notApplicable(name, "Lines with amounts or the amount due are missing.");
        }
        List<BigDecimal> parts = new ArrayList<>(lines.get());
        amount(Field.ROUNDING).ifPresent(parts::add);
        return sums(name, parts, due.get());
    }

    /** BR-CO-13: net total = line total - allowances + charges. */
    private InvoiceCheck lineTotalToNetTotal() {
        String name = "line-total-to-net-total";
        return compare(name, Field.LINE_TOTAL, Field.NET_TOTAL, lineTotal -> {
            List<BigDecimal> parts = new ArrayList<>(List.of(lineTotal));
            amount(Field.ALLOWANCE_TOTAL).map(BigDecimal::negate).ifPresent(parts::add);
            amount(Field.CHARGE_TOTAL).ifPresent(parts::add);
            return parts;
        });
    }

    /** BR-CO-17: tax = base · rate / 100 in each row; 0.02 apart is accepted, because some sum the tax of the lines. */
    private InvoiceCheck vatRowsBaseTimesRate() {
        String name = "vat-rows-base-times-rate";
        int compared = 0;
        for (VatRow row : invoice.vat()) {
            if (row.base().isEmpty() || row.rate().isEmpty() || row.tax().isEmpty()) {
                continue;
            }
            compared++;
            BigDecimal exact = row.base().get().multiply(row.rate().get()).movePointLeft(2);
            if (exact.subtract(row.tax().get()).abs().compareTo(TWO_CENTS) > 0) {
                return InvoiceCheck.of(
                        name,
                        false,
                        plain(row.rate().get()) + " % of " + plain(row.base().get()) + " is " + plain(exact)
                                + ", stated " + plain(row.tax().get()) + ".");
            }
        }
        return compared == 0
                ? notApplicable(name, "No VAT row has base, rate and tax.")
                : InvoiceCheck.of(name, true, "VAT rows that hold: " + compared + ".");
    }

    /** BR-CO-14: the tax total is the sum of the VAT rows' taxes. */
    private InvoiceCheck vatRowsSumToTaxTotal() {
        String name = "vat-rows-sum-to-tax-total";
        Optional<BigDecimal> total = amount(Field.TAX_TOTAL);
        List<BigDecimal> taxes =
                invoice.vat().stream().flatMap(row -> row.tax().stream()).toList();
        if (total.isEmpty() || taxes.isEmpty() || taxes.size() < invoice.vat().size()) {
            return notApplicable(name, "The tax total or a VAT row's tax is missing.");
        }
        return sums(name, taxes, total.get());
    }

    /** BR-CO-15: gross total = net total + tax total. */
    private InvoiceCheck netPlusTaxIsGross() {
        String name = "net-plus-tax-is-gross";
        Optional<BigDecimal> tax = amount(Field.TAX_TOTAL);
        return tax.isEmpty()
                ? notApplicable(name, "No tax total is stated.")
                : compare(name, Field.NET_TOTAL, Field.GROSS_TOTAL, net -> List.of(net, tax.get()));
    }

    /**
     * BR-CO-16: amount due = gross total - prepaid + rounding. Where kronor are rounded to whole ones without a line that
     * says so, half a krona apart is accepted.
     */
    private InvoiceCheck grossMinusPrepaidIsDue() {
        String name = "gross-minus-prepaid-is-due";
        InvoiceCheck exact = compare(name, Field.GROSS_TOTAL, Field.AMOUNT_DUE, gross -> {
            List<BigDecimal> parts = new ArrayList<>(List.of(gross));
            amount(Field.PREPAID).map(BigDecimal::negate).ifPresent(parts::add);
            amount(Field.ROUNDING).ifPresent(parts::add);
            return parts;
        });
        if (exact.outcome() != InvoiceCheck.Outcome.FAILED || !isRoundedInSilence()) {
            return exact;
        }
        return InvoiceCheck.of(name, true, exact.detail() + " Rounded to a whole krona.");
    }

    private boolean isRoundedInSilence() {
        BigDecimal due = amount(Field.AMOUNT_DUE).orElseThrow();
        BigDecimal before = amount(Field.GROSS_TOTAL)
                .orElseThrow()
                .subtract(amount(Field.PREPAID).orElse(BigDecimal.ZERO));
        return WHOLE_CROWNS.contains(currency())
                && amount(Field.ROUNDING).isEmpty()
                && due.stripTrailingZeros().scale() <= 0
                && due.subtract(before).abs().compareTo(HALF_A_CROWN) <= 0;
    }

    /**
     * A rounding is no charge. Half a krona where prices are rounded to whole ones (SEK since 2010, NOK since 2012; DKK
     * to half ones, and some go further); 0.05 elsewhere, which covers the five cents of MYR, CHF and cash in EUR.
     */
    private InvoiceCheck roundingIsSmall() {
        String name = "rounding-is-small";
        BigDecimal limit = WHOLE_CROWNS.contains(currency()) ? HALF_A_CROWN : FIVE_CENTS;
        return amount(Field.ROUNDING)
                .map(rounding -> InvoiceCheck.of(
                        name,
                        rounding.abs().compareTo(limit) <= 0,
                        "Rounded by " + plain(rounding) + ", at most " + plain(limit) + " is usual."))
                .orElseGet(() -> notApplicable(name, "No rounding is stated."));
    }

    /** A payment cannot be due before it was asked for. Our own rule. */
    private InvoiceCheck dueNotBeforeIssue() {
        return dates("due-not-before-issue", Field.ISSUE_DATE, Field.DUE_DATE, (issued, due) -> !due.isBefore(issued));
    }

    /** A due date more than 400 days away is a date of something else. Our own rule. */
    private InvoiceCheck dueWithin400Days() {
        return dates(
                "due-within-400-days",
                Field.ISSUE_DATE,
                Field.DUE_DATE,
                (issued, due) -> !due.isAfter(issued.plusDays(LONGEST_CREDIT_DAYS)));
    }

    /** BR-29: a period does not end before it starts. */
    private InvoiceCheck periodInOrder() {
        return dates("period-in-order", Field.PERIOD_START, Field.PERIOD_END, (start, end) -> !end.isBefore(start));
    }

    /** A stated date is a day, a stated amount a decimal number (EN 16931-1, section 6.5: semantic data types). */
    private InvoiceCheck valuesAreOfTheirKind() {
        String broken = invoice.misstated().keySet().stream().map(Field::key).collect(Collectors.joining(", "));
        return InvoiceCheck.of(
                "values-are-of-their-kind",
                broken.isEmpty(),
                broken.isEmpty() ? "Every value is of its kind." : "Not a value of its kind: " + broken + ".");
    }

    /**
     * ISO 11649 for a reference that begins with RF, the Swedish OCR check digit for digits where account, currency or
     * seller is Swedish. Elsewhere, and for words, nobody promises a check digit.
     */
    private InvoiceCheck paymentReference() {
        String name = "payment-reference-check-digit";
        Optional<String> found = invoice.value(Field.PAYMENT_REFERENCE);
        if (found.isEmpty()) {
            return notApplicable(name, "No payment reference is stated.");
        }
        String reference = Characters.withoutSpaces(found.get());
        if (reference.regionMatches(true, 0, "RF", 0, 2) && reference.length() > 2 && isDigit(reference.charAt(2))) {
            return digits(name, CreditorReference.holds(reference), "ISO 11649");
        }
        return isSwedish() && Characters.areDigits(reference)
                ? digits(name, SwedishReference.holds(reference), "10-modulus")
                : notApplicable(name, "The payment reference is of no kind that has a check digit.");
    }

    private boolean isSwedish() {
        return currency().equals("SEK")
                || invoice.value(Field.BANKGIRO).isPresent()
                || invoice.value(Field.PLUSGIRO).isPresent()
                || invoice.value(Field.SELLER_VAT_ID)
                        .filter(id -> id.startsWith("SE"))
                        .isPresent();
    }

    private InvoiceCheck number(String name, Field<String> field, Predicate<String> holds) {
        return invoice.value(field)
                .map(number -> digits(name, holds.test(number), field.key()))
                .orElseGet(() -> notApplicable(name, "No " + field.key() + " is stated."));
    }

    /** Other countries number their organisations by rules of their own. */
    private InvoiceCheck organisationNumber() {
        String name = "orgnr-check-digit";
        return isSwedish()
                ? number(name, Field.SELLER_ORGNR, OrganisationNumber::holds)
                : notApplicable(name, "The seller is not known to be Swedish.");
    }

    /** The number itself stays out of the detail: it may be a person's. */
    private static InvoiceCheck digits(String name, boolean right, String what) {
        String found = right ? "The check digits are right" : "The check digits or the length are wrong";
        return InvoiceCheck.of(name, right, found + " (" + what + ").");
    }

    private InvoiceCheck compare(
            String name, Field<BigDecimal> from, Field<BigDecimal> to, Function<BigDecimal, List<BigDecimal>> parts) {
        Optional<BigDecimal> start = amount(from);
        Optional<BigDecimal> stated = amount(to);
        if (start.isEmpty() || stated.isEmpty()) {
            return notApplicable(name, "No " + (start.isEmpty() ? from : to).key() + " is stated.");
        }
        return sums(name, parts.apply(start.get()), stated.get());
    }

    private static InvoiceCheck sums(String name, List<BigDecimal> parts, BigDecimal stated) {
        BigDecimal exact = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = exact.setScale(Math.max(2, stated.scale()), RoundingMode.HALF_UP);
        return InvoiceCheck.of(
                name,
                sum.compareTo(stated) == 0,
                terms(parts) + " is " + plain(sum) + ", stated " + plain(stated) + ".");
    }

    private interface Order {
        boolean holds(LocalDate first, LocalDate second);
    }

    private InvoiceCheck dates(String name, Field<LocalDate> first, Field<LocalDate> second, Order order) {
        Optional<LocalDate> one = invoice.value(first);
        Optional<LocalDate> other = invoice.value(second);
        if (one.isEmpty() || other.isEmpty()) {
            return notApplicable(name, "No " + (one.isEmpty() ? first : second).key() + " is stated.");
        }
        return InvoiceCheck.of(
                name, order.holds(one.get(), other.get()), "From " + one.get() + " to " + other.get() + ".");
    }

    /** The amount of every line; empty if there is no line or one has none. */
    private Optional<List<BigDecimal>> lineAmounts() {
        List<BigDecimal> amounts = invoice.lines().stream()
                .flatMap(line -> line.netAmount().stream())
                .toList();
        return amounts.isEmpty() || amounts.size() < invoice.lines().size() ? Optional.empty() : Optional.of(amounts);
    }

    private Optional<BigDecimal> amount(Field<BigDecimal> field) {
        return invoice.value(field);
    }

    private String currency() {
        return invoice.value(Field.CURRENCY).orElse("").toUpperCase(Locale.ROOT);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@code 473.00 - 20.00 + 5.00}; of many terms only how many. */
    private static String terms(List<BigDecimal> parts) {
        if (parts.size() > 6) {
            return "The sum of " + parts.size() + " amounts";
        }
        StringBuilder terms = new StringBuilder(plain(parts.get(0)));
        for (BigDecimal part : parts.subList(1, parts.size())) {
            terms.append(part.signum() < 0 ? " - " : " + ").append(plain(part.abs()));
        }
        return terms.toString();
    }

    private static String plain(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
    }
}
