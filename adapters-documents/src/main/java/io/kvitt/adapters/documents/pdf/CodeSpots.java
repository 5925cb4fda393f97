package io.kvitt.adapters.documents.pdf;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.CodeSpot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/**
 * Notes, while the words of a page are read, where something is drawn that may be a code: a picture that is about square, one
 * that fills much of the page, or many small marks close together. Counting is all that is done, in the cells of a coarse grid,
 * so that a page without codes costs next to nothing and one with millions of marks no memory.
 */
final class CodeSpots {

    /** The smallest code has 21 x 21 modules; printed below this size in points nobody could scan it. */
    private static final float LEAST_SIDE = 14;

    private static final float GREATEST_SIDE = 420;

    /** Of a picture that may show a code among other things. */
    private static final float LEAST_SHARE_OF_PAGE = 0.2f;

    private static final float LEAST_ASPECT = 0.7f;

    /** A module of a code, in points; a few dark ones in a row are often drawn as one. */
    private static final float WIDEST_MODULE = 10;

    private static final float LONGEST_RUN = 72;

    /** About a third of what the smallest code needs, however it is drawn. */
    private static final int LEAST_MARKS = 40;

    /** In points; wider than the light parts within a code. */
    private static final float CELL = 8;

    private static final int MOST_CELLS_ASIDE = 300;
    private static final int MOST_SPOTS_OF_A_KIND = 12;
    private static final int MOST_MARKS_OF_A_PATH = 100_000;

    private final PageFrame frame;
    private final float cell;
    private final int columns;
    private final int rows;
    private final List<CodeSpot> pictures = new ArrayList<>();

    private int[] marks = new int[0];
    private float[] path = new float[64];
    private int pathLength;
    private float fromX;
    private float fromY;

    CodeSpots(PageFrame frame) {
        this.frame = frame;
        float longer = Math.max(frame.width(), frame.height());
        cell = Math.max(CELL, Float.isFinite(longer) ? longer / (MOST_CELLS_ASIDE - 1) : CELL);
        columns = cells(frame.width());
        rows = cells(frame.height());
    }

    private int cells(float length) {
        return Math.max(1, Math.min(MOST_CELLS_ASIDE, (int) (length / cell) + 1));
    }

    /** A rectangle of a path: x, y, width, height. */
    void rectangle(List<COSBase> operands, Matrix matrix) {
        if (areNumbers(operands, 4)) {
            float x = number(operands, 0);
            float y = number(operands, 1);
            float width = number(operands, 2);
            float height = number(operands, 3);
            markBetween(x, y, x + width, y + height, matrix);
        }
    }

    void moveTo(List<COSBase> operands) {
        if (areNumbers(operands, 2)) {
            fromX = number(operands, 0);
            fromY = number(operands, 1);
        }
    }

    /** A line of a path. The outlines and the rows of modules run along the sides of the page, most of a drawing does not. */
    void lineTo(List<COSBase> operands, Matrix matrix) {
        if (areNumbers(operands, 2)) {
            float x = number(operands, 0);
            float y = number(operands, 1);
            if (x == fromX || y == fromY) {
                markBetween(fromX, fromY, x, y, matrix);
            }
            fromX = x;
            fromY = y;
        }
    }

    private void markBetween(float x, float y, float toX, float toY, Matrix matrix) {
        float a = frame.x(turnedX(x, y, matrix), turnedY(x, y, matrix));
        float b = frame.y(turnedX(x, y, matrix), turnedY(x, y, matrix));
        float c = frame.x(turnedX(toX, toY, matrix), turnedY(toX, toY, matrix));
        float d = frame.y(turnedX(toX, toY, matrix), turnedY(toX, toY, matrix));
        float width = Math.abs(c - a);
        float height = Math.abs(d - b);
        boolean small = Math.min(width, height) <= WIDEST_MODULE && Math.max(width, height) <= LONGEST_RUN;
        if (!small || pathLength >= 2 * MOST_MARKS_OF_A_PATH) {
            return;
        }
        if (pathLength == path.length) {
            path = Arrays.copyOf(path, 2 * pathLength);
        }
        path[pathLength++] = (a + c) / 2;
        path[pathLength++] = (b + d) / 2;
    }

    private static float turnedX(float x, float y, Matrix matrix) {
        return x * matrix.getScaleX() + y * matrix.getShearX() + matrix.getTranslateX();
    }

    private static float turnedY(float x, float y, Matrix matrix) {
        return x * matrix.getShearY() + y * matrix.getScaleY() + matrix.getTranslateY();
    }

    /** The path is filled or drawn, so that its marks are seen. */
    void paintPath() {
        if (pathLength > 0 && marks.length == 0) {
            marks = new int[columns * rows];
        }
        for (int i = 0; i < pathLength; i += 2) {
            int column = (int) (path[i] / cell);
            int row = (int) (path[i + 1] / cell);
            if (path[i] >= 0 && path[i + 1] >= 0 && column < columns && row < rows) {
                marks[row * columns + column]++;
            }
        }
        pathLength = 0;
    }

    /** The path was made for something else. */
    void endPath() {
        pathLength = 0;
    }

    void picture(Matrix matrix) {
        Box box = Placement.of(matrix, frame).box();
        boolean largeOnPage = box.width() * box.height() >= LEAST_SHARE_OF_PAGE * frame.width() * frame.height();
        boolean onPage = box.overlaps(new Box(0, 0, frame.width(), frame.height()));
        CodeSpot spot = new CodeSpot(box, CodeSpot.Kind.PICTURE);
        if (onPage
                && (largeOnPage || isAboutSquare(box))
                && pictures.size() < MOST_SPOTS_OF_A_KIND
                && !pictures.contains(spot)) {
            pictures.add(spot);
        }
    }

    /** What was noted on the page. */
    List<CodeSpot> found() {
        List<CodeSpot> found = new ArrayList<>(pictures);
        int[] left = marks.clone();
        int most = found.size() + MOST_SPOTS_OF_A_KIND;
        for (int at = 0; at < left.length && found.size() < most; at++) {
            if (left[at] > 0) {
                Cluster cluster = new Cluster();
                cluster.takeFrom(left, at);
                Box box = cluster.box();
                if (cluster.count >= LEAST_MARKS && isAboutSquare(box)) {
                    found.add(new CodeSpot(box, CodeSpot.Kind.MARKS));
                }
            }
        }
        return found;
    }

    /** Whether a code could fill the box. */
    static boolean isAboutSquare(Box box) {
        float shorter = Math.min(box.width(), box.height());
        float longer = Math.max(box.width(), box.height());
        return shorter >= LEAST_SIDE && longer <= GREATEST_SIDE && shorter >= LEAST_ASPECT * longer;
    }

    private static boolean areNumbers(List<COSBase> operands, int count) {
        if (operands.size() < count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (!(operands.get(i) instanceof COSNumber)) {
                return false;
            }
        }
        return true;
    }

    private static float number(List<COSBase> operands, int at) {
        return ((COSNumber) operands.get(at)).floatValue();
    }

    /** Cells with marks that touch each other. */
    private final class Cluster {
        private final Deque<Integer> open = new ArrayDeque<>();
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;
        private long count;

        void takeFrom(int[] cells, int first) {
            take(cells, first % columns, first / columns);
            while (!open.isEmpty()) {
                int at = open.pop();
                for (int row = at / columns - 1; row <= at / columns + 1; row++) {
                    for (int column = at % columns - 1; column <= at % columns + 1; column++) {
                        take(cells, column, row);
                    }
                }
            }
        }

        private void take(int[] cells, int column, int row) {
            boolean inside = column >= 0 && row >= 0 && column < columns && row < rows;
            if (!inside || cells[row * columns + column] == 0) {
                return;
            }
            count += cells[row * columns + column];
            cells[row * columns + column] = 0;
            open.push(row * columns + column);
            left = Math.min(left, column);
            top = Math.min(top, row);
            right = Math.max(right, column + 1);
            bottom = Math.max(bottom, row + 1);
        }

        Box box() {
            return new Box(left * cell, top * cell, right * cell, bottom * cell);
        }
    }
}
