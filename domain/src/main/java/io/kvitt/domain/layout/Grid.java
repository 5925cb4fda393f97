package io.kvitt.domain.layout;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Row;
import io.kvitt.domain.document.Segment;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.money.DecimalMark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages of a document as rows of cells, with the labels, amounts and dates in them. */
final class Grid {

    /** An invoice says what matters on its first pages and its last; between them are lines. */
    private static final int FIRST_PAGES = 6;

    private static final int LAST_PAGES = 2;

    private static final int MOST_CELLS = 6_000;

    /** No line of an invoice is longer; what labels mean depends on those before them, so time grows with the square. */
    private static final int MOST_WORDS_OF_A_ROW = 400;

    /** Languages that say at least this share of what the foremost one says are spoken on the page. */
    private static final double SHARE_OF_A_LANGUAGE = 0.45;

    private final List<Page> pages;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Row> lines = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Optional<DecimalMark> mark;
    private final Set<String> languages;
    private String foremost = "";

    private Grid(List<Page> pages) {
        this.pages = pages;
        addLines();
        mark = DecimalMark.usedBy(numbers(lines));
        List<List<List<Labels.Match>>> labels = new ArrayList<>(lines.size());
        for (Row row : lines) {
            labels.add(row.segments().stream().map(Labels::in).toList());
        }
        languages = languages(labels);
        for (int r = 0; r < lines.size(); r++) {
            addCells(r, labels.get(r));
        }
    }

    private void addLines() {
        int counted = 0;
        for (Page page : pages) {
            for (Row row : Row.of(page)) {
                counted += row.segments().size();
                if (counted <= MOST_CELLS && words(row) <= MOST_WORDS_OF_A_ROW) {
                    lines.add(row);
                }
            }
        }
    }

    private void addCells(int row, List<List<Labels.Match>> labels) {
        List<Segment> segments = lines.get(row).segments();
        List<Cell> added = new ArrayList<>(segments.size());
        for (int c = 0; c < segments.size(); c++) {
            Segment segment = segments.get(c);
            added.add(new Cell(row, c, segment, spoken(labels.get(c)), Amounts.in(segment, mark), Dates.in(segment)));
        }
        rows.add(added);
        cells.addAll(added);
    }

    private static int words(Row row) {
        return row.segments().stream()
                .mapToInt(segment -> segment.words().size())
                .sum();
    }

    static Grid of(List<Page> pages) {
        if (pages.size() <= FIRST_PAGES + LAST_PAGES) {
            return new Grid(pages);
        }
        List<Page> some = new ArrayList<>(pages.subList(0, FIRST_PAGES));
        some.addAll(pages.subList(pages.size() - LAST_PAGES, pages.size()));
        return new Grid(some);
    }

    List<Page> pages() {
        return pages;
    }

    List<Cell> cells() {
        return cells;
    }

    List<List<Cell>> rows() {
        return rows;
    }

    Row line(int row) {
        return lines.get(row);
    }

    Optional<DecimalMark> mark() {
        return mark;
    }

    Set<String> languages() {
        return languages;
    }

    /** The language that most labels are in; none on a page without labels. */
    Optional<String> foremostLanguage() {
        return foremost.isEmpty() ? Optional.empty() : Optional.of(foremost);
    }

    Page page(int number) {
        for (Page page : pages) {
            if (page.number() == number) {
                return page;
            }
        }
        throw new IllegalArgumentException("no page " + number);
    }

    /** The spots where the value of a label may stand, nearest first: behind it, to its right, below it, above it. */
    List<Spot> spots(Cell cell, Labels.Match label) {
        List<Spot> spots = new ArrayList<>();
        Optional<Spot> sliced = slice(cell, label);
        if (sliced.isPresent()) {
            spots.add(sliced.get());
            return spots;
        }
        int end = cell.nextLabelFrom(label.to());
        if (label.to() < end) {
            spots.add(new Spot(cell, label.to(), end, Spot.Position.BEHIND));
        }
        if (end == cell.size()) {
            addRight(cell, spots);
        }
        Column column = column(cell, label);
        List<Spot> above = above(cell, column);
        List<Spot> below = below(cell, label, column);
        boolean nearerAbove = !above.isEmpty()
                && !below.isEmpty()
                && gap(above.get(0).cell(), cell) * 1.5f
                        < gap(cell, below.get(0).cell())
                && stackBeginsWithValue(cell, column);
        if (nearerAbove) {
            spots.add(new Spot(
                    above.get(0).cell(), above.get(0).from(), above.get(0).to(), Spot.Position.NEAR_ABOVE));
            return spots;
        }
        spots.addAll(below);
        spots.addAll(above);
        return spots;
    }

    /** Labels and values take turns down the page: whichever begins, the other follows it. */
    private boolean stackBeginsWithValue(Cell cell, Column column) {
        boolean label = true;
        Cell top = cell;
        for (int r = cell.row() - 1; r >= 0; r--) {
            Row line = lines.get(r);
            if (line.page() != cell.page()
                    || top.box().y0() - line.box().y1() > 2.5f * cell.box().height()) {
                break;
            }
            Optional<Cell> over = inColumn(r, column);
            if (over.isEmpty()) {
                continue;
            }
            boolean says =
                    over.get().beginsWithLabel() || !Amounts.hasDigit(over.get().text());
            if (says == label) {
                break;
            }
            label = !label;
            top = over.get();
        }
        return !label;
    }

    private static float gap(Cell upper, Cell lower) {
        return Math.max(0.1f, lower.box().y0() - upper.box().y1());
    }

    /** {@code Rechnungsnr. / Datum   4711 / 3.5.2026}: the labels and the values are parted alike. */
    private Optional<Spot> slice(Cell cell, Labels.Match label) {
        List<Cell> row = rows.get(cell.row());
        boolean lastLabel = cell.labels().get(cell.labels().size() - 1).to() == cell.size();
        if (cell.text().indexOf('/') < 0 || !lastLabel || cell.column() + 1 >= row.size()) {
            return Optional.empty();
        }
        Cell values = row.get(cell.column() + 1);
        if (slashes(values, values.size()) != 1 || cell.labels().size() != 2) {
            return Optional.empty();
        }
        int at = 0;
        while (!values.segment().words().get(at).text().equals("/")) {
            at++;
        }
        boolean first = label.from() == cell.labels().get(0).from()
                && label.to() == cell.labels().get(0).to();
        return Optional.of(
                first
                        ? new Spot(values, 0, at, Spot.Position.RIGHT)
                        : new Spot(values, at + 1, values.size(), Spot.Position.RIGHT));
    }

    private static int slashes(Cell cell, int to) {
        int count = 0;
        for (int i = 0; i < to; i++) {
            count += cell.segment().words().get(i).text().equals("/") ? 1 : 0;
        }
        return count;
    }

    /**
     * The strip of the page that a label heads.
     *
     * @param left where the cell to its left ends
     * @param right where the cell to its right begins
     */
    private record Column(Box label, float left, float right) {

        /** How well a cell lies in it; 0 if it does not. */
        float fits(Box cell) {
            float slack = 0.9f * Math.max(4, label.height());
            float shared = Math.min(label.x1(), cell.x1()) - Math.max(label.x0(), cell.x0());
            boolean aligned = Math.abs(label.x0() - cell.x0()) < slack || Math.abs(label.x1() - cell.x1()) < slack;
            if (aligned) {
                return 3 + Math.max(0, shared) / (1 + cell.width());
            }
            if (shared > 0) {
                return 2 + shared / (1 + cell.width());
            }
            boolean inside = cell.x0() >= left && cell.x1() <= right;
            return inside ? 1 : 0;
        }
    }

    private Column column(Cell cell, Labels.Match label) {
        List<Cell> row = rows.get(cell.row());
        Box box = cell.segment().part(label.from(), label.to()).box();
        float left = cell.column() > 0 ? row.get(cell.column() - 1).box().x1() : box.x0();
        boolean alone = row.size() == 1;
        boolean last = cell.column() == row.size() - 1;
        float right = last
                ? (alone ? box.x1() : page(cell.page()).width())
                : row.get(cell.column() + 1).box().x0();
        boolean wide = label.to() == cell.size() && label.from() > 0;
        return new Column(wide ? cell.box() : box, left, right);
    }

    /** What stands to the right, up to the next label; rows whose letters sit a little higher or lower count too. */
    private void addRight(Cell cell, List<Spot> spots) {
        for (Cell next : rightOf(cell)) {
            if (next.beginsWithLabel()) {
                return;
            }
            spots.add(new Spot(next, 0, next.nextLabelFrom(0), Spot.Position.RIGHT));
            if (next.nextLabelFrom(0) < next.size()) {
                return;
            }
        }
    }

    private List<Cell> rightOf(Cell cell) {
        List<Cell> row = rows.get(cell.row());
        List<Cell> right = new ArrayList<>(row.subList(cell.column() + 1, row.size()));
        for (int r = Math.max(0, cell.row() - 1); r <= Math.min(rows.size() - 1, cell.row() + 1); r++) {
            if (r == cell.row()) {
                continue;
            }
            for (Cell other : rows.get(r)) {
                float shared = Math.min(cell.box().y1(), other.box().y1())
                        - Math.max(cell.box().y0(), other.box().y0());
                boolean beside = other.page() == cell.page()
                        && other.box().x0() > cell.box().x1()
                        && shared
                                > 0.25f
                                        * Math.min(
                                                cell.box().height(), other.box().height());
                if (beside) {
                    right.add(other);
                }
            }
        }
        right.sort(Comparator.comparingDouble(other -> other.box().x0()));
        return right;
    }

    private List<Spot> below(Cell cell, Labels.Match label, Column column) {
        List<Spot> spots = new ArrayList<>();
        float height = Math.max(4, column.label().height());
        float bottom = column.label().y1();
        boolean party = label.meanings().get(0).role().kind() == Role.Kind.PARTY;
        for (int r = cell.row() + 1; r < rows.size(); r++) {
            int row = r;
            Row line = lines.get(r);
            float reach = (spots.isEmpty() ? 3.2f : 4.5f) * height;
            if (line.page() != cell.page() || line.box().y0() - bottom > reach) {
                return spots;
            }
            Optional<Cell> under = sameIndex(cell, r).or(() -> inColumn(row, column));
            if (under.isEmpty()) {
                continue;
            }
            Cell found = under.get();
            if (found.beginsWithLabel()) {
                boolean passes = party
                        && found.labels().get(0).meanings().stream()
                                .noneMatch(meaning -> meaning.role().kind() == Role.Kind.PARTY);
                if (!passes) {
                    return spots;
                }
                bottom = found.box().y1();
                continue;
            }
            spots.add(new Spot(
                    found, 0, found.nextLabelFrom(0), spots.isEmpty() ? Spot.Position.BELOW : Spot.Position.FAR_BELOW));
            bottom = found.box().y1();
        }
        return spots;
    }

    /** A row of headings and the row of their values, one for one. */
    private Optional<Cell> sameIndex(Cell cell, int row) {
        List<Cell> headings = rows.get(cell.row());
        List<Cell> values = rows.get(row);
        boolean pairs = headings.size() >= 2
                && headings.size() == values.size()
                && row == cell.row() + 1
                && headings.stream()
                        .allMatch(each ->
                                !each.labels().isEmpty() && each.amounts().isEmpty())
                && values.stream().noneMatch(Cell::beginsWithLabel);
        return pairs ? Optional.of(values.get(cell.column())) : Optional.empty();
    }

    private List<Spot> above(Cell cell, Column column) {
        for (int r = cell.row() - 1; r >= Math.max(0, cell.row() - 2); r--) {
            Row line = lines.get(r);
            if (line.page() != cell.page()
                    || column.label().y0() - line.box().y1()
                            > 1.6f * column.label().height()) {
                return List.of();
            }
            Optional<Cell> over = inColumn(r, column);
            if (over.isPresent()) {
                return over.get().beginsWithLabel()
                        ? List.of()
                        : List.of(new Spot(over.get(), 0, over.get().nextLabelFrom(0), Spot.Position.ABOVE));
            }
        }
        return List.of();
    }

    /** The cell of a row that lies best in a column. */
    private Optional<Cell> inColumn(int row, Column column) {
        Cell best = null;
        float most = 0;
        for (Cell cell : rows.get(row)) {
            float fits = column.fits(cell.box());
            if (fits > most) {
                best = cell;
                most = fits;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<String> numbers(List<Row> rows) {
        List<String> numbers = new ArrayList<>();
        for (Row row : rows) {
            for (Segment segment : row.segments()) {
                for (Word word : segment.words()) {
                    String text = word.text();
                    boolean marked = text.indexOf(',') > 0 || text.indexOf('.') > 0;
                    if (marked && text.length() < 16 && Amounts.hasDigit(text)) {
                        numbers.add(text);
                    }
                }
            }
        }
        return numbers;
    }

    /** A phrase speaks for its language by its length, less where several languages have it. */
    private Set<String> languages(List<List<List<Labels.Match>>> labels) {
        Map<String, Double> spoken = new HashMap<>();
        for (List<List<Labels.Match>> row : labels) {
            for (List<Labels.Match> segment : row) {
                for (Labels.Match match : segment) {
                    Set<String> of = new HashSet<>();
                    match.meanings().forEach(label -> of.add(label.language()));
                    double weight = Math.max(0, match.letters() - 2.0) / (of.size() * of.size());
                    of.forEach(language -> spoken.merge(language, weight, Double::sum));
                }
            }
        }
        double most = spoken.values().stream().max(Comparator.naturalOrder()).orElse(0.0);
        Set<String> languages = new HashSet<>();
        spoken.forEach((language, weight) -> {
            if (weight >= most * SHARE_OF_A_LANGUAGE) {
                languages.add(language);
            }
            if (weight >= most) {
                foremost = language;
            }
        });
        return languages;
    }

    /** What a phrase says in the languages of the page; in others only where it is long enough to be no accident. */
    private List<Labels.Match> spoken(List<Labels.Match> matches) {
        List<Labels.Match> spoken = new ArrayList<>(matches.size());
        for (Labels.Match match : matches) {
            List<Labels.Label> meanings = match.meanings().stream()
                    .filter(label -> languages.contains(label.language()))
                    .toList();
            if (!meanings.isEmpty()) {
                spoken.add(new Labels.Match(meanings, match.from(), match.to(), match.whole()));
            } else if (match.letters() >= 6) {
                spoken.add(match);
            }
        }
        return spoken;
    }
}
