package io.kvitt.adapters.documents.ocr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way is up on an image, as cameras and scanners note it: tag 274 of the first directory of a TIFF file, or of the one
 * within the Exif segment of a JPEG file. Mirrored images are left as they are. Source: TIFF 6.0, Orientation; Exif 2.3, 4.5.4.
 */
public final class Orientation {

    private static final int TAG = 274;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_SEGMENTS = 1_000;
    private static final int EXIF_SEGMENT = 0xe1;
    private static final int IMAGE_DATA = 0xda;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private final int quarters;

    private Orientation(int quarters) {
        this.quarters = quarters;
    }

    /** What the file of an image says; upright where it says nothing or is damaged. */
    public static Orientation of(byte[] image) {
        ByteBuffer bytes = ByteBuffer.wrap(image);
        int tag = isAt(bytes, 0, 0xff, 0xd8) ? ofJpeg(bytes) : ofTiff(bytes, 0, bytes.limit());
        return new Orientation(
                switch (tag) {
                    case 3 -> 2;
                    case 6 -> 3;
                    case 8 -> 1;
                    default -> 0;
                });
    }

    /** Whether width and height of the upright image are those of the file, the other way around. */
    public boolean isOnItsSide() {
        return quarters % 2 == 1;
    }

    /** Quarter turns against the clock that bring the stored image upright, 0 to 3. */
    public int quarters() {
        return quarters;
    }

    Grey upright(Grey stored) {
        return stored.turned(quarters);
    }

    private static int ofJpeg(ByteBuffer bytes) {
        int at = 2;
        for (int i = 0; i < MOST_SEGMENTS && at + 4 <= bytes.limit(); i++) {
            int kind = bytes.get(at + 1) & 0xff;
            int end = at + 2 + (bytes.getShort(at + 2) & 0xffff);
            if ((bytes.get(at) & 0xff) != 0xff || kind == IMAGE_DATA || end > bytes.limit()) {
                return 0;
            }
            if (kind == EXIF_SEGMENT && isAt(bytes, at + 4, EXIF)) {
                return ofTiff(bytes, at + 4 + EXIF.length, end);
            }
            at = end;
        }
        return 0;
    }

    private static int ofTiff(ByteBuffer bytes, int from, int to) {
        boolean little = isAt(bytes, from, 'I', 'I');
        if (from + 8 > to || !(little || isAt(bytes, from, 'M', 'M'))) {
            return 0;
        }
        ByteBuffer tiff = bytes.slice(from, to - from).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 0 || directory > tiff.limit() - 2) {
            return 0;
        }
        int entries = Math.min(MOST_ENTRIES, tiff.getShort(directory) & 0xffff);
        for (int entry = directory + 2; entries > 0 && entry <= tiff.limit() - ENTRY; entry += ENTRY, entries--) {
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                return tiff.getShort(entry + 8);
            }
        }
        return 0;
    }

    private static boolean isAt(ByteBuffer bytes, int at, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (at + i >= bytes.limit() || (bytes.get(at + i) & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAt(ByteBuffer bytes, int at, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (at + i >= bytes.limit() || bytes.get(at + i) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
