package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Box;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A row with amounts, and what it says about them.
 *
 * @param index of the row on the receipt
 * @param label the words for the kind, in this row or the one nearest to it
 * @param amounts one at least
 * @param summary whether it stands below the heading of a summary of taxes
 */
record MoneyRow(
        int index,
        ReceiptRow row,
        MoneyKind kind,
        Set<Wording> says,
        String label,
        List<PrintedAmount> amounts,
        boolean summary) {

    private static final BigDecimal HALF_UNIT = new BigDecimal("0.50");

    MoneyRow {
        amounts = List.copyOf(amounts);
    }

    PrintedAmount last() {
        return amounts.get(amounts.size() - 1);
    }

    /** The rows with amounts, from top to bottom. */
    static List<MoneyRow> in(List<ReceiptRow> rows, List<Set<Wording>> wordings) {
        List<MoneyRow> found = new ArrayList<>();
        boolean summary = false;
        for (int i = 0; i < rows.size(); i++) {
            Set<Wording> says = wordings.get(i);
            summary |= says.contains(Wording.SUMMARY)
                    && (says.contains(Wording.TAX)
                            || says.contains(Wording.AMOUNT)
                            || rows.get(i).words().size() < 4);
            List<PrintedAmount> amounts = PrintedAmount.in(rows.get(i));
            if (!amounts.isEmpty()) {
                found.add(of(rows, wordings, i, amounts, summary));
            }
        }
        return found;
    }

    private static MoneyRow of(
            List<ReceiptRow> rows, List<Set<Wording>> wordings, int at, List<PrintedAmount> amounts, boolean summary) {
        ReceiptRow row = rows.get(at);
        boolean hasWords = hasWords(row, amounts);
        MoneyKind kind = MoneyKind.of(wordings.get(at), hasWords);
        if (kind == MoneyKind.BARE) {
            int beside = nearestLabel(rows, wordings, at);
            if (beside >= 0) {
                Set<Wording> says = wordings.get(beside);
                return new MoneyRow(
                        at,
                        row,
                        MoneyKind.of(says, true),
                        says,
                        rows.get(beside).text(),
                        amounts,
                        summary);
            }
        }
        return new MoneyRow(
                at, row, precise(kind, row, wordings.get(at), amounts), wordings.get(at), row.text(), amounts, summary);
    }

    /**
     * {@code ROUNDED TOTAL 9.40} states a total, {@code TOTAL ROUNDING 0.02} does not: only the amount tells. A total at a
     * rate is that of some goods.
     */
    private static MoneyKind precise(MoneyKind kind, ReceiptRow row, Set<Wording> says, List<PrintedAmount> amounts) {
        BigDecimal last = amounts.get(amounts.size() - 1).value();
        if (kind == MoneyKind.ROUNDING && says.contains(Wording.TOTAL) && last.compareTo(HALF_UNIT) >= 0) {
            return MoneyKind.PAYABLE;
        }
        boolean atRate = row.plain().indexOf('%') >= 0 && !says.contains(Wording.TAX);
        return kind == MoneyKind.TOTAL && atRate ? MoneyKind.SUB_TOTAL : kind;
    }

    /** The row above or below, if it speaks of money, has no amount of its own, and stands near. */
    private static int nearestLabel(List<ReceiptRow> rows, List<Set<Wording>> wordings, int at) {
        int best = -1;
        float least = 1.3f * rows.get(at).box().height();
        for (int beside : new int[] {at - 1, at + 1}) {
            if (beside < 0
                    || beside >= rows.size()
                    || rows.get(beside).page() != rows.get(at).page()) {
                continue;
            }
            Box box = rows.get(beside).box();
            float apart = Math.abs(box.middleY() - rows.get(at).box().middleY());
            MoneyKind kind = MoneyKind.of(wordings.get(beside), true);
            if (apart < least
                    && kind != MoneyKind.OTHER
                    && box.x0() < rows.get(at).box().x0()
                    && PrintedAmount.in(rows.get(beside)).isEmpty()) {
                best = beside;
                least = apart;
            }
        }
        return best;
    }

    private static boolean hasWords(ReceiptRow row, List<PrintedAmount> amounts) {
        for (int i = 0; i < row.words().size(); i++) {
            int at = i;
            boolean inAmount = amounts.stream().anyMatch(amount -> amount.from() <= at && at < amount.to());
            long letters = row.words()
                    .get(i)
                    .text()
                    .chars()
                    .filter(Character::isLetter)
                    .count();
            if (!inAmount && letters >= 3) {
                return true;
            }
        }
        return false;
    }
}
