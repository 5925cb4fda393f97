package io.kvitt.domain.payment;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Says which debt a payment repays: the one it names; otherwise the only one whose creditor it names, with an instalment of
 * about the amount (1 % or 1 whole unit more or less) due within 5 days.
 */
public final class DebtMatching {

    private static final int MOST_DAYS_OFF = 5;

    /** Of three words of a creditor's name, two. */
    private static final int LEAST_LIKENESS = 660;

    private DebtMatching() {}

    /** The debt by its id, whatever the amount; undecided if it has no instalment in the currency. */
    public static DebtMatch of(UnmatchedPayment payment, String debtId, Collection<ExpectedInstalment> instalments) {
        return matched(payment, instalments, instalment -> instalment.debtId().equals(debtId));
    }

    public static DebtMatch of(UnmatchedPayment payment, Collection<ExpectedInstalment> instalments) {
        return matched(
                payment,
                instalments,
                instalment -> daysOff(payment, instalment) <= MOST_DAYS_OFF
                        && MatchScore.isAbout(payment.amount(), instalment.amount())
                        && MatchScore.likeness(payment.text(), instalment.creditor()) >= LEAST_LIKENESS);
    }

    private static DebtMatch matched(
            UnmatchedPayment payment, Collection<ExpectedInstalment> instalments, Predicate<ExpectedInstalment> fits) {
        Comparator<ExpectedInstalment> nearest = Comparator.comparing(
                        (ExpectedInstalment instalment) -> daysOff(payment, instalment))
                .thenComparing(ExpectedInstalment::dueOn);
        Map<String, ExpectedInstalment> byDebt = instalments.stream()
                .filter(instalment ->
                        instalment.amount().currency().equals(payment.amount().currency()))
                .filter(fits)
                .collect(Collectors.toMap(
                        ExpectedInstalment::debtId, one -> one, BinaryOperator.minBy(nearest), TreeMap::new));
        return byDebt.size() == 1
                ? new DebtMatch.Certain(byDebt.values().iterator().next())
                : new DebtMatch.Undecided(List.copyOf(byDebt.values()));
    }

    private static long daysOff(UnmatchedPayment payment, ExpectedInstalment instalment) {
        return Math.abs(ChronoUnit.DAYS.between(instalment.dueOn(), payment.on()));
    }
}
