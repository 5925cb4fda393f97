package io.kvitt.adapters.documents.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.Optional;

/** A picture in shades of grey, one byte a pixel, 0 is black. Where it was transparent it is white, like paper. */
final class Grey {

    private static final int CELLS = 700;

    /** As a share of the picture. */
    private static final double LEAST_SURFACE = 0.01;

    private final int width;
    private final int height;
    private final byte[] shades;

    private Grey(int width, int height, byte[] shades) {
        this.width = width;
        this.height = height;
        this.shades = shades;
    }

    static Grey of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] shades = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                shades[y * width + x] = (byte) shade(row[x]);
            }
        }
        return new Grey(width, height, shades);
    }

    /** The share of each colour in what the eye takes for brightness, ITU-R BT.601; then onto white. */
    private static int shade(int argb) {
        int brightness = (299 * (argb >> 16 & 0xff) + 587 * (argb >> 8 & 0xff) + 114 * (argb & 0xff)) / 1000;
        int opaque = argb >>> 24;
        return 255 - (255 - brightness) * opaque / 255;
    }

    /** Four colours of print, 255 where there is no ink, as JPEG files of Adobe programs hold them. */
    static Grey ofLightPrint(Raster colours) {
        int width = colours.getWidth();
        int height = colours.getHeight();
        byte[] shades = new byte[width * height];
        int[] row = new int[4 * width];
        for (int y = 0; y < height; y++) {
            colours.getPixels(colours.getMinX(), colours.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int light = (299 * row[4 * x] + 587 * row[4 * x + 1] + 114 * row[4 * x + 2]) / 1000;
                shades[y * width + x] = (byte) (light * row[4 * x + 3] / 255);
            }
        }
        return new Grey(width, height, shades);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** From 0, black, to 255. */
    int at(int x, int y) {
        return shades[y * width + x] & 0xff;
    }

    /** Turned left by so many quarters, 0 to 3. */
    Grey turned(int quarters) {
        if (quarters == 0) {
            return this;
        }
        boolean lies = quarters % 2 == 1;
        int wide = lies ? height : width;
        byte[] turned = new byte[shades.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int toX = quarters == 1 ? y : quarters == 2 ? width - 1 - x : height - 1 - y;
                int toY = quarters == 1 ? width - 1 - x : quarters == 2 ? height - 1 - y : x;
                turned[toY * wide + toX] = shades[y * width + x];
            }
        }
        return new Grey(wide, lies ? width : height, turned);
    }

    /**
     * The same picture with the dark surface white on which the paper lay: what is dark and hangs together with an edge. The
     * engine looks for one threshold between ink and paper, and a black surface is neither.
     *
     * @return empty if there is hardly such a surface
     */
    Optional<Grey> withoutSurface() {
        int limit = paper() / 2;
        int step = Math.max(1, Math.max(width, height) / CELLS);
        int wide = (width + step - 1) / step;
        int high = (height + step - 1) / step;
        boolean[] surface = new boolean[wide * high];
        int[] waiting = new int[wide * high];
        int count = 0;
        for (int cell = 0; cell < surface.length; cell++) {
            boolean edge = cell % wide == 0 || cell % wide == wide - 1 || cell < wide || cell >= wide * (high - 1);
            if (edge && at(cell % wide * step, cell / wide * step) < limit) {
                surface[cell] = true;
                waiting[count++] = cell;
            }
        }
        int size = count;
        while (count > 0) {
            int cell = waiting[--count];
            for (int next : new int[] {cell - 1, cell + 1, cell - wide, cell + wide}) {
                boolean beside = next >= 0 && next < surface.length && Math.abs(next % wide - cell % wide) <= 1;
                if (beside && !surface[next] && at(next % wide * step, next / wide * step) < limit) {
                    surface[next] = true;
                    waiting[count++] = next;
                    size++;
                }
            }
        }
        return size < LEAST_SURFACE * surface.length ? Optional.empty() : Optional.of(whitened(surface, wide, step));
    }

    /** With a cell more on each side, where paper and surface run into one another. */
    private Grey whitened(boolean[] surface, int wide, int step) {
        byte[] white = shades.clone();
        for (int cell = 0; cell < surface.length; cell++) {
            if (surface[cell]) {
                int left = Math.max(0, (cell % wide - 1) * step);
                int right = Math.min(width, (cell % wide + 2) * step);
                int bottom = Math.min(height, (cell / wide + 2) * step);
                for (int y = Math.max(0, (cell / wide - 1) * step); y < bottom; y++) {
                    Arrays.fill(white, y * width + left, y * width + right, (byte) 255);
                }
            }
        }
        return new Grey(width, height, white);
    }

    /** A shade that no more than a fifth of the picture is brighter than. */
    private int paper() {
        int[] counts = new int[256];
        for (byte shade : shades) {
            counts[shade & 0xff]++;
        }
        int brighter = 0;
        for (int shade = 255; shade > 0; shade--) {
            brighter += counts[shade];
            if (brighter * 5L > shades.length) {
                return shade;
            }
        }
        return 0;
    }

    /** Drawn anew by a change of places, on white. */
    BufferedImage drawn(AffineTransform places, int wide, int high) {
        BufferedImage from = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        from.getRaster().setDataElements(0, 0, width, height, shades);
        BufferedImage drawn = new BufferedImage(wide, high, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D drawing = drawn.createGraphics();
        try {
            drawing.setColor(Color.WHITE);
            drawing.fillRect(0, 0, wide, high);
            drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            drawing.drawImage(from, places, null);
        } finally {
            drawing.dispose();
        }
        return drawn;
    }
}
