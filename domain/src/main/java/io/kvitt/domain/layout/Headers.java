package io.kvitt.domain.layout;

import io.kvitt.domain.document.Row;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which rows name the columns of a table of lines. The words of such rows are no labels of totals. */
final class Headers {

    private final Grid grid;
    private final boolean[] header;
    private final List<Integer> main = new ArrayList<>();

    Headers(Grid grid) {
        this.grid = grid;
        header = new boolean[grid.rows().size()];
        for (int r = 0; r < header.length; r++) {
            if (namesColumns(grid.rows().get(r))) {
                header[r] = true;
                main.add(r);
            }
        }
        for (int r : main) {
            spread(r, -1);
            spread(r, 1);
        }
    }

    boolean isHeader(int row) {
        return header[row];
    }

    /** The rows that name at least two columns, from top to bottom. */
    List<Integer> main() {
        return main;
    }

    private static boolean namesColumns(List<Cell> row) {
        Set<Role> columns = EnumSet.noneOf(Role.class);
        boolean amounts = false;
        for (Cell cell : row) {
            for (Labels.Match match : cell.labels()) {
                match.meanings().stream()
                        .map(Labels.Label::role)
                        .filter(Role::isColumn)
                        .forEach(columns::add);
            }
            amounts |= cell.amounts().stream().anyMatch(amount -> amount.decimals() == 2);
        }
        boolean lines = columns.contains(Role.COLUMN_DESCRIPTION)
                || columns.contains(Role.COLUMN_QUANTITY)
                || columns.contains(Role.COLUMN_PRICE);
        return lines && columns.size() >= 2 && row.size() >= 2 && !amounts;
    }

    /** Headings of several lines: rows close by that hold no amount belong to them. */
    private void spread(int from, int step) {
        int r = from + step;
        for (int n = 0; n < 2 && r >= 0 && r < header.length; n++, r += step) {
            Row near = grid.line(r);
            Row here = grid.line(r - step);
            float gap = step > 0
                    ? near.box().y0() - here.box().y1()
                    : here.box().y0() - near.box().y1();
            boolean close =
                    near.page() == here.page() && gap < 0.6f * here.box().height();
            boolean plain = grid.rows().get(r).stream()
                    .allMatch(cell -> cell.amounts().isEmpty() && cell.dates().isEmpty());
            if (!close || !plain) {
                return;
            }
            header[r] = true;
        }
    }
}
