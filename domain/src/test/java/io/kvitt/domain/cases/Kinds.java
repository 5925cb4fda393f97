package io.kvitt.domain.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What each kind of case is run by. */
final class Kinds {

    private static final Map<String, Consumer<Case>> ALL = all(List.of(
            DayCountCases.kinds(),
            DateCases.kinds(),
            NumberCases.kinds(),
            PaymentCases.kinds(),
            TimeValueCases.kinds(),
            AprCases.kinds(),
            LoanCases.kinds(),
            PayoffCases.kinds()));

    private Kinds() {}

    /** Runs a case; one of an unknown kind fails. */
    static void run(Case one) {
        Consumer<Case> kind = ALL.get(one.kind());
        if (kind == null) {
            throw new AssertionError("unknown kind of case: " + one.kind());
        }
        kind.accept(one);
    }

    private static Map<String, Consumer<Case>> all(List<Map<String, Consumer<Case>>> families) {
        Map<String, Consumer<Case>> all = new HashMap<>();
        for (Map<String, Consumer<Case>> family : families) {
            family.forEach((kind, runs) -> {
                if (all.put(kind, runs) != null) {
                    throw new IllegalStateException("two families run " + kind);
                }
            });
        }
        return Map.copyOf(all);
    }
}
