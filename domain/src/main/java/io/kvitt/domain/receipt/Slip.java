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

    static Slip of(List<Page> pages) {
        List<ReceiptRow> rows = ReceiptRows.of(pages);
        List<Set<Wording>> wordings = new ArrayList<>(rows.size());
        for (ReceiptRow row : rows) {
            wordings.add(Wording.in(row.plain()));
        }
        return new Slip(rows, wordings, MoneyRow.in(rows, wordings), usualHeight(rows), ReadingQuality.of(rows));
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
