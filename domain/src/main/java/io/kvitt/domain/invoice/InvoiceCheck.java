package io.kvitt.domain.invoice;

/**
 * One cross check and its outcome. A failed check is a warning: it changes no value, but a person should look.
 *
 * @param name stable, in words joined by hyphens
 * @param detail the numbers that were compared, for people
 */
public record InvoiceCheck(String name, Outcome outcome, String detail) {

    /** What came of a check. */
    public enum Outcome {
        PASSED("passed"),
        FAILED("failed"),
        NOT_APPLICABLE("not-applicable");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public boolean failed() {
        return outcome == Outcome.FAILED;
    }
}
