package io.kvitt.domain.invoice;

/**
 * What came of one check of an invoice. A check that fails is a warning: it changes no value.
 *
 * @param name stable, {@code net-plus-tax-is-gross}
 * @param detail one short sentence with the numbers
 */
public record InvoiceCheck(String name, Outcome outcome, String detail) {

    /** How a check ended. */
    public enum Outcome {
        PASSED("passed"),
        FAILED("failed"),
        /** The invoice lacks what the check compares. */
        NOT_APPLICABLE("not-applicable");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /** The word of the data format. */
        public String code() {
            return code;
        }
    }

    public boolean failed() {
        return outcome == Outcome.FAILED;
    }

    static InvoiceCheck of(String name, boolean passed, String detail) {
        return new InvoiceCheck(name, passed ? Outcome.PASSED : Outcome.FAILED, detail);
    }

    static InvoiceCheck notApplicable(String name, String why) {
        return new InvoiceCheck(name, Outcome.NOT_APPLICABLE, why);
    }
}
