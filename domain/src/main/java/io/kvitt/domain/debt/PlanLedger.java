package io.kvitt.domain.debt;

import java.math.BigDecimal;

/** The accounts of a plan, month by month. One kind keeps whole minor units in longs, the other decimals of any size. */
interface PlanLedger {

    /** No plan is longer: a hundred years. */
    int LONGEST = 1_200;

    /** Plays one more month. */
    void next();

    /** Months played so far. */
    int months();

    /** Whether nothing is owed. */
    boolean isClear();

    /** Whether no debt is smaller than it was a month ago. */
    boolean isStuck();

    BigDecimal interest(int month, int debt);

    BigDecimal fee(int month, int debt);

    BigDecimal paid(int month, int debt);

    /** After the month; month 0 is the start. */
    BigDecimal balance(int month, int debt);

    BigDecimal totalInterest();

    BigDecimal totalFees();

    BigDecimal totalPaid();

    /** What came in lump sums and found no debt to pay. */
    BigDecimal unapplied();

    /** The first month whose minimums were more than the budget; 0 if there is none. */
    int firstShortMonth();

    /**
     * Plays until nothing is owed, or it is certain that this never happens, or the months are over. Longs are taken first;
     * where one would overflow, everything is played again in decimals.
     */
    static PlanLedger played(PlanScript script, int months, boolean withRows) {
        if (script.request().rounding() != PlanRounding.NONE) {
            try {
                return play(new MinorUnitLedger(script, withRows), script, months);
            } catch (ArithmeticException overflow) {
                return exact(script, months, withRows);
            }
        }
        return exact(script, months, withRows);
    }

    /** The same in decimals of any size. */
    static PlanLedger exact(PlanScript script, int months, boolean withRows) {
        return play(new DecimalLedger(script, withRows), script, months);
    }

    /**
     * Debts that all stay where they are, or grow, do so for ever once nothing changes any more: a month takes larger balances to
     * larger balances, because interest grows with the balance and what is left of the budget shrinks. The second month after
     * the last change is the first whose minimums count interest that the new terms made.
     */
    private static PlanLedger play(PlanLedger ledger, PlanScript script, int months) {
        int lastChange = script.lastChange();
        while (!ledger.isClear() && ledger.months() < months) {
            ledger.next();
            if (ledger.months() > lastChange + 1 && ledger.isStuck()) {
                break;
            }
        }
        return ledger;
    }
}
