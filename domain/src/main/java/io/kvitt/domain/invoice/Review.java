package io.kvitt.domain.invoice;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether somebody should look at an invoice before it is paid, and why: a check failed, a value that money follows is not
 * sure enough, or one that every invoice has was not found.
 */
public final class Review {

    /** Confidence from which a value may be used unseen, 0 to 1. */
    public static final double SURE_ENOUGH = 0.80;

    /** A wrong one of these sends money to the wrong place, too late or too little. */
    private static final List<Field<?>> MONEY_FOLLOWS = List.of(
            Field.AMOUNT_DUE,
            Field.DUE_DATE,
            Field.SELLER_NAME,
            Field.IBAN,
            Field.PAYEE_ACCOUNT,
            Field.BANKGIRO,
            Field.PLUSGIRO,
            Field.PAYMENT_REFERENCE);

    private Review() {}

    /**
     * Reasons to look, for people; none if there is no need.
     *
     * @param strategy that read it. Structured data states its values, so only its checks count; a template names what it
     *     requires itself, and a check tells when that is missing
     */
    public static List<String> reasons(Strategy strategy, Invoice invoice, List<InvoiceCheck> checks) {
        List<String> reasons = new ArrayList<>();
        for (InvoiceCheck check : checks) {
            if (check.failed()) {
                reasons.add(check.name() + ": " + check.detail());
            }
        }
        if (strategy == Strategy.LAYOUT) {
            reasons.addAll(missing(invoice));
        }
        if (strategy != Strategy.E_INVOICE) {
            reasons.addAll(unsure(invoice));
        }
        return List.copyOf(reasons);
    }

    private static List<String> missing(Invoice invoice) {
        List<String> missing = new ArrayList<>();
        if (!hasAmount(invoice)) {
            missing.add("no amount_due was found");
        }
        for (Field<?> field : List.of(Field.ISSUE_DATE, Field.SELLER_NAME)) {
            if (!invoice.fields().containsKey(field)) {
                missing.add("no " + field.key() + " was found");
            }
        }
        return missing;
    }

    /** What is paid or given back already is not due: there the total stands for it. */
    private static boolean hasAmount(Invoice invoice) {
        boolean settled = invoice.value(Field.DOC_TYPE)
                .filter(type -> type == DocType.RECEIPT || type == DocType.CREDIT_NOTE)
                .isPresent();
        return invoice.fields().containsKey(Field.AMOUNT_DUE)
                || (settled && invoice.fields().containsKey(Field.GROSS_TOTAL));
    }

    private static List<String> unsure(Invoice invoice) {
        List<String> unsure = new ArrayList<>();
        for (Field<?> field : MONEY_FOLLOWS) {
            invoice.find(field)
                    .map(found -> percent(found.evidence().confidence()))
                    .filter(percent -> percent < percent(SURE_ENOUGH))
                    .ifPresent(percent -> unsure.add(
                            field.key() + " is only " + percent + " % sure, less than " + percent(SURE_ENOUGH) + " %"));
        }
        return unsure;
    }

    /** Cut, not rounded: 0.799 is not sure enough, and must not read as if it were. */
    private static int percent(double confidence) {
        return (int) Math.floor(confidence * 100 + 1e-9);
    }
}
