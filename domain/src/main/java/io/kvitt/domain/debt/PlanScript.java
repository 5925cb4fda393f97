package io.kvitt.domain.debt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A checked request as a ledger plays it: debts in the order of the request, the order in which they are served, and what
 * comes in each month. Amounts are in units of the currency, months count from 1.
 *
 * @param served places in the list of debts, the first served first
 * @param budget of each month; not looked at with minimums only
 */
record PlanScript(PayoffRequest request, boolean minimumsOnly, List<Integer> served, BigDecimal budget) {

    /** Below this many decimals a percentage moves no amount that can be stated. */
    private static final int NOTHING = 30;

    static PlanScript of(PayoffRequest request, PayoffStrategy strategy, BigDecimal budget) {
        return new PlanScript(request, strategy == PayoffStrategy.MINIMUMS_ONLY, served(request, strategy), budget);
    }

    List<PlanDebt> debts() {
        return request.debts();
    }

    boolean paymentFirst() {
        return request.monthOrder() == MonthOrder.PAYMENT_FIRST;
    }

    /** What comes on top of the budget, by month. */
    Map<Integer, BigDecimal> lumpSums() {
        Map<Integer, BigDecimal> byMonth = new HashMap<>();
        for (LumpSum lump : request.lumpSums()) {
            byMonth.merge(request.numberOf(lump.in()), lump.amount().amount(), BigDecimal::add);
        }
        return byMonth;
    }

    /** The last month in which something comes that the months after it do not have. */
    int lastChange() {
        int last = 0;
        for (PlanDebt debt : debts()) {
            last = Math.max(last, debt.promotionalMonths());
        }
        for (LumpSum lump : request.lumpSums()) {
            last = Math.max(last, request.numberOf(lump.in()));
        }
        return last;
    }

    /** A percentage of at most 34 digits, and none that is too small to matter: hostile exponents end here. */
    static BigDecimal plain(BigDecimal percent) {
        BigDecimal few = percent.round(MathContext.DECIMAL128);
        boolean tiny = few.signum() == 0 || (long) few.precision() - few.scale() <= -NOTHING;
        return tiny
                ? BigDecimal.ZERO
                : few.setScale(Math.max(0, Math.min(few.scale(), 2 * NOTHING)), RoundingMode.HALF_EVEN);
    }

    private static List<Integer> served(PayoffRequest request, PayoffStrategy strategy) {
        List<PlanDebt> debts = request.debts();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < debts.size(); i++) {
            places.add(i);
        }
        Comparator<PlanDebt> first = first(request, strategy);
        places.sort((a, b) -> first.compare(debts.get(a), debts.get(b)));
        return List.copyOf(places);
    }

    private static Comparator<PlanDebt> first(PayoffRequest request, PayoffStrategy strategy) {
        Comparator<PlanDebt> smallest = Comparator.comparing(PlanDebt::balance);
        Comparator<PlanDebt> dearest = Comparator.comparing(PlanDebt::percent).reversed();
        Comparator<PlanDebt> byId = Comparator.comparing(PlanDebt::id);
        return switch (strategy) {
            case AVALANCHE, MINIMUMS_ONLY -> dearest.thenComparing(smallest).thenComparing(byId);
            case SNOWBALL -> smallest.thenComparing(dearest).thenComparing(byId);
            case CUSTOM -> byPlace(request.order());
        };
    }

    private static Comparator<PlanDebt> byPlace(List<String> order) {
        Map<String, Integer> place = new HashMap<>();
        for (String id : order) {
            place.put(id, place.size());
        }
        return Comparator.comparingInt(debt -> place.getOrDefault(debt.id(), order.size()));
    }

    YearMonth month(int number) {
        return request.first().plusMonths(number - 1L);
    }
}
