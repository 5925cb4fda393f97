package io.kvitt.domain.layout;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.PrintedCode;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck;
import io.kvitt.domain.invoice.InvoiceCheck.Outcome;
import io.kvitt.domain.invoice.PageSearch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The codes of a document that say how to pay. They give candidates for fields, each with its evidence, and they are held
 * against what the invoice says otherwise: a code is easily pasted over another one, and people do not read it.
 */
public final class PaymentCodes {

    private static final String NAME = "qr-matches-page";

    private static final List<Field<String>> ACCOUNTS =
            List.of(Field.IBAN, Field.BANKGIRO, Field.PLUSGIRO, Field.PAYEE_ACCOUNT);

    /** Two codes that differ leave a value where a person should look, in log odds. */
    private static final Support DISPUTED = new Support("payment-codes-differ", "another payment code differs", -4);

    private final List<PaymentCode> codes;

    private PaymentCodes(List<PaymentCode> codes) {
        this.codes = List.copyOf(codes);
    }

    /** The payment codes among the codes of a document; addresses and other texts give no value. */
    public static PaymentCodes of(List<PrintedCode> printed) {
        List<PaymentCode> codes = new ArrayList<>();
        for (PrintedCode code : printed) {
            PaymentCode.read(code).ifPresent(codes::add);
        }
        return new PaymentCodes(codes);
    }

    public boolean isEmpty() {
        return codes.isEmpty();
    }

    /** What the codes say, in the order of the codes; the same value of two codes is one candidate. */
    public List<Candidate<?>> candidates() {
        List<Candidate<?>> candidates = new ArrayList<>();
        for (PaymentCode code : codes) {
            for (Candidate<?> candidate : code.candidates()) {
                boolean known = candidates.stream()
                        .anyMatch(other -> other.field().equals(candidate.field()) && areSame(other, candidate));
                if (!known) {
                    candidates.add(isDisputed(candidate) ? doubted(candidate) : candidate);
                }
            }
        }
        return List.copyOf(candidates);
    }

    /** The values of the codes alone; a field on which they differ has none. */
    public Invoice stated() {
        Invoice.Draft draft = new Invoice.Draft();
        for (Candidate<?> candidate : candidates()) {
            if (!isDisputed(candidate)) {
                put(draft, candidate);
            }
        }
        return draft.done();
    }

    private static <T> void put(Invoice.Draft draft, Candidate<T> candidate) {
        draft.put(candidate.field(), candidate.found());
    }

    private boolean isDisputed(Candidate<?> candidate) {
        return codes.stream()
                .flatMap(code -> code.candidates().stream())
                .anyMatch(other -> other.field().equals(candidate.field()) && !areSame(other, candidate));
    }

    private static <T> Candidate<T> doubted(Candidate<T> candidate) {
        List<Support> supports = new ArrayList<>(candidate.supports());
        supports.add(DISPUTED);
        Found<T> found = candidate.found();
        Evidence was = found.evidence();
        double confidence = PaymentCode.confidence(supports);
        Evidence evidence = new Evidence(was.place(), was.words(), was.rule(), confidence);
        return new Candidate<>(candidate.field(), new Found<>(found.value(), evidence), supports);
    }

    private static boolean areSame(Candidate<?> one, Candidate<?> other) {
        Object value = one.found().value();
        Object against = other.found().value();
        boolean amounts = value instanceof BigDecimal && against instanceof BigDecimal;
        return amounts ? ((BigDecimal) value).compareTo((BigDecimal) against) == 0 : value.equals(against);
    }

    /**
     * Whether the invoice and the codes name the same amount and account. An account of a code also agrees if the page prints it
     * beside others; of several codes, as for instalments, one is enough.
     *
     * @param invoice read without the codes; what it has from them agrees with nothing but itself
     * @param page what is printed
     */
    public InvoiceCheck check(Invoice invoice, PageSearch page) {
        List<String> compared = new ArrayList<>();
        List<String> differ = new ArrayList<>();
        compareAmount(invoice, compared, differ);
        for (Field<String> account : ACCOUNTS) {
            compareAccount(account, invoice, page, compared, differ);
        }
        if (!differ.isEmpty()) {
            return new InvoiceCheck(
                    NAME, Outcome.FAILED, "the invoice and its payment code differ: " + String.join(", ", differ));
        }
        return compared.isEmpty()
                ? new InvoiceCheck(NAME, Outcome.NOT_APPLICABLE, "no payment code states what the invoice states")
                : new InvoiceCheck(
                        NAME, Outcome.PASSED, "the payment code states the same " + String.join(", ", compared));
    }

    private void compareAmount(Invoice invoice, List<String> compared, List<String> differ) {
        Optional<BigDecimal> amount = otherwise(invoice, Field.AMOUNT_DUE);
        List<BigDecimal> stated = codes.stream()
                .filter(code -> isInCurrencyOf(code, invoice))
                .flatMap(code -> code.value(Field.AMOUNT_DUE).stream())
                .toList();
        if (amount.isPresent() && !stated.isEmpty()) {
            boolean same = stated.stream().anyMatch(each -> each.compareTo(amount.get()) == 0);
            String numbers =
                    amount.get().toPlainString() + " and " + stated.get(0).toPlainString();
            (same ? compared : differ).add(Field.AMOUNT_DUE.key() + (same ? "" : " " + numbers));
        }
    }

    private static boolean isInCurrencyOf(PaymentCode code, Invoice invoice) {
        Optional<String> currency = invoice.value(Field.CURRENCY);
        Optional<String> of = code.value(Field.CURRENCY);
        return currency.isEmpty() || of.isEmpty() || currency.equals(of);
    }

    private void compareAccount(
            Field<String> field, Invoice invoice, PageSearch page, List<String> compared, List<String> differ) {
        Optional<String> account = otherwise(invoice, field);
        List<String> stated =
                codes.stream().flatMap(code -> code.value(field).stream()).toList();
        if (account.isPresent() && !stated.isEmpty()) {
            boolean same = stated.stream().anyMatch(each -> squeezed(each).equals(squeezed(account.get())));
            boolean bothPrinted =
                    isPrinted(account.get(), page) && stated.stream().anyMatch(each -> isPrinted(each, page));
            (same || bothPrinted ? compared : differ).add(field.key());
        }
    }

    private static boolean isPrinted(String account, PageSearch page) {
        return page.words(account).isPresent();
    }

    private static String squeezed(String account) {
        return account.replace(" ", "").replace("-", "");
    }

    /** The value of a field if it is not from a code itself. */
    private static <T> Optional<T> otherwise(Invoice invoice, Field<T> field) {
        return invoice.find(field)
                .filter(found -> !found.evidence().rule().startsWith("qr:"))
                .map(Found::value);
    }
}
