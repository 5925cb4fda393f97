package io.kvitt.application.debt;

import io.kvitt.domain.debt.AmortizationSchedule;
import io.kvitt.domain.debt.Loan;
import io.kvitt.domain.debt.LoanFlows;

/**
 * What somebody learns about a loan.
 *
 * @param loan how it is repaid, planned extra payments included
 * @param asAgreed how it would be repaid without them
 * @param flows what the annual percentage rate is computed from: extra payments are no part of it
 */
public record LoanOutlook(Loan loan, AmortizationSchedule asAgreed, LoanFlows flows) {}
