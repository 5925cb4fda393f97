package io.kvitt.application.debt;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtDetails;
import io.kvitt.domain.debt.Loan;
import io.kvitt.domain.debt.LoanFlows;
import io.kvitt.domain.debt.LoanRequest;
import java.time.LocalDate;
import java.util.Optional;

/** Lays out how a loan is repaid: one that is asked for, or a debt that is kept. Nothing is kept of it. */
public final class ShowSchedule {

    /** The schedule, or everything that is wrong with the request. */
    public Checked<LoanOutlook> show(LoanRequest request) {
        return request.check().match(ShowSchedule::outlook, Checked.Invalid::new);
    }

    private static Checked<LoanOutlook> outlook(Loan loan) {
        return loan.terms()
                .schedule()
                .match(
                        agreed -> new Checked.Valid<>(new LoanOutlook(
                                loan,
                                agreed,
                                LoanFlows.of(agreed, loan.terms().calendar().frequency()))),
                        Checked.Invalid::new);
    }

    /**
     * What is left of a debt, as a loan from a day on: its balance at its rate. It lasts until its end date if that is still to
     * come, else as long as its minimum payment takes; if neither is known, the caller has to say.
     */
    public static LoanRequest rest(Debt debt, LocalDate from) {
        DebtDetails details = debt.details();
        LoanRequest rest = LoanRequest.of(details.balance(), details.rate().percent(), from)
                .frequency(details.frequency().text());
        Optional<LocalDate> end = details.endOn().filter(day -> day.isAfter(from));
        if (end.isPresent()) {
            return rest.end(end.get());
        }
        return details.minimumPayment().map(rest::payment).orElse(rest);
    }
}
