package io.kvitt.domain.layout;

import io.kvitt.domain.document.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words and signs of money on the pages, each a proposal for the currency of the invoice. */
final class CurrencyField {

    private final Grid grid;

    /** What {@code kr} and the like mean here. */
    private final Optional<String> country;

    private final List<Proposal<String>> found = new ArrayList<>();

    private CurrencyField(Grid grid, Optional<String> country) {
        this.grid = grid;
        this.country = country;
        for (Cell cell : grid.cells()) {
            addWords(cell);
            addSignsOfAmounts(cell);
        }
        supportMost();
    }

    /** All that it might be, in the order of the pages. */
    static List<Proposal<String>> in(Grid grid, Optional<String> country) {
        return new CurrencyField(grid, country).found;
    }

    private void addWords(Cell cell) {
        for (int i = 0; i < cell.size(); i++) {
            String whole = cell.segment().words().get(i).text();
            String word = whole.substring(whole.lastIndexOf('/') + 1);
            Segment part = cell.segment().part(i, i + 1);
            if (Currencies.isShared(word) && country.isPresent()) {
                found.add(new Proposal<>(Role.CURRENCY, country.get(), part, "currency:" + word)
                        .add("shared-word", word));
            }
            Optional<String> code = Currencies.named(word);
            if (code.isPresent()) {
                found.add(new Proposal<>(Role.CURRENCY, code.get(), part, "currency:" + word)
                        .add(isLabelled(cell, i) ? "label-rank-1" : "currency-alone", word));
            }
        }
    }

    private void addSignsOfAmounts(Cell cell) {
        for (Amounts.Seen amount : cell.amounts()) {
            String words = amount.part().text();
            boolean shared = amount.part().words().stream().anyMatch(word -> Currencies.isShared(word.text()))
                    || Currencies.hasSharedSign(words);
            Optional<String> code = shared ? country : amount.currency();
            code.ifPresent(each -> found.add(new Proposal<>(Role.CURRENCY, each, amount.part(), "currency-of-amount")
                    .add("beside-amount", words)));
        }
    }

    private void supportMost() {
        Map<String, Integer> count = new HashMap<>();
        found.forEach(each -> count.merge(each.value(), 1, Integer::sum));
        found.forEach(each -> {
            if (count.getOrDefault(each.value(), 0) * 2 > found.size()) {
                each.add("same-value-again", "most amounts are in it");
            }
        });
    }

    private boolean isLabelled(Cell cell, int word) {
        boolean here = cell.labels().stream().anyMatch(match -> match.says(Role.CURRENCY) && match.from() <= word);
        boolean left = cell.column() > 0
                && grid.rows().get(cell.row()).get(cell.column() - 1).labels().stream()
                        .anyMatch(match -> match.says(Role.CURRENCY));
        return here || left;
    }
}
