package io.kvitt.adapters.http.api;

import io.kvitt.application.debt.ArchiveDebt;
import io.kvitt.application.debt.ChangeDebt;
import io.kvitt.application.debt.DeleteDebt;
import io.kvitt.application.debt.ListDebts;
import io.kvitt.application.debt.PlanPayoff;
import io.kvitt.application.debt.RecordDebt;
import io.kvitt.application.debt.ShowDebt;
import io.kvitt.application.debt.ShowSchedule;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.port.Debts;
import java.time.Clock;
import java.util.function.Supplier;

/** What can be done with debts. */
public record DebtUses(
        RecordDebt recordDebt,
        ListDebts listDebts,
        ShowDebt showDebt,
        ChangeDebt changeDebt,
        ArchiveDebt archiveDebt,
        DeleteDebt deleteDebt,
        ShowSchedule showSchedule,
        PlanPayoff planPayoff) {

    /** All of it over one store. */
    public static DebtUses over(Debts debts, Supplier<DebtId> newId, Clock clock) {
        return new DebtUses(
                new RecordDebt(debts, newId, clock),
                new ListDebts(debts),
                new ShowDebt(debts),
                new ChangeDebt(debts, clock),
                new ArchiveDebt(debts, clock),
                new DeleteDebt(debts),
                new ShowSchedule(),
                new PlanPayoff());
    }
}
