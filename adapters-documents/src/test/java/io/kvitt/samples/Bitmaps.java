package io.kvitt.samples;

import java.awt.image.BufferedImage;
import java.util.List;

/** Letters of five by seven dots, our own, so that a picture of words is the same on every machine. */
final class Bitmaps {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,.:-";

    /** Seven rows a sign from the top, two hexadecimal digits a row, the leftmost dot worth 16. */
    private static final List<String> DOTS = List.of(
            "0E11111F111111",
            "1E11111E11111E",
            "0E11101010110E",
            "1E11111111111E",
            "1F10101E10101F",
            "1F10101E101010",
            "0E11101713110F",
            "1111111F111111",
            "0E04040404040E",
            "0702020202120C",
            "11121418141211",
            "1010101010101F",
            "111B1515111111",
            "11191513111111",
            "0E11111111110E",
            "1E11111E101010",
            "0E11111115120D",
            "1E11111E141211",
            "0F10100E01011E",
            "1F040404040404",
            "1111111111110E",
            "11111111110A04",
            "1111111515150A",
            "11110A040A1111",
            "11110A04040404",
            "1F01020408101F",
            "0E11131519110E",
            "040C040404040E",
            "0E11010204081F",
            "1F02040201110E",
            "02060A121F0202",
            "1F101E0101110E",
            "0608101E11110E",
            "1F010204080808",
            "0E11110E11110E",
            "0E11110F01020C",
            "00000000060408",
            "00000000000606",
            "00060600060600",
            "0000001F000000");

    private Bitmaps() {}

    /** Rows of text, black on white; a dot is a square of {@code dot} pixels, a sign six dots wide, a row ten high. */
    static BufferedImage page(List<String> rows, int dot, int margin) {
        int longest = rows.stream().mapToInt(String::length).max().orElse(0);
        int width = longest * 6 * dot + 2 * margin;
        int height = rows.size() * 10 * dot + 2 * margin;
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                page.setRGB(x, y, 0xffffff);
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < rows.get(row).length(); i++) {
                sign(page, rows.get(row).charAt(i), margin + i * 6 * dot, margin + row * 10 * dot, dot);
            }
        }
        return page;
    }

    private static void sign(BufferedImage page, char sign, int left, int top, int dot) {
        if (sign == ' ') {
            return;
        }
        String rows = DOTS.get(SIGNS.indexOf(sign));
        for (int y = 0; y < 7 * dot; y++) {
            int at = y / dot * 2;
            int dots = Integer.parseInt(rows.substring(at, at + 2), 16);
            for (int x = 0; x < 5 * dot; x++) {
                if ((dots >> (4 - x / dot) & 1) == 1) {
                    page.setRGB(left + x, top + y, 0);
                }
            }
        }
    }
}
