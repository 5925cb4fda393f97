package io.kvitt.domain.debt;

import io.kvitt.domain.check.Violation;
import java.util.List;

/**
 * A loan that was asked for and found possible.
 *
 * @param account how it is repaid with the planned extra payments
 * @param warnings what is allowed but probably a slip, in the form of violations
 */
public record Loan(LoanTerms terms, Repayments repayments, LoanAccount account, List<Violation> warnings) {

    public Loan {
        warnings = List.copyOf(warnings);
    }

    public AmortizationSchedule schedule() {
        return account.schedule();
    }
}
