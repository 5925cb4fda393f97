package io.kvitt.domain.interest;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes apart where a present value is zero, for cash flows that change their sign more than once: intervals of the discount
 * factor w of a grid step, each holding one root or too narrow to tell.
 *
 * <p>With P the sum of the terms received and N of those paid, both growing with w, the value on [a, b] lies between
 * P(a) − N(b) and P(b) − N(a): where that excludes zero there is no root. The same with the slopes: where the slope keeps its
 * sign there is one root if the ends differ in sign, and none otherwise. Whatever is left is halved.
 */
final class RootIntervals {

    /** From w = low to high, in units of 2^-62. */
    record Interval(long low, long high) {}

    private static final long LOWEST = 1L << 2;
    private static final long NARROW = 1L << 34;
    private static final long NARROWEST = 1L << 6;
    private static final int MOST_PIECES = 20_000;

    private final DiscountGrid grid;
    private final long narrow;
    private final List<Interval> found = new ArrayList<>();

    private RootIntervals(DiscountGrid grid) {
        this.grid = grid;
        this.narrow = Math.max(NARROWEST, NARROW / grid.stepsPerYear());
    }

    /**
     * The intervals from the largest w to the smallest.
     *
     * @param lowest the smallest w to look at
     */
    static List<Interval> of(DiscountGrid grid, long lowest) {
        RootIntervals intervals = new RootIntervals(grid);
        intervals.search(Math.max(lowest, LOWEST));
        return intervals.found;
    }

    private void search(long lowest) {
        List<Piece> open = new ArrayList<>(List.of(new Piece(grid.sums(lowest), grid.sums(DiscountGrid.ONE))));
        for (int pieces = 0; !open.isEmpty() && pieces < MOST_PIECES; pieces++) {
            Piece piece = open.remove(open.size() - 1);
            if (piece.isWithoutRoot()) {
                continue;
            }
            if (piece.isMonotone()) {
                if (piece.changesSign()) {
                    add(piece);
                }
            } else if (piece.width() <= narrow) {
                if (piece.touchesZero() || piece.changesSign()) {
                    add(piece);
                }
            } else {
                DiscountGrid.Sums middle = grid.sums(piece.middle());
                open.add(new Piece(piece.low(), middle));
                open.add(new Piece(middle, piece.high()));
            }
        }
    }

    /** Neighbours that are zero where they meet, or all but, hold the same root. */
    private void add(Piece piece) {
        Interval interval = new Interval(piece.low().factor(), piece.high().factor());
        int last = found.size() - 1;
        if (last >= 0
                && found.get(last).low() == interval.high()
                && piece.high().isNearZero()) {
            found.set(last, new Interval(interval.low(), found.get(last).high()));
        } else {
            found.add(interval);
        }
    }

    private record Piece(DiscountGrid.Sums low, DiscountGrid.Sums high) {

        boolean isWithoutRoot() {
            return low.received() - high.paid() > low.noise() || high.received() - low.paid() < -low.noise();
        }

        boolean isMonotone() {
            return low.receivedSlope() - high.paidSlope() > low.noise()
                    || high.receivedSlope() - low.paidSlope() < -low.noise();
        }

        boolean changesSign() {
            return low.isZero() || high.isZero() || low.value() > 0 != high.value() > 0;
        }

        long width() {
            return high.factor() - low.factor();
        }

        boolean touchesZero() {
            return low.isNearZero() || high.isNearZero();
        }

        long middle() {
            return low.factor() + (high.factor() - low.factor()) / 2;
        }
    }
}
