package io.kvitt.adapters.documents.ocr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Letters drawn with strokes, so that no font of the machine is asked. */
final class Letters {

    /** Lines from point to point of a field four wide and six high, x before y, from the top left; a space lifts the pen. */
    private static final Map<Character, String> STROKES = Map.ofEntries(
            Map.entry('F', "400006 0333"),
            Map.entry('A', "062046 1434"),
            Map.entry('C', "4130100115163645"),
            Map.entry('T', "0040 2026"),
            Map.entry('U', "000516364540"),
            Map.entry('R', "060030413303 2346"),
            Map.entry('1', "112026 1636"),
            Map.entry('2', "011030414206 0646"),
            Map.entry('3', "0110304142331333 334445361605"),
            Map.entry('4', "36300444"),
            Map.entry('5', "400002324345361605"));

    private Letters() {}

    /** Black on white; a field is {@code unit} times four by six pixels large. */
    static BufferedImage picture(String text, int unit) {
        int width = (text.length() * 6 + 4) * unit;
        int height = 12 * unit;
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, width, height);
        drawing.setColor(Color.BLACK);
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setStroke(new BasicStroke(0.9f * unit, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < text.length(); i++) {
            String strokes = STROKES.getOrDefault(text.charAt(i), "");
            for (String line : strokes.isEmpty() ? new String[0] : strokes.split(" ", -1)) {
                drawing.draw(path(line, (3 + 6 * i) * unit, 3 * unit, unit));
            }
        }
        drawing.dispose();
        return picture;
    }

    private static Path2D path(String points, int left, int top, int unit) {
        Path2D path = new Path2D.Float();
        for (int i = 0; i + 1 < points.length(); i += 2) {
            int x = left + unit * (points.charAt(i) - '0');
            int y = top + unit * (points.charAt(i + 1) - '0');
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }
}
