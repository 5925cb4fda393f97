package io.kvitt.domain.layout;

import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.Segment;
import io.kvitt.domain.layout.Labels.Label;
import io.kvitt.domain.layout.Labels.Match;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every label of the pages with the values that stand beside it; which of them are right is decided later. */
final class LabelledValues {

    /** Words between a label and its value: {@code am}, {@code in EUR}, {@code (bitte angeben)}. */
    private static final int MOST_FILLERS = 4;

    private final Grid grid;
    private final Headers headers;
    private final List<Proposal<BigDecimal>> amounts = new ArrayList<>();
    private final List<Proposal<LocalDate>> dates = new ArrayList<>();
    private final List<Proposal<String>> identifiers = new ArrayList<>();
    private final Map<Place, Map<Role, Double>> claims = new HashMap<>();

    private LabelledValues(Grid grid, Headers headers) {
        this.grid = grid;
        this.headers = headers;
        for (Cell cell : grid.cells()) {
            for (Match match : cell.labels()) {
                for (Label label : match.meanings()) {
                    propose(cell, match, label);
                }
            }
        }
        amounts.forEach(this::claim);
        dates.forEach(this::claim);
        identifiers.forEach(this::claim);
        amounts.forEach(this::doubtIfClaimed);
        dates.forEach(this::doubtIfClaimed);
        identifiers.forEach(this::doubtIfClaimed);
    }

    static LabelledValues of(Grid grid, Headers headers) {
        return new LabelledValues(grid, headers);
    }

    List<Proposal<BigDecimal>> amounts() {
        return amounts;
    }

    List<Proposal<LocalDate>> dates() {
        return dates;
    }

    List<Proposal<String>> identifiers() {
        return identifiers;
    }

    private void propose(Cell cell, Match match, Label label) {
        switch (label.role().kind()) {
            case AMOUNT -> {
                if (!headers.isHeader(cell.row())) {
                    proposeAmounts(cell, match, label);
                }
            }
            case DATE -> proposeDate(cell, match, label);
            case IDENTIFIER -> proposeIdentifier(cell, match, label);
            case PERIOD, PARTY, NONE -> {}
        }
    }

    private void proposeDate(Cell cell, Match match, Label label) {
        boolean smallWord = label.rank() == 3 && match.letters() < 4;
        if (smallWord && !followsTitle(cell, match)) {
            return;
        }
        if (label.rank() == 3 && isDateOfOther(cell, match)) {
            proposeDate(cell, match, new Label(Role.OTHER_DATE, 1, label.language(), label.letters()));
            return;
        }
        for (Spot spot : grid.spots(cell, match)) {
            for (Dates.Seen date : spot.cell().dates()) {
                int fillers = date.from() - spot.from();
                int most = spot.position() == Spot.Position.BEHIND ? MOST_FILLERS : 2;
                if (fillers < 0 || fillers > most || date.from() >= spot.to()) {
                    continue;
                }
                Proposal<LocalDate> found = labelled(label, match, cell, spot, date.day(), date.part());
                found.add(fillers <= 1 ? "value-first" : "value-later", "");
                dates.add(found);
                return;
            }
        }
    }

    /** The date in {@code Bestellnummer / Datum} is that of the order. */
    private static boolean isDateOfOther(Cell cell, Match date) {
        Match first = cell.labels().get(0);
        boolean slash = cell.text().indexOf('/') > 0 && first.to() <= date.from() + 1 && first.from() != date.from();
        return slash
                && !first.says(Role.INVOICE_NUMBER)
                && !first.says(Role.INVOICE_TITLE)
                && !date.says(Role.DUE_DATE);
    }

    /** {@code vom} and the like say when an invoice was issued only behind its name or number. */
    private boolean followsTitle(Cell cell, Match small) {
        for (Cell other : grid.rows().get(cell.row())) {
            if (other.column() > cell.column()) {
                return false;
            }
            for (Match match : other.labels()) {
                boolean before = other.column() < cell.column() || match.from() < small.from();
                if (before && (match.says(Role.INVOICE_NUMBER) || match.says(Role.INVOICE_TITLE))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void proposeIdentifier(Cell cell, Match match, Label label) {
        for (Spot spot : grid.spots(cell, match)) {
            Optional<Segment> part = Identifiers.in(spot, label.role());
            if (part.isPresent()) {
                Proposal<String> found = labelled(label, match, cell, spot, Identifiers.text(part.get()), part.get());
                identifiers.add(found);
                return;
            }
            if (spot.position() == Spot.Position.RIGHT) {
                return; // what stands beside a number's label and is no number says that there is none
            }
        }
    }

    private void proposeAmounts(Cell cell, Match match, Label label) {
        Label read = qualified(cell, match, label);
        boolean beside = false;
        int before = amounts.size();
        for (Spot spot : grid.spots(cell, match)) {
            boolean onRow = spot.position() == Spot.Position.BEHIND || spot.position() == Spot.Position.RIGHT;
            if (beside && !onRow) {
                break;
            }
            for (Amounts.Seen amount : spot.cell().amounts()) {
                if (amount.from() < spot.from() || amount.from() >= spot.to() || isDate(spot.cell(), amount)) {
                    continue;
                }
                Proposal<BigDecimal> found = labelled(read, match, cell, spot, amount.value(), amount.part());
                found.add(
                        amount.looksLikeMoney() ? "money-form" : "whole-number",
                        amount.part().text());
                if (read.role() == Role.TAX && cell.text().indexOf('%') > 0) {
                    found.add("at-a-rate", cell.text());
                }
                amounts.add(found);
                beside |= onRow;
            }
        }
        if (beside) {
            amounts.get(amounts.size() - 1).add("rightmost", "the last amount of its row");
        } else if (amounts.size() > before + 1) {
            columnSum(amounts.subList(before, amounts.size()));
        }
    }

    /** Where the last amount of a column is the sum of those above it, it is the one that counts. */
    private static void columnSum(List<Proposal<BigDecimal>> column) {
        Proposal<BigDecimal> last = column.get(column.size() - 1);
        BigDecimal above = BigDecimal.ZERO;
        for (Proposal<BigDecimal> amount : column.subList(0, column.size() - 1)) {
            above = above.add(amount.value());
        }
        if (column.size() > 2 && above.compareTo(last.value()) == 0) {
            last.add("column-sum", "it sums up the amounts above it");
        }
    }

    private static boolean isDate(Cell cell, Amounts.Seen amount) {
        return cell.dates().stream().anyMatch(date -> date.from() < amount.to() && amount.from() < date.to());
    }

    /** {@code Summe netto}: a word for a total, and one that says of which. */
    private static Label qualified(Cell cell, Match match, Label label) {
        if (label.role() != Role.TOTAL) {
            return label;
        }
        boolean without = false;
        boolean with = false;
        for (Match other : cell.labels()) {
            if (other.from() != match.from()) {
                without |= other.says(Role.WITHOUT_TAX);
                with |= other.says(Role.WITH_TAX);
            }
        }
        if (without == with) {
            return label;
        }
        return new Label(without ? Role.NET : Role.GROSS, 1, label.language(), label.letters());
    }

    private <T> Proposal<T> labelled(Label label, Match match, Cell cell, Spot spot, T value, Segment part) {
        String words = cell.segment().part(match.from(), match.to()).text();
        Proposal<T> proposal =
                new Proposal<>(label.role(), value, part, spot.position().code() + ":" + words);
        proposal.add("label-rank-" + label.rank(), words);
        proposal.add(
                switch (spot.position()) {
                    case BEHIND -> "behind";
                    case RIGHT -> "right";
                    case BELOW -> "below";
                    case FAR_BELOW -> "far-below";
                    case NEAR_ABOVE -> "near-above";
                    case ABOVE -> "above";
                },
                "");
        return proposal;
    }

    private void claim(Proposal<?> proposal) {
        claims.computeIfAbsent(proposal.part().place(), place -> new HashMap<>())
                .merge(proposal.role(), proposal.weight(), Math::max);
    }

    /** Roles that one number may well have at once. */
    private static final Set<Role> TOTALS = EnumSet.of(Role.AMOUNT_DUE, Role.GROSS, Role.TOTAL, Role.NET);

    private void doubtIfClaimed(Proposal<?> proposal) {
        Map<Role, Double> all = claims.getOrDefault(proposal.part().place(), Map.of());
        double own = all.getOrDefault(proposal.role(), 0.0);
        for (Map.Entry<Role, Double> claim : all.entrySet()) {
            boolean together = TOTALS.contains(claim.getKey()) && TOTALS.contains(proposal.role());
            if (claim.getKey() != proposal.role() && claim.getValue() > own + 0.05 && !together) {
                proposal.add("claimed-elsewhere", "the same words answer to a better label");
                return;
            }
        }
    }
}
