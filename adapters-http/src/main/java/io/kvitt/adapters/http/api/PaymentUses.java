package io.kvitt.adapters.http.api;

import io.kvitt.application.payment.ConfirmCommitment;
import io.kvitt.application.payment.ListCommitments;
import io.kvitt.application.payment.ListPayments;
import io.kvitt.application.payment.ReportMonth;
import io.kvitt.application.payment.SubmitPayment;
import io.kvitt.domain.payment.port.Commitments;
import io.kvitt.domain.payment.port.Payments;
import io.kvitt.domain.payment.port.ReportPrinter;
import io.kvitt.domain.payment.port.Reports;
import java.time.Clock;

/**
 * What can be done with payments.
 *
 * @param clock says what today is, and in which zone
 */
public record PaymentUses(
        SubmitPayment submitPayment,
        ListPayments listPayments,
        ListCommitments listCommitments,
        ConfirmCommitment confirmCommitment,
        ReportMonth reportMonth,
        ReportPrinter printer,
        Clock clock) {

    /** All of it over one store. */
    public static PaymentUses over(
            Payments payments, Commitments commitments, Reports reports, ReportPrinter printer, Clock clock) {
        ListCommitments list = new ListCommitments(payments, commitments);
        return new PaymentUses(
                new SubmitPayment(payments, clock),
                new ListPayments(payments),
                list,
                new ConfirmCommitment(list, commitments, clock),
                new ReportMonth(payments, commitments, reports, clock),
                printer,
                clock);
    }
}
