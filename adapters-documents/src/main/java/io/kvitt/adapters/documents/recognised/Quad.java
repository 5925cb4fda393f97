package io.kvitt.adapters.documents.recognised;

import io.kvitt.domain.document.Box;

/**
 * Four corners around a word, in the order of reading: where its letters begin at the top, end at the top, end at the bottom,
 * begin at the bottom. In whatever unit the page is measured in; x grows to the right, y downwards.
 */
record Quad(double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3) {

    static Quad of(double left, double top, double right, double bottom) {
        return new Quad(left, top, right, top, right, bottom, left, bottom);
    }

    /** Whether all corners lie on a page from 0 to 1 in both directions, or hardly beyond, and include an area. */
    boolean isOnUnitPage(double beyond) {
        Box box = box();
        return isFinite()
                && box.x0() >= -beyond
                && box.y0() >= -beyond
                && box.x1() <= 1 + beyond
                && box.y1() <= 1 + beyond
                && box.width() > 0
                && box.height() > 0;
    }

    private boolean isFinite() {
        return Double.isFinite(x0 + y0 + x1 + y1 + x2 + y2 + x3 + y3);
    }

    /** How often the page must be turned left by a quarter before these letters are upright, 0 to 3. */
    int quarterTurns() {
        double right = x1 - x0;
        double down = y1 - y0;
        if (Math.abs(right) >= Math.abs(down)) {
            return right >= 0 ? 0 : 2;
        }
        return down > 0 ? 1 : 3;
    }

    /** On a page of 1 by 1 that is turned left by so many quarters. */
    Quad turned(int quarters) {
        Quad turned = this;
        for (int i = 0; i < quarters; i++) {
            turned = new Quad(
                    turned.y0,
                    1 - turned.x0,
                    turned.y1,
                    1 - turned.x1,
                    turned.y2,
                    1 - turned.x2,
                    turned.y3,
                    1 - turned.x3);
        }
        return turned;
    }

    Quad moved(double right, double down) {
        return new Quad(x0 + right, y0 + down, x1 + right, y1 + down, x2 + right, y2 + down, x3 + right, y3 + down);
    }

    Quad scaled(double wide, double high) {
        return new Quad(x0 * wide, y0 * high, x1 * wide, y1 * high, x2 * wide, y2 * high, x3 * wide, y3 * high);
    }

    /** The part of the letters between two shares of their length, 0 to 1. */
    Quad part(double from, double to) {
        return new Quad(
                between(x0, x1, from),
                between(y0, y1, from),
                between(x0, x1, to),
                between(y0, y1, to),
                between(x3, x2, to),
                between(y3, y2, to),
                between(x3, x2, from),
                between(y3, y2, from));
    }

    private static double between(double a, double b, double share) {
        return a + (b - a) * share;
    }

    /** Along the letters. */
    double length() {
        return (Math.hypot(x1 - x0, y1 - y0) + Math.hypot(x2 - x3, y2 - y3)) / 2;
    }

    /** Across the letters. */
    double height() {
        return (Math.hypot(x3 - x0, y3 - y0) + Math.hypot(x2 - x1, y2 - y1)) / 2;
    }

    /** In which direction the letters run, in radians: 0 is to the right, a positive angle slopes down. */
    double slope() {
        return Math.atan2(y1 + y2 - y0 - y3, x1 + x2 - x0 - x3);
    }

    /** The letters without their slope, about the same middle turned about a point. */
    Box levelled(double slope, double aboutX, double aboutY) {
        double middleX = (x0 + x1 + x2 + x3) / 4 - aboutX;
        double middleY = (y0 + y1 + y2 + y3) / 4 - aboutY;
        double cos = Math.cos(slope);
        double sin = Math.sin(slope);
        double x = aboutX + middleX * cos + middleY * sin;
        double y = aboutY + middleY * cos - middleX * sin;
        double halfLength = length() / 2;
        double halfHeight = height() / 2;
        return new Box(
                (float) (x - halfLength), (float) (y - halfHeight), (float) (x + halfLength), (float) (y + halfHeight));
    }

    /** The smallest upright box around the corners. */
    Box box() {
        return new Box(
                (float) Math.min(Math.min(x0, x1), Math.min(x2, x3)),
                (float) Math.min(Math.min(y0, y1), Math.min(y2, y3)),
                (float) Math.max(Math.max(x0, x1), Math.max(x2, x3)),
                (float) Math.max(Math.max(y0, y1), Math.max(y2, y3)));
    }
}
