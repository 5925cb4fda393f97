package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a receipt may total: each amount on it, with what its rows say and which sums lead to it. Arithmetic tells more than
 * labels: cash less change is the total in almost every receipt that shows both.
 */
final class ReceiptTotals {

    /** The name of the doubt that other amounts of the receipt speak against a total. */
    static final String CONTRADICTED = "not-cash-less-change";

    /** The names of what makes a total more than a guess. */
    static final Set<String> SUPPORTS = Set.of(
            "cash-less-change",
            "after-rounding",
            "net-plus-tax",
            "summary-net-plus-tax",
            "sum-of-items",
            "row-payable",
            "row-including",
            "row-total",
            "row-card",
            "computed-cash-less-change");

    private static final BigDecimal HALF_UNIT = new BigDecimal("0.50");
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    private static final BigDecimal TWO_CENTS = new BigDecimal("0.02");
    private static final int MOST_PARTS = 20;
    private static final int MOST_ITEMS = 120;

    private final Slip slip;
    private final List<MoneyRow> rows;
    private final Map<BigDecimal, List<Seen>> seen = new TreeMap<>();

    /** Sums that lead to an amount that is not printed, or could not be read: the rows that they are of. */
    private final Map<BigDecimal, Computed> computed = new TreeMap<>();

    private record Computed(String name, MoneyRow one, MoneyRow other) {}

    private record Seen(MoneyRow row, PrintedAmount amount, boolean last) {}

    private ReceiptTotals(Slip slip) {
        this.slip = slip;
        this.rows = slip.money();
    }

    static List<Proposal<BigDecimal>> in(Slip slip) {
        return new ReceiptTotals(slip).proposals();
    }

    private List<Proposal<BigDecimal>> proposals() {
        for (MoneyRow row : rows) {
            for (PrintedAmount amount : row.amounts()) {
                seen.computeIfAbsent(amount.value(), value -> new ArrayList<>())
                        .add(new Seen(row, amount, amount.equals(row.last())));
            }
        }
        Set<BigDecimal> tendered = cashLessChange();
        Set<BigDecimal> rounded = afterRounding();
        Set<BigDecimal> unrounded = beforeRounding();
        Set<BigDecimal> taxed = netPlusTax(false);
        Set<BigDecimal> summed = netPlusTax(true);
        Set<BigDecimal> itemSums = itemSums();
        Set<BigDecimal> sumsOfTotals = sumsOfTotals();
        boolean oddPrices = hasOddPrices();
        BigDecimal largest = seen.isEmpty() ? BigDecimal.ZERO : ((TreeMap<BigDecimal, List<Seen>>) seen).lastKey();
        addRoundedTotals();
        List<Proposal<BigDecimal>> proposals = new ArrayList<>();
        computed.forEach((value, sum) -> proposals.add(computed(value, sum)));
        seen.forEach((value, places) -> {
            Set<MoneyKind> kinds = kinds(places);
            Proposal.Reasons reasons = new Proposal.Reasons();
            for (MoneyKind kind : kinds) {
                reasons.when(true, "row-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
            boolean onlySummary = places.stream().allMatch(place -> place.row().summary());
            boolean labelled = kinds.contains(MoneyKind.PAYABLE)
                    || kinds.contains(MoneyKind.INCLUDING)
                    || kinds.contains(MoneyKind.TOTAL);
            reasons.when(tendered.contains(value), "cash-less-change")
                    .when(!tendered.isEmpty() && !tendered.contains(value), CONTRADICTED)
                    .when(rounded.contains(value), "after-rounding")
                    .when(unrounded.contains(value) && !rounded.contains(value), "before-rounding")
                    .when(taxed.contains(value), "net-plus-tax")
                    .when(summed.contains(value), "summary-net-plus-tax")
                    .when(itemSums.contains(value), "sum-of-items")
                    .when(places.size() >= 2, "seen-twice")
                    .when(places.size() >= 4, "seen-often")
                    .when(value.compareTo(largest) == 0, "largest")
                    .when(value.signum() == 0, "zero")
                    .when(value.signum() < 0, "negative")
                    .when(!endsInFive(value) && rounds(), "not-rounded")
                    .when(!endsInFive(value) && !rounds() && !oddPrices, "odd-cents")
                    .when(sumsOfTotals.contains(value), "sum-of-totals")
                    .when(onlySummary, "only-in-summary")
                    .when(places.stream().noneMatch(Seen::last), "never-last-in-row")
                    .when(labelled && places.stream().anyMatch(this::isTall), "large-letters")
                    .when(labelled && isLastLabelled(places), "last-of-totals")
                    .when(labelled && isFirstLabelled(places), "first-of-totals")
                    .when(places.stream().allMatch(place -> place.amount().mended()), "mended")
                    .when(labelled && tendered.contains(value), "label-and-cash")
                    .when(labelled && summed.contains(value), "label-and-summary")
                    .when(kinds.contains(MoneyKind.PAYABLE) && isLastLabelled(places), "payable-and-last")
                    .when(kinds.contains(MoneyKind.CARD) && labelled, "label-and-card")
                    .when(kinds.contains(MoneyKind.CASH) && labelled, "label-and-exact-cash")
                    .all(slip.quality().doubts());
            Seen best = best(places);
            proposals.add(
                    new Proposal<>(value, best.amount().place(), best.row().label(), rule(best), reasons.names()));
        });
        return proposals;
    }

    private static String rule(Seen best) {
        return "receipt:total:"
                + best.row().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Seen best(List<Seen> places) {
        Seen best = places.get(0);
        for (Seen place : places) {
            if (rank(place) < rank(best)) {
                best = place;
            }
        }
        return best;
    }

    private static int rank(Seen place) {
        int rank = switch (place.row().kind()) {
            case PAYABLE -> 0;
            case INCLUDING -> 1;
            case TOTAL -> 2;
            case AMOUNT -> 4;
            case CARD -> 5;
            case CASH -> 6;
            case SUB_TOTAL -> 7;
            default -> 9;
        };
        return rank + (place.row().summary() ? 3 : 0);
    }

    private static Set<MoneyKind> kinds(List<Seen> places) {
        EnumSet<MoneyKind> kinds = EnumSet.noneOf(MoneyKind.class);
        for (Seen place : places) {
            if (!place.row().summary()) {
                kinds.add(place.row().kind());
            }
        }
        return kinds;
    }

    private boolean isTall(Seen place) {
        return place.row().row().box().height() > 1.35f * slip.letterHeight();
    }

    private boolean isLastLabelled(List<Seen> places) {
        int last = labelledRows().stream().mapToInt(MoneyRow::index).max().orElse(-1);
        return places.stream().anyMatch(place -> place.row().index() == last);
    }

    private boolean isFirstLabelled(List<Seen> places) {
        int first = labelledRows().stream().mapToInt(MoneyRow::index).min().orElse(-1);
        return places.stream().anyMatch(place -> place.row().index() == first);
    }

    private List<MoneyRow> labelledRows() {
        return rows.stream()
                .filter(row -> !row.summary())
                .filter(row -> row.kind() == MoneyKind.PAYABLE
                        || row.kind() == MoneyKind.INCLUDING
                        || row.kind() == MoneyKind.TOTAL)
                .toList();
    }

    private static boolean endsInFive(BigDecimal value) {
        return value.movePointRight(2).remainder(FIVE).signum() == 0;
    }

    private List<BigDecimal> lastAmounts(MoneyKind kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind && !row.summary())
                .map(row -> row.last().value())
                .toList();
    }

    /** Cash less change, for each pair of rows; nothing where no cash is shown. */
    private Set<BigDecimal> cashLessChange() {
        Set<BigDecimal> totals = new TreeSet<>();
        for (MoneyRow cash : rowsOf(MoneyKind.CASH)) {
            for (MoneyRow change : rowsOf(MoneyKind.CHANGE)) {
                BigDecimal total =
                        cash.last().value().subtract(change.last().value().abs());
                if (total.signum() > 0 && seen.containsKey(total)) {
                    totals.add(total);
                } else if (total.signum() > 0) {
                    computed.put(total, new Computed("computed-cash-less-change", cash, change));
                }
            }
        }
        return totals;
    }

    private List<MoneyRow> rowsOf(MoneyKind kind) {
        return rows.stream().filter(row -> row.kind() == kind && !row.summary()).toList();
    }

    /** A receipt that speaks of rounding, but whose rounded total could not be read: the next multiple of five. */
    private void addRoundedTotals() {
        for (MoneyRow row : rounds() ? labelledRows() : List.<MoneyRow>of()) {
            BigDecimal fifths = row.last().value().movePointRight(2).divide(FIVE, 0, RoundingMode.HALF_UP);
            BigDecimal rounded = fifths.multiply(FIVE).movePointLeft(2).setScale(2);
            if (!endsInFive(row.last().value()) && !seen.containsKey(rounded)) {
                computed.putIfAbsent(rounded, new Computed("computed-by-rounding", row, row));
            }
        }
    }

    private Proposal<BigDecimal> computed(BigDecimal value, Computed sum) {
        boolean labelled = sum.one().kind() == MoneyKind.PAYABLE || sum.one().kind() == MoneyKind.INCLUDING;
        Place place = sum.one().row().place();
        if (sum.one().row().page() == sum.other().row().page()) {
            place = new Place(place.page(), place.box().with(sum.other().row().box()));
        }
        String words = sum.one().equals(sum.other())
                ? sum.one().row().text()
                : sum.one().row().text() + " " + sum.other().row().text();
        Set<String> reasons = new Proposal.Reasons()
                .when(true, sum.name())
                .when(!endsInFive(value) && rounds(), "not-rounded")
                .when(labelled, "computed-from-total")
                .when(roundsALabelledTotal(value), "computed-rounds-a-total")
                .when(sum.one().last().mended() || sum.other().last().mended(), "computed-from-mended")
                .when(
                        !endsInFive(sum.one().last().value())
                                || !endsInFive(sum.other().last().value()),
                        "computed-from-odd-cents")
                .when(
                        rowsOf(MoneyKind.ROUNDING).stream()
                                .anyMatch(row -> row.last().value().signum() == 0),
                        "rounding-is-zero")
                .when(labelledRows().isEmpty(), "no-total-is-read")
                .all(slip.quality().doubts())
                .names();
        return new Proposal<>(value, place, words, "receipt:total:" + sum.name(), reasons);
    }

    private List<BigDecimal> roundings() {
        return rows.stream()
                .filter(row -> row.kind() == MoneyKind.ROUNDING)
                .map(row -> row.last().value())
                .filter(value -> value.signum() != 0 && value.abs().compareTo(HALF_UNIT) < 0)
                .toList();
    }

    private Set<BigDecimal> afterRounding() {
        Set<BigDecimal> after = new TreeSet<>();
        for (BigDecimal rounding : roundings()) {
            for (BigDecimal before : seen.keySet()) {
                addRounded(after, before.add(rounding), rounding);
                addRounded(after, before.subtract(rounding), rounding);
            }
        }
        return after;
    }

    private void addRounded(Set<BigDecimal> after, BigDecimal value, BigDecimal rounding) {
        if (seen.containsKey(value) && endsInFive(value) && value.compareTo(rounding.abs()) > 0) {
            after.add(value);
        }
    }

    private Set<BigDecimal> beforeRounding() {
        Set<BigDecimal> before = new TreeSet<>();
        Set<BigDecimal> after = afterRounding();
        for (BigDecimal rounding : roundings()) {
            for (BigDecimal value : seen.keySet()) {
                if (!endsInFive(value)
                        && (after.contains(value.add(rounding)) || after.contains(value.subtract(rounding)))) {
                    before.add(value);
                }
            }
        }
        return before;
    }

    /** A tax and what it is on, in one row of the summary or in two rows above it. */
    private Set<BigDecimal> netPlusTax(boolean inSummary) {
        Set<BigDecimal> totals = new TreeSet<>();
        if (inSummary) {
            for (MoneyRow row : rows) {
                if (row.summary() && row.amounts().size() >= 2) {
                    BigDecimal tax = row.last().value();
                    BigDecimal net = row.amounts().get(row.amounts().size() - 2).value();
                    addNear(totals, net.add(tax));
                }
            }
            return totals;
        }
        Set<BigDecimal> bases = new TreeSet<>(lastAmounts(MoneyKind.EXCLUDING));
        bases.addAll(lastAmounts(MoneyKind.SUB_TOTAL));
        for (BigDecimal net : bases) {
            for (BigDecimal tax : lastAmounts(MoneyKind.TAX)) {
                if (tax.signum() > 0 && tax.compareTo(net) < 0) {
                    addNear(totals, net.add(tax));
                }
            }
        }
        return totals;
    }

    private void addNear(Set<BigDecimal> totals, BigDecimal sum) {
        for (BigDecimal value : seen.keySet()) {
            if (value.subtract(sum).abs().compareTo(TWO_CENTS) <= 0) {
                totals.add(value);
            }
        }
    }

    /** Whether goods have prices that no cash could pay: a receipt of a country without rounding, or before it. */
    private boolean hasOddPrices() {
        List<BigDecimal> prices = rows.stream()
                .filter(row -> row.kind() == MoneyKind.OTHER || row.kind() == MoneyKind.BARE)
                .map(row -> row.last().value())
                .toList();
        return prices.stream().filter(price -> !endsInFive(price)).count() * 5L > prices.size() * 2L;
    }

    private boolean roundsALabelledTotal(BigDecimal value) {
        return labelledRows().stream()
                .map(row -> row.last().value())
                .anyMatch(total ->
                        !endsInFive(total) && total.subtract(value).abs().compareTo(TWO_CENTS) <= 0);
    }

    private boolean rounds() {
        return slip.wordings().stream().anyMatch(says -> says.contains(Wording.ROUNDING));
    }

    /** Totals of parts, such as goods of two tax rates, that add up to another amount below them. */
    private Set<BigDecimal> sumsOfTotals() {
        Set<BigDecimal> sums = new TreeSet<>();
        List<MoneyRow> parts = rows.stream()
                .filter(row -> !row.summary())
                .filter(row -> row.kind() == MoneyKind.TOTAL
                        || row.kind() == MoneyKind.INCLUDING
                        || row.kind() == MoneyKind.SUB_TOTAL)
                .limit(MOST_PARTS)
                .toList();
        for (MoneyRow one : parts) {
            for (MoneyRow other : parts) {
                BigDecimal sum = one.last().value().add(other.last().value());
                boolean differ = one.index() < other.index()
                        && one.last().value().signum() != 0
                        && other.last().value().signum() != 0;
                if (differ && seen.containsKey(sum)) {
                    sums.add(sum);
                }
            }
        }
        return sums;
    }

    /** The sum of the rows of goods above the first total. */
    private Set<BigDecimal> itemSums() {
        Set<BigDecimal> sums = new TreeSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        int items = 0;
        for (MoneyRow row : rows) {
            if (items > MOST_ITEMS || row.summary()) {
                break;
            }
            if (row.kind() == MoneyKind.OTHER || row.kind() == MoneyKind.BARE || row.kind() == MoneyKind.COUNT) {
                sum = sum.add(row.last().value());
                items++;
            } else if (items > 0) {
                break;
            }
        }
        if (items > 1 && seen.containsKey(sum)) {
            sums.add(sum);
        }
        return sums;
    }
}
