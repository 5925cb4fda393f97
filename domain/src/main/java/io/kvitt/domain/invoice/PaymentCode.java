package io.kvitt.domain.invoice;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.reference.Bankgiro;
import io.kvitt.domain.reference.CreditorReference;
import io.kvitt.domain.reference.EpcPayment;
import io.kvitt.domain.reference.Iban;
import io.kvitt.domain.reference.Plusgiro;
import io.kvitt.domain.reference.SwedishInvoiceQr;
import io.kvitt.domain.reference.SwedishInvoiceQr.Account;
import io.kvitt.domain.reference.SwedishInvoiceQr.AccountKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of a code that a bank's app makes a payment of, from what was read on an invoice. There is none where something of it is
 * in doubt: whoever scans a code does not look at the account any more.
 *
 * @param standard whose rules it follows
 */
public record PaymentCode(Standard standard, String text) {

    /** Kinds of code. */
    public enum Standard {
        /** Euro to an IBAN: EPC069-12. */
        EPC,
        /** Swedish kronor to a bankgiro, a plusgiro or an IBAN: "UsingQR". */
        USING_QR;

        /** The word of the data format, {@code using-qr}. */
        public String code() {
            return this == EPC ? "epc" : "using-qr";
        }
    }

    private static final BigDecimal MOST = new BigDecimal("999999999.99");
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_REFERENCE = 35;
    private static final int LONGEST_TEXT = 140;

    /** The code of an invoice, or every reason why there is none. */
    public static Checked<PaymentCode> of(KeptInvoice kept) {
        Invoice invoice = kept.invoice();
        Optional<Money> due = invoice.amountDue();
        var broken = new Violations();
        broken.unless(kept.asksToBePaid(), "/status", "PAYMENT_CODE_NOT_OPEN", "There is nothing to pay.");
        broken.unless(
                !kept.needsReview(),
                "/needs_review",
                "PAYMENT_CODE_NEEDS_REVIEW",
                "What was read is in doubt: compare it with the document and confirm it first.");
        broken.unless(
                due.filter(PaymentCode::isPayable).isPresent(),
                "/amount_due",
                "PAYMENT_CODE_AMOUNT",
                "The amount to pay is not known, or not 0.01 to 999999999.99.");
        broken.unless(
                name(invoice).isPresent(), "/seller_name", "PAYMENT_CODE_NAME", "Who is to be paid was not read.");
        if (!broken.isEmpty()) {
            return broken.or(PaymentCode::none);
        }
        return switch (due.orElseThrow().currency().getCurrencyCode()) {
            case "EUR" -> inEuro(invoice, due.orElseThrow());
            case "SEK" -> inKronor(invoice, due.orElseThrow());
            default ->
                broken(
                        "/currency",
                        "PAYMENT_CODE_CURRENCY",
                        "Codes are for EUR and SEK, and this is in "
                                + due.orElseThrow().currency() + ".");
        };
    }

    private static Checked<PaymentCode> inEuro(Invoice invoice, Money due) {
        Optional<String> iban = invoice.value(Field.IBAN).flatMap(Iban::normalized);
        if (iban.isEmpty()) {
            return noAccount("There is no IBAN whose check digits are right.");
        }
        Optional<String> stated = reference(invoice);
        Optional<String> structured = stated.flatMap(CreditorReference::normalized);
        Optional<String> text = structured.isPresent() ? Optional.empty() : stated.or(() -> number(invoice));
        if (structured.orElse("").length() > LONGEST_REFERENCE
                || text.orElse("").length() > LONGEST_TEXT) {
            return noReference();
        }
        EpcPayment payment = new EpcPayment(
                Optional.empty(),
                name(invoice).orElseThrow(),
                iban.get(),
                Optional.of(due.amount()),
                Optional.empty(),
                structured,
                text,
                Optional.empty());
        String written = payment.written();
        return EpcPayment.read(written)
                .match(read -> new Checked.Valid<>(new PaymentCode(Standard.EPC, written)), broken -> noReference());
    }

    private static Checked<PaymentCode> inKronor(Invoice invoice, Money due) {
        Optional<Account> account = account(invoice);
        if (account.isEmpty()) {
            return noAccount("There is no bankgiro, plusgiro or IBAN whose check digits are right.");
        }
        SwedishInvoiceQr code = new SwedishInvoiceQr(
                1,
                name(invoice),
                Optional.of("SE"),
                invoice.value(Field.SELLER_ORGNR).map(PaymentCode::plain),
                reference(invoice).or(() -> number(invoice)),
                Optional.empty(),
                invoice.value(Field.ISSUE_DATE),
                invoice.value(Field.DUE_DATE),
                Optional.of(due.amount()),
                Optional.empty(),
                Optional.of("SEK"),
                account,
                Optional.empty(),
                Optional.empty());
        String written = code.written();
        return SwedishInvoiceQr.read(written)
                .match(
                        read -> new Checked.Valid<>(new PaymentCode(Standard.USING_QR, written)),
                        broken -> noReference());
    }

    private static Optional<Account> account(Invoice invoice) {
        Optional<Account> bankgiro = invoice.value(Field.BANKGIRO)
                .flatMap(Bankgiro::normalized)
                .map(number -> new Account(AccountKind.BG, number));
        Optional<Account> plusgiro = invoice.value(Field.PLUSGIRO)
                .flatMap(Plusgiro::normalized)
                .map(number -> new Account(AccountKind.PG, number));
        Optional<Account> iban = invoice.value(Field.IBAN)
                .flatMap(Iban::normalized)
                .map(number -> new Account(AccountKind.IBAN, number));
        return Stream.of(bankgiro, plusgiro, iban).flatMap(Optional::stream).findFirst();
    }

    private static boolean isPayable(Money due) {
        return due.isPositive() && due.amount().compareTo(MOST) <= 0;
    }

    /** A name that is too long is cut: banks go by the account. */
    private static Optional<String> name(Invoice invoice) {
        return invoice.value(Field.SELLER_NAME)
                .map(PaymentCode::plain)
                .map(name -> name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME))
                .map(PaymentCode::plain) // half a character may be left at the end
                .filter(name -> !name.isEmpty());
    }

    private static Optional<String> reference(Invoice invoice) {
        return text(invoice, Field.PAYMENT_REFERENCE);
    }

    private static Optional<String> number(Invoice invoice) {
        return text(invoice, Field.INVOICE_NUMBER);
    }

    private static Optional<String> text(Invoice invoice, Field<String> field) {
        return invoice.value(field).map(PaymentCode::plain).filter(text -> !text.isEmpty());
    }

    /** On one line: a line break would begin another value. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+", " ").strip();
    }

    private static Checked<PaymentCode> noAccount(String message) {
        return broken("/payment", "PAYMENT_CODE_ACCOUNT", message);
    }

    private static Checked<PaymentCode> noReference() {
        return broken(
                "/payment/reference", "PAYMENT_CODE_REFERENCE", "The reference or the name does not fit into a code.");
    }

    private static Checked<PaymentCode> broken(String at, String code, String message) {
        return new Checked.Invalid<>(List.of(new Violation(at, code, message)));
    }

    private static PaymentCode none() {
        throw new IllegalArgumentException("no code of what breaks rules");
    }
}
