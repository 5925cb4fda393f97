package io.kvitt.adapters.documents.ocr;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * A whole page made ready for the engine: level, and enlarged or reduced until its letters have the size that is read best.
 * What the engine tells in pixels of the sheet lies on the level page.
 */
final class LevelSheet {

    /** Of most letters, in pixels: print of 10 points at 300 pixels an inch. */
    private static final double BEST_HEIGHT = 24;

    /** What letters of that size are printed at, in pixels an inch. */
    static final int DENSITY = 300;

    private static final double LEAST_TIMES = 0.25;
    private static final double MOST_TIMES = 4;
    private static final double MOST_PIXELS = 16_000_000;

    /** In degrees; below this the engine finds its lines by itself. */
    private static final double LEAST_SLOPE = 0.15;

    private final byte[] file;
    private final int width;
    private final int height;
    private final double times;
    private final Grey page;

    private LevelSheet(byte[] file, int width, int height, double times, Grey page) {
        this.file = file;
        this.width = width;
        this.height = height;
        this.times = times;
        this.page = page;
    }

    /** Empty if it cannot be written, or would be too large. */
    static Optional<LevelSheet> of(Grey page, double slope, double letterHeight) {
        double best = letterHeight > 0 ? BEST_HEIGHT / letterHeight : 1;
        double room = Math.sqrt(MOST_PIXELS / ((double) page.width() * page.height()));
        double times = Math.min(room, Math.max(LEAST_TIMES, Math.min(MOST_TIMES, best)));
        double turn = Math.abs(slope) < LEAST_SLOPE ? 0 : Math.toRadians(-slope);
        double cos = Math.cos(turn);
        double sin = Math.abs(Math.sin(turn));
        int wide = Math.max(1, (int) Math.ceil(times * (page.width() * cos + page.height() * sin)));
        int high = Math.max(1, (int) Math.ceil(times * (page.height() * cos + page.width() * sin)));
        AffineTransform places = AffineTransform.getTranslateInstance(wide / 2.0, high / 2.0);
        places.scale(times, times);
        places.rotate(turn);
        places.translate(-page.width() / 2.0, -page.height() / 2.0);
        BufferedImage drawn = page.drawn(places, wide, high);
        return Sheet.png(drawn).map(file -> new LevelSheet(file, wide, high, times, page));
    }

    /** PNG; not to be changed. */
    byte[] file() {
        return file;
    }

    /** Where a column of the sheet lies on the level page, as a share of its width. */
    float x(double column) {
        return within(0.5 + (column - width / 2.0) / (times * page.width()));
    }

    /** Where a row of the sheet lies on the level page, as a share of its height. */
    float y(double row) {
        return within(0.5 + (row - height / 2.0) / (times * page.height()));
    }

    private static float within(double share) {
        return (float) Math.max(0, Math.min(1, share));
    }
}
