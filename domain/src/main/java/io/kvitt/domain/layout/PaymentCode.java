package io.kvitt.domain.layout;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.PrintedCode;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.reference.BillingInformation;
import io.kvitt.domain.reference.CreditorReference;
import io.kvitt.domain.reference.EpcPayment;
import io.kvitt.domain.reference.OrganisationNumber;
import io.kvitt.domain.reference.SwedishInvoiceQr;
import io.kvitt.domain.reference.SwedishReference;
import io.kvitt.domain.reference.SwissQrBill;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A code on a page that says how to pay, and what it says about each field. The code repeats what the invoice says for
 * machines, so it is believed like structured data; less so where the format leaves room: a payee need not be the seller, and a
 * free text need not be a reference.
 *
 * @param rule of the evidence: {@code qr:epc}, {@code qr:swiss} or {@code qr:swedish}
 */
record PaymentCode(Place place, String rule, List<Candidate<?>> candidates) {

    /** Log odds: 0.99, 0.95 and 0.88. */
    private static final Support STATED = new Support("payment-code", "a payment code states it", 4.6);

    private static final Support NAMES_THE_PAYEE = new Support("payment-code-payee", "a payment code pays to it", 3);
    private static final Support SAYS_FREELY = new Support("payment-code-text", "a payment code's free text", 2);
    private static final Support CHECK_DIGITS = new Support("check-digits", "its check digits hold", 0.7);
    private static final int LONGEST_REFERENCE = 35;

    PaymentCode {
        candidates = List.copyOf(candidates);
    }

    /** Empty if the code is about something else, or breaks a rule of its format: then nothing in it is believed. */
    static Optional<PaymentCode> read(PrintedCode code) {
        String text = code.text();
        if (EpcPayment.isMeant(text)) {
            return EpcPayment.read(text).match(epc -> Optional.of(of(epc, code.place())), broken -> Optional.empty());
        }
        if (SwissQrBill.isMeant(text)) {
            return SwissQrBill.read(text)
                    .match(bill -> Optional.of(of(bill, code.place())), broken -> Optional.empty());
        }
        return SwedishInvoiceQr.isMeant(text)
                ? SwedishInvoiceQr.read(text)
                        .match(swedish -> Optional.of(of(swedish, code.place())), broken -> Optional.empty())
                : Optional.empty();
    }

    private static PaymentCode of(EpcPayment epc, Place place) {
        Taking taken = new Taking(place, "qr:epc");
        taken.text(Field.SELLER_NAME, epc.name(), NAMES_THE_PAYEE);
        taken.text(Field.IBAN, epc.iban(), STATED, CHECK_DIGITS);
        epc.amount().ifPresent(amount -> taken.amount(Field.AMOUNT_DUE, amount, "EUR"));
        epc.amount().ifPresent(amount -> taken.text(Field.CURRENCY, "EUR", STATED));
        epc.reference().ifPresent(reference -> taken.reference(reference, CreditorReference.holds(reference)));
        epc.text()
                .filter(text -> text.length() <= LONGEST_REFERENCE)
                .ifPresent(text -> taken.text(Field.PAYMENT_REFERENCE, text, SAYS_FREELY));
        return taken.done();
    }

    private static PaymentCode of(SwissQrBill bill, Place place) {
        Taking taken = new Taking(place, "qr:swiss");
        taken.text(Field.SELLER_NAME, bill.creditor().name(), STATED);
        if (!bill.creditor().lines().isEmpty()) {
            taken.text(Field.SELLER_ADDRESS, String.join(", ", bill.creditor().lines()), NAMES_THE_PAYEE);
        }
        bill.debtor().ifPresent(debtor -> taken.text(Field.BUYER_NAME, debtor.name(), NAMES_THE_PAYEE));
        taken.text(Field.IBAN, bill.iban(), STATED, CHECK_DIGITS);
        bill.amount().ifPresent(amount -> taken.amount(Field.AMOUNT_DUE, amount, bill.currency()));
        taken.text(Field.CURRENCY, bill.currency(), STATED);
        bill.reference().ifPresent(reference -> taken.reference(reference, true));
        bill.billingInformation().map(BillingInformation::read).ifPresent(billing -> {
            billing.invoiceNumber().ifPresent(number -> taken.text(Field.INVOICE_NUMBER, number, STATED));
            billing.issuedOn().ifPresent(day -> taken.put(Field.ISSUE_DATE, day, day.toString(), STATED));
        });
        return taken.done();
    }

    private static PaymentCode of(SwedishInvoiceQr code, Place place) {
        Taking taken = new Taking(place, "qr:swedish");
        Optional<String> currency = currency(code);
        code.name().ifPresent(name -> taken.text(Field.SELLER_NAME, name, STATED));
        code.organisationNumber()
                .flatMap(OrganisationNumber::normalized)
                .ifPresent(number -> taken.text(Field.SELLER_ORGNR, number, STATED, CHECK_DIGITS));
        code.issuedOn().ifPresent(day -> taken.put(Field.ISSUE_DATE, day, day.toString(), STATED));
        code.dueOn().ifPresent(day -> taken.put(Field.DUE_DATE, day, day.toString(), STATED));
        code.due().ifPresent(due -> taken.amount(Field.AMOUNT_DUE, due, currency.orElse("")));
        code.vat().ifPresent(vat -> taken.amount(Field.TAX_TOTAL, vat, currency.orElse("")));
        currency.ifPresent(words -> taken.text(Field.CURRENCY, words, STATED));
        code.reference().ifPresent(reference -> taken.reference(reference, SwedishReference.holds(reference)));
        code.account().ifPresent(account -> {
            Field<String> field = switch (account.kind()) {
                case BG -> Field.BANKGIRO;
                case PG -> Field.PLUSGIRO;
                case IBAN -> Field.IBAN;
                case BBAN -> Field.PAYEE_ACCOUNT;
            };
            taken.text(field, account.number(), STATED, CHECK_DIGITS);
        });
        return taken.done();
    }

    /** The code may leave the currency to its country; only Sweden has bankgiro and plusgiro. */
    private static Optional<String> currency(SwedishInvoiceQr code) {
        boolean giro = code.account()
                .filter(account -> account.kind() == SwedishInvoiceQr.AccountKind.BG
                        || account.kind() == SwedishInvoiceQr.AccountKind.PG)
                .isPresent();
        return code.currency().or(() -> switch (code.country().orElse(giro ? "SE" : "")) {
            case "SE" -> Optional.of("SEK");
            case "NO" -> Optional.of("NOK");
            case "DK" -> Optional.of("DKK");
            case "FI" -> Optional.of("EUR");
            default -> Optional.empty();
        });
    }

    /** The value the code gives a field; empty if it says nothing of it. */
    <T> Optional<T> value(Field<T> field) {
        for (Candidate<?> candidate : candidates) {
            if (candidate.field().equals(field)) {
                return Optional.of(field.type().cast(candidate.found().value()));
            }
        }
        return Optional.empty();
    }

    /** The probability that the supports add up to, 0 to 1. */
    static double confidence(List<Support> supports) {
        double weight = 0;
        for (Support support : supports) {
            weight += support.weight();
        }
        return 1 / (1 + Math.exp(-weight));
    }

    /** A code whose candidates are being put together. */
    private static final class Taking {
        private final Place place;
        private final String rule;
        private final List<Candidate<?>> taken = new ArrayList<>();

        Taking(Place place, String rule) {
            this.place = place;
            this.rule = rule;
        }

        void text(Field<String> field, String value, Support... supports) {
            String words = value.strip();
            if (!words.isEmpty()) {
                put(field, words, words, supports);
            }
        }

        void reference(String reference, boolean checked) {
            if (checked) {
                text(Field.PAYMENT_REFERENCE, reference, STATED, CHECK_DIGITS);
            } else {
                text(Field.PAYMENT_REFERENCE, reference, STATED);
            }
        }

        void amount(Field<BigDecimal> field, BigDecimal amount, String currency) {
            put(field, amount, (amount.toPlainString() + " " + currency).strip(), STATED);
        }

        <T> void put(Field<T> field, T value, String words, Support... supports) {
            List<Support> all = List.of(supports);
            Evidence evidence = new Evidence(Optional.of(place), words, rule, confidence(all));
            taken.add(new Candidate<>(field, new Found<>(value, evidence), all));
        }

        PaymentCode done() {
            return new PaymentCode(place, rule, taken);
        }
    }
}
