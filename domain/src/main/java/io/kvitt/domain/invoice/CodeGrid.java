package io.kvitt.domain.invoice;

import java.util.BitSet;
import java.util.Locale;

/** The dark and light squares of a code, with the light margin that readers need. Row 0 is the top. */
public final class CodeGrid {

    /** Light squares on each side (ISO/IEC 18004, section 6.3.8). */
    public static final int MARGIN = 4;

    private static final int LARGEST = 200;

    private final int size;
    private final BitSet dark;

    /**
     * Takes the squares row by row.
     *
     * @param size squares of a side with both margins, 1 to 200
     */
    public CodeGrid(int size, BitSet dark) {
        if (size < 1 || size > LARGEST || dark.length() > size * size) {
            throw new IllegalArgumentException(size + " squares a side, and the last dark one is " + dark.length());
        }
        this.size = size;
        this.dark = (BitSet) dark.clone();
    }

    public int size() {
        return size;
    }

    /** Whether a square is dark; what lies outside is light. */
    public boolean isDark(int column, int row) {
        return column >= 0 && row >= 0 && column < size && row < size && dark.get(row * size + column);
    }

    /** As a picture of a unit a square (SVG 1.1): one path of runs, light behind it. */
    public String svg() {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < size; row++) {
            for (int at = dark.nextSetBit(row * size); at >= 0 && at < (row + 1) * size; ) {
                int end = Math.min(dark.nextClearBit(at), (row + 1) * size);
                path.append(String.format(Locale.ROOT, "M%d %dh%dv1h-%dz", at - row * size, row, end - at, end - at));
                at = dark.nextSetBit(end);
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size + "\" width=\""
                + size * 8 + "\" height=\"" + size * 8 + "\" shape-rendering=\"crispEdges\">"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path
                + "\"/></svg>\n";
    }

    /** As text of half as many lines: each character is two squares, one above the other. Light is drawn, as terminals are dark. */
    public String halfBlocks() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < size; row += 2) {
            for (int column = 0; column < size; column++) {
                boolean upper = isDark(column, row);
                boolean lower = isDark(column, row + 1);
                text.append(upper ? (lower ? ' ' : '\u2584') : (lower ? '\u2580' : '\u2588'));
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeGrid that && size == that.size && dark.equals(that.dark);
    }

    @Override
    public int hashCode() {
        return 31 * size + dark.hashCode();
    }

    /** Not its squares: they say whom to pay. */
    @Override
    public String toString() {
        return "CodeGrid[" + size + "]";
    }
}
