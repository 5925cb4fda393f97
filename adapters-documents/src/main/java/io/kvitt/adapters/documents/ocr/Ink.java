package io.kvitt.adapters.documents.ocr;

import java.util.Arrays;

/**
 * What on a picture is darker than its surroundings, on a picture made smaller: enough to see how lines of letters lie and how
 * large letters are.
 */
final class Ink {

    private static final int LARGEST_SIDE = 1_400;

    /** Ink is at most so bright, in percent of the mean around it; shadows and stains change slowly. */
    private static final int DARKER_THAN = 80;

    /** Half the side of the square around a point that is its surroundings, against the larger side of the picture. */
    private static final int SURROUNDINGS = 40;

    private static final double MOST_DEGREES = 10;
    private static final double COARSE = 0.5;
    private static final double FINE = 0.1;
    private static final int ENOUGH_POINTS = 40_000;
    private static final int LEAST_POINTS = 100;
    private static final int LEAST_LETTERS = 20;

    /** Smaller patches of ink are dust. */
    private static final int LEAST_LETTER = 4;

    private final int step;
    private final int width;
    private final int height;
    private final boolean[] black;
    private final int[] xs;
    private final int[] ys;

    private Ink(int step, int width, int height, boolean[] black) {
        this.step = step;
        this.width = width;
        this.height = height;
        this.black = black;
        int points = 0;
        for (boolean each : black) {
            points += each ? 1 : 0;
        }
        xs = new int[points];
        ys = new int[points];
        int n = 0;
        for (int i = 0; i < black.length; i++) {
            if (black[i]) {
                xs[n] = i % width;
                ys[n++] = i / width;
            }
        }
    }

    static Ink of(Grey picture) {
        int side = Math.max(picture.width(), picture.height());
        int step = Math.max(1, (side + LARGEST_SIDE - 1) / LARGEST_SIDE);
        int width = Math.max(1, picture.width() / step);
        int height = Math.max(1, picture.height() / step);
        int[] small = smaller(picture, step, width, height);
        return new Ink(step, width, height, darker(small, width, height));
    }

    private static int[] smaller(Grey picture, int step, int width, int height) {
        int[] small = new int[width * height];
        int most = Math.min(step, Math.min(picture.width(), picture.height()));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int j = 0; j < most; j++) {
                    for (int i = 0; i < most; i++) {
                        sum += picture.at(x * step + i, y * step + j);
                    }
                }
                small[y * width + x] = sum / (most * most);
            }
        }
        return small;
    }

    private static boolean[] darker(int[] small, int width, int height) {
        long[] sums = sums(small, width, height);
        int reach = Math.max(8, Math.max(width, height) / SURROUNDINGS);
        boolean[] black = new boolean[small.length];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - reach) * (width + 1);
            int bottom = Math.min(height, y + reach + 1) * (width + 1);
            int rows = (bottom - top) / (width + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(width, x + reach + 1);
                long sum = sums[bottom + right] - sums[top + right] - sums[bottom + left] + sums[top + left];
                black[y * width + x] = (long) small[y * width + x] * rows * (right - left) * 100 < sum * DARKER_THAN;
            }
        }
        return black;
    }

    /** Of all points above and to the left of each corner. */
    private static long[] sums(int[] small, int width, int height) {
        long[] sums = new long[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            long row = 0;
            for (int x = 0; x < width; x++) {
                row += small[y * width + x];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        return sums;
    }

    boolean isBlank() {
        return xs.length < LEAST_POINTS;
    }

    /**
     * How steeply its lines run down to the right, in degrees from -10 to 10: along lines that lie so, points fall on few rows
     * with gaps between them.
     */
    double slope() {
        if (isBlank()) {
            return 0;
        }
        double best = bestSlope(0, MOST_DEGREES, COARSE, xs, ys, width);
        return bestSlope(best, COARSE, FINE, xs, ys, width);
    }

    private static double bestSlope(double about, double reach, double step, int[] along, int[] across, int length) {
        double best = about;
        double most = sharpness(profile(about, along, across, length));
        for (double degrees = about - reach; degrees <= about + reach + step / 2; degrees += step) {
            double sharpness = sharpness(profile(degrees, along, across, length));
            if (sharpness > most) {
                most = sharpness;
                best = degrees;
            }
        }
        return best;
    }

    /** Number of points on each row, if rows lie at that slope. */
    private static int[] profile(double degrees, int[] along, int[] across, int length) {
        double tangent = Math.tan(Math.toRadians(degrees));
        int margin = (int) (length * Math.tan(Math.toRadians(MOST_DEGREES + 1))) + 2;
        int[] rows = new int[Arrays.stream(across).max().orElse(0) + 2 * margin + 1];
        int stride = Math.max(1, along.length / ENOUGH_POINTS);
        for (int i = 0; i < along.length; i += stride) {
            rows[(int) (across[i] - (along[i] - length / 2.0) * tangent) + margin]++;
        }
        return rows;
    }

    /** How much neighbouring rows differ in their number of points. */
    private static double sharpness(int[] rows) {
        double sharpness = 0;
        for (int i = 1; i < rows.length; i++) {
            double change = rows[i] - rows[i - 1];
            sharpness += change * change;
        }
        return sharpness;
    }

    /** Letters and what looks like them. */
    Letters letters() {
        return new Letters(this);
    }

    /** Patches of ink that may be letters. */
    static final class Letters {
        private final Ink ink;
        private final boolean[] seen;
        private final int[] stack;
        private int[] heights = new int[256];
        private int[] widths = new int[256];
        private int count;

        private Letters(Ink ink) {
            this.ink = ink;
            seen = new boolean[ink.black.length];
            stack = new int[ink.black.length];
            for (int i = 0; i < ink.black.length; i++) {
                if (ink.black[i] && !seen[i]) {
                    patch(i);
                }
            }
        }

        int count() {
            return count;
        }

        /** Of most letters, in pixels of the picture; 0 if there are too few to tell. */
        double height() {
            if (count < LEAST_LETTERS) {
                return 0;
            }
            return (double) median(heights) * ink.step;
        }

        /** Most letters are higher than wide, unless they lie. */
        boolean lie() {
            return count >= LEAST_LETTERS && median(widths) > median(heights);
        }

        private int median(int[] sizes) {
            int[] sorted = Arrays.copyOf(sizes, count);
            Arrays.sort(sorted);
            return sorted[count / 2];
        }

        private void patch(int from) {
            int left = ink.width;
            int right = 0;
            int top = ink.height;
            int bottom = 0;
            int points = 0;
            int waiting = 0;
            stack[waiting++] = from;
            seen[from] = true;
            while (waiting > 0) {
                int at = stack[--waiting];
                int x = at % ink.width;
                int y = at / ink.width;
                points++;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
                for (int ny = Math.max(0, y - 1); ny <= Math.min(ink.height - 1, y + 1); ny++) {
                    for (int nx = Math.max(0, x - 1); nx <= Math.min(ink.width - 1, x + 1); nx++) {
                        int next = ny * ink.width + nx;
                        if (ink.black[next] && !seen[next]) {
                            seen[next] = true;
                            stack[waiting++] = next;
                        }
                    }
                }
            }
            take(right - left + 1, bottom - top + 1, points);
        }

        /** Neither dust nor a rule nor a frame. */
        private void take(int wide, int high, int points) {
            boolean letter = high >= LEAST_LETTER
                    && high <= ink.height / 12
                    && wide <= 3 * high
                    && high <= 3 * wide
                    && points * 5 >= wide * high;
            if (letter) {
                if (count == heights.length) {
                    heights = Arrays.copyOf(heights, 2 * count);
                    widths = Arrays.copyOf(widths, 2 * count);
                }
                widths[count] = wide;
                heights[count++] = high;
            }
        }
    }
}
