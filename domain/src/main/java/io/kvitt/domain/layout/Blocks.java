package io.kvitt.domain.layout;

import io.kvitt.domain.document.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cells that stand closely under one another, as the lines of an address do. */
final class Blocks {

    private static final int MOST_LINES = 14;
    private static final int LONGEST_LINE = 90;

    /**
     * A postcode and the name of its place, in the forms of the countries whose languages are read (Universal Postal Union,
     * addressing formats).
     */
    private static final Pattern POSTCODE = Pattern.compile("(?:^|[\\s,|•·●–-])(?:"
            + "(?:[A-Z]{1,3}[- ])?\\d{5} +\\p{Lu}[\\p{L}.'-]+" // DE FR ES IT FI MY
            + "|(?:[A-Z]{1,3}[- ])?\\d{3} \\d{2} +\\p{Lu}\\p{L}+" // SE
            + "|\\d{4} ?[A-Z]{2} +\\p{Lu}\\p{L}+" // NL
            + "|(?:[A-Z]{1,3}[- ])?\\d{4} +\\p{Lu}[\\p{L}.]+" // NO DK AT CH BE
            + "|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}(?![\\p{L}\\d])" // GB
            + "|\\p{L}{2,},? [A-Z]{2},? \\d{5}(?:-\\d{4})?(?!\\d)" // US
            + "|\\d{4}-\\d{3} +\\p{Lu}" // PT
            + "|\\d{2}-\\d{3} +\\p{Lu}" // PL
            + ")");

    private Blocks() {}

    /** Lines from top to bottom, one at least. */
    record Block(List<Cell> lines) {

        Block {
            lines = List.copyOf(lines);
        }

        /** Index of the first line with a postcode and a place; empty if it is no address. */
        Optional<Integer> postcodeLine() {
            for (int i = 0; i < lines.size(); i++) {
                if (hasPostcode(lines.get(i).text())) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }
    }

    static boolean hasPostcode(String text) {
        return text.length() <= LONGEST_LINE + 110
                && Amounts.hasDigit(text)
                && hasLetter(text)
                && POSTCODE.matcher(text).find();
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static List<Block> of(Grid grid) {
        List<List<Cell>> done = new ArrayList<>();
        List<List<Cell>> open = new ArrayList<>();
        for (List<Cell> row : grid.rows()) {
            for (Cell cell : row) {
                Optional<List<Cell>> above = Parties.isSalutation(cell) ? Optional.empty() : above(cell, open);
                if (above.isPresent()) {
                    above.get().add(cell);
                    continue;
                }
                List<Cell> begun = new ArrayList<>();
                begun.add(cell);
                open.add(begun);
                done.add(begun);
            }
            open.removeIf(block -> isClosed(block, row));
        }
        return done.stream().map(Block::new).toList();
    }

    private static Optional<List<Cell>> above(Cell cell, List<List<Cell>> open) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Cell last = open.get(i).get(open.get(i).size() - 1);
            if (last.row() < cell.row() && continues(last, cell) && open.get(i).size() < MOST_LINES) {
                return Optional.of(open.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean continues(Cell last, Cell cell) {
        Box one = last.box();
        Box other = cell.box();
        float height = Math.min(one.height(), other.height());
        boolean aligned = Math.abs(one.x0() - other.x0()) < 0.5f * height
                || Math.abs(one.x1() - other.x1()) < 0.4f * height
                || Math.abs(one.x0() + one.x1() - other.x0() - other.x1()) < 0.6f * height;
        return last.page() == cell.page() && aligned && other.y0() - one.y1() < 1.3f * height;
    }

    private static boolean isClosed(List<Cell> block, List<Cell> row) {
        Cell last = block.get(block.size() - 1);
        Cell here = row.get(0);
        return last.page() != here.page()
                || here.box().y0() - last.box().y1() > 2 * last.box().height();
    }
}
