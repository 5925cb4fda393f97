package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A receipt taken apart once, for all rules.
 *
 * @param rows from top to bottom
 * @param wordings what each row speaks of
 * @param money the rows with amounts
 * @param letterHeight the usual height of its rows
 * @param quality how well it was read
 */
record Slip(
        List<ReceiptRow> rows,
        List<Set<Wording>> wordings,
        List<MoneyRow> money,
        float letterHeight,
        ReadingQuality quality) {

    /** Of the height of the letters. */
    private static final float WIDEST_LINE_GAP = 0.9f;

    static Slip of(List<Page> pages) {
        List<ReceiptRow> rows = ReceiptRows.of(pages);
        List<Set<Wording>> wordings = new ArrayList<>(rows.size());
        for (ReceiptRow row : rows) {
            wordings.add(Wording.in(row.plain()));
        }
        return new Slip(rows, wordings, MoneyRow.in(rows, wordings), usualHeight(rows), ReadingQuality.of(rows));
    }

    /** Whether some row after the first of these stands farther below the one above it than lines of one text do. */
    boolean hasWideGap(int from, int to) {
        for (int i = from + 1; i < Math.min(to, rows.size()); i++) {
            float gap = rows.get(i).box().y0() - rows.get(i - 1).box().y1();
            if (gap > WIDEST_LINE_GAP * letterHeight) {
                return true;
            }
        }
        return false;
    }

    private static float usualHeight(List<ReceiptRow> rows) {
        float[] heights = new float[rows.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = rows.get(i).box().height();
        }
        Arrays.sort(heights);
        return heights.length == 0 ? 0 : heights[heights.length / 2];
    }
}
