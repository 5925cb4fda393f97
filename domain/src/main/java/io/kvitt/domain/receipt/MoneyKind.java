package io.kvitt.domain.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a row with an amount says about it, by its words alone. */
enum MoneyKind {
    ROUNDING,
    CHANGE,
    COUNT,
    DISCOUNT,
    SUB_TOTAL,
    EXCLUDING,
    TAX,
    PAYABLE,
    INCLUDING,
    TOTAL,
    CASH,
    CARD,
    AMOUNT,
    /** Words, but none about money: goods. */
    OTHER,
    /** No words at all. */
    BARE;

    private static final Set<Wording> ROUNDS = Set.of(Wording.ROUNDING, Wording.ADJUSTMENT);
    private static final Set<Wording> SUMS = Set.of(Wording.TOTAL, Wording.AMOUNT, Wording.SALES);

    /** The first that fits wins: {@code TOTAL QTY} counts goods, {@code TOTAL GST} is a tax. */
    private static final List<Rule> RULES = List.of(
            rule(PAYABLE, ROUNDS).and(Wording.TOTAL).and(Wording.AFTER, Wording.INCLUDING),
            rule(ROUNDING, ROUNDS),
            rule(CHANGE, Set.of(Wording.CHANGE)),
            rule(DISCOUNT, Set.of(Wording.POINTS)),
            rule(SUB_TOTAL, Set.of(Wording.SUB)),
            rule(EXCLUDING, SUMS).and(Wording.EXCLUDING),
            rule(INCLUDING, SUMS).and(Wording.INCLUDING).without(Wording.COUNT),
            rule(DISCOUNT, Set.of(Wording.DISCOUNT)),
            rule(COUNT, Set.of(Wording.COUNT)),
            rule(TAX, Set.of(Wording.TAX, Wording.SERVICE)),
            rule(PAYABLE, Set.of(Wording.TOTAL)).and(Wording.GRAND, Wording.NET, Wording.PAYABLE, Wording.AFTER),
            rule(PAYABLE, Set.of(Wording.AMOUNT)).and(Wording.PAYABLE, Wording.NET),
            rule(PAYABLE, Set.of(Wording.PAYABLE)).without(Wording.CASH),
            rule(TOTAL, Set.of(Wording.TOTAL)),
            rule(CARD, Set.of(Wording.CARD)),
            rule(CASH, Set.of(Wording.CASH)),
            rule(AMOUNT, Set.of(Wording.AMOUNT, Wording.NET, Wording.SALES)));

    /**
     * A kind and its words.
     *
     * @param oneOfEach one wording of each set is needed
     * @param none of these may be there
     */
    private record Rule(MoneyKind kind, List<Set<Wording>> oneOfEach, Set<Wording> none) {

        Rule and(Wording... any) {
            List<Set<Wording>> more = new ArrayList<>(oneOfEach);
            more.add(Set.of(any));
            return new Rule(kind, List.copyOf(more), none);
        }

        Rule without(Wording wording) {
            return new Rule(kind, oneOfEach, Set.of(wording));
        }

        boolean fits(Set<Wording> says) {
            return none.stream().noneMatch(says::contains)
                    && oneOfEach.stream().allMatch(any -> any.stream().anyMatch(says::contains));
        }
    }

    private static Rule rule(MoneyKind kind, Set<Wording> any) {
        return new Rule(kind, List.of(any), Set.of());
    }

    static MoneyKind of(Set<Wording> says, boolean hasWords) {
        for (Rule rule : RULES) {
            if (rule.fits(says)) {
                return rule.kind();
            }
        }
        return hasWords ? OTHER : BARE;
    }
}
