package io.kvitt.domain.debt;

import java.util.EnumMap;
import java.util.Map;

/** Amounts by portion while they change, in smallest units. */
final class Portions {

    private final Map<Portion, Long> amounts = new EnumMap<>(Portion.class);

    long of(Portion portion) {
        return amounts.getOrDefault(portion, 0L);
    }

    Portions add(Portion portion, long amount) {
        amounts.merge(portion, amount, Long::sum);
        return this;
    }

    boolean isNothing() {
        return amounts.values().stream().allMatch(amount -> amount == 0);
    }

    Dues dues(SmallestUnits units) {
        return new Dues(
                units.money(of(Portion.PENALTIES)),
                units.money(of(Portion.FEES)),
                units.money(of(Portion.INTEREST)),
                units.money(of(Portion.PRINCIPAL)));
    }
}
