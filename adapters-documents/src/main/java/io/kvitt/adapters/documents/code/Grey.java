package io.kvitt.adapters.documents.code;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import io.kvitt.domain.document.Box;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** A picture in shades of grey, a byte a pixel, row by row. */
final class Grey {

    private static final byte WHITE = (byte) 255;
    private static final int LIGHT = 150;
    private static final int DARK = 105;
    private static final int LINES = 32;
    private static final int LEAST_LINES = 11;
    private static final int EDGES = 8;

    private final byte[] pixels;
    private final int width;
    private final int height;

    /** How many pixels stand for one of the picture it was made of. */
    private final float times;

    /** White pixels on each side that the other one does not have. */
    private final int rim;

    private Grey(byte[] pixels, int width, int height, float times, int rim) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.times = times;
        this.rim = rim;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The picture as it looks on white paper. */
    static Grey of(BufferedImage picture) {
        return enlarged(picture, 1, 0);
    }

    /** The picture with each pixel as a square of some, and a white rim: small codes often come without one. */
    static Grey enlarged(BufferedImage picture, int times, int rim) {
        int width = picture.getWidth() * times + 2 * rim;
        int height = picture.getHeight() * times + 2 * rim;
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D drawing = grey.createGraphics();
        try {
            drawing.setColor(Color.WHITE);
            drawing.fillRect(0, 0, width, height);
            drawing.drawImage(picture, rim, rim, width - 2 * rim, height - 2 * rim, null);
        } finally {
            drawing.dispose();
        }
        byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        return new Grey(pixels, width, height, times, rim);
    }

    /** The same within white. */
    Grey withRim(int more) {
        int wider = width + 2 * more;
        byte[] framed = new byte[wider * (height + 2 * more)];
        Arrays.fill(framed, WHITE);
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, y * width, framed, (y + more) * wider + more, width);
        }
        return new Grey(framed, wider, height + 2 * more, times, rim + more);
    }

    /** Twice as wide and high, with the means of neighbours between them. */
    Grey doubled() {
        int wide = 2 * width;
        byte[] more = new byte[2 * height * wide];
        for (int y = 0; y < 2 * height; y++) {
            int above = y / 2 * width;
            int below = Math.min(height - 1, (y + 1) / 2) * width;
            for (int x = 0; x < wide; x++) {
                int left = x / 2;
                int right = Math.min(width - 1, (x + 1) / 2);
                int sum = (pixels[above + left] & 0xff)
                        + (pixels[above + right] & 0xff)
                        + (pixels[below + left] & 0xff)
                        + (pixels[below + right] & 0xff);
                more[y * wide + x] = (byte) (sum / 4);
            }
        }
        return new Grey(more, wide, 2 * height, times * 2, rim * 2);
    }

    /** Half as wide and high; each pixel is the mean of four, which evens out noise. */
    Grey halved() {
        int half = width / 2;
        int high = height / 2;
        byte[] fewer = new byte[half * high];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < half; x++) {
                int at = 2 * y * width + 2 * x;
                int sum = (pixels[at] & 0xff)
                        + (pixels[at + 1] & 0xff)
                        + (pixels[at + width] & 0xff)
                        + (pixels[at + width + 1] & 0xff);
                fewer[y * half + x] = (byte) (sum / 4);
            }
        }
        return new Grey(fewer, half, high, times / 2, rim / 2);
    }

    /** 0 is black, 255 white. */
    int mean() {
        long sum = 0;
        for (byte pixel : pixels) {
            sum += pixel & 0xff;
        }
        return pixels.length == 0 ? 0 : (int) (sum / pixels.length);
    }

    /**
     * Whether many lines across and down the picture change often between dark and light, as they do in a code: in the
     * smallest one, some ten times.
     */
    boolean hasManyEdges() {
        int across = 0;
        int down = 0;
        for (int i = 0; i < LINES; i++) {
            int row = (2 * i + 1) * height / (2 * LINES);
            int column = (2 * i + 1) * width / (2 * LINES);
            across += edges(row * width, 1, width) >= EDGES ? 1 : 0;
            down += edges(column, width, height) >= EDGES ? 1 : 0;
        }
        return across >= LEAST_LINES && down >= LEAST_LINES;
    }

    private int edges(int from, int step, int count) {
        int edges = 0;
        boolean dark = false;
        for (int i = 0; i < count; i++) {
            int light = pixels[from + i * step] & 0xff;
            if (dark ? light > LIGHT : light < DARK) {
                dark = !dark;
                edges++;
            }
        }
        return edges;
    }

    /** Light for dark. */
    Grey inverted() {
        byte[] other = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            other[i] = (byte) ~pixels[i];
        }
        return new Grey(other, width, height, times, rim);
    }

    /** The same, with a part painted white. */
    Grey without(Box part) {
        byte[] rest = pixels.clone();
        int left = Math.max(0, (int) part.x0());
        int right = Math.min(width, (int) part.x1() + 1);
        int bottom = Math.min(height, (int) part.y1() + 1);
        for (int y = Math.max(0, (int) part.y0()); y < bottom && left < right; y++) {
            Arrays.fill(rest, y * width + left, y * width + right, WHITE);
        }
        return new Grey(rest, width, height, times, rim);
    }

    LuminanceSource source() {
        return new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false);
    }

    /** A box of this picture, in pixels of the one it was made of. */
    Box original(Box box) {
        return new Box(
                (box.x0() - rim) / times, (box.y0() - rim) / times, (box.x1() - rim) / times, (box.y1() - rim) / times);
    }
}
