package io.kvitt.adapters.documents.code;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Map;

/** A QR code, to be drawn in the ways in which programs draw them. */
final class QrDrawing {

    private final ByteMatrix modules;

    private QrDrawing(ByteMatrix modules) {
        this.modules = modules;
    }

    static QrDrawing of(String text) {
        return of(text, "UTF-8");
    }

    static QrDrawing of(String text, String charset) {
        try {
            Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.CHARACTER_SET, charset);
            return new QrDrawing(
                    Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    int size() {
        return modules.getWidth();
    }

    private boolean isDark(int x, int y) {
        return modules.get(x, y) == 1;
    }

    /** As a picture of black and white, a rim of some modules around it. */
    BufferedImage picture(int type, int pixelsAModule, int rim) {
        int side = (size() + 2 * rim) * pixelsAModule;
        BufferedImage picture = new BufferedImage(side, side, type);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, side, side);
        drawing.setColor(Color.BLACK);
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                if (isDark(x, y)) {
                    drawing.fillRect(
                            (x + rim) * pixelsAModule, (y + rim) * pixelsAModule, pixelsAModule, pixelsAModule);
                }
            }
        }
        drawing.dispose();
        return picture;
    }

    /** A filled square for each dark module; the lower left corner of the code at a point. */
    String squares(float left, float bottom, float module) {
        StringBuilder pdf = new StringBuilder("0 g\n");
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                if (isDark(x, y)) {
                    float up = bottom + (size() - 1 - y) * module;
                    pdf.append(number("%f %f %f %f re f\n", left + x * module, up, module, module));
                }
            }
        }
        return pdf.toString();
    }

    /** One path for all modules, each with lines along its sides. */
    String path(float left, float bottom, float module) {
        StringBuilder pdf = new StringBuilder("0 0 0 rg\n");
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                if (isDark(x, y)) {
                    float x0 = left + x * module;
                    float y0 = bottom + (size() - 1 - y) * module;
                    pdf.append(number("%f %f m %f %f l ", x0, y0, x0 + module, y0))
                            .append(number("%f %f l %f %f l h\n", x0 + module, y0 + module, x0, y0 + module));
                }
            }
        }
        return pdf.append("f*\n").toString();
    }

    /** A line for each run of dark modules in a row, as wide as a module. */
    String lines(float left, float bottom, float module) {
        StringBuilder pdf = new StringBuilder(number("%f w 0 0 0 1 K\n", module));
        for (int y = 0; y < size(); y++) {
            int x = 0;
            while (x < size()) {
                int from = x;
                while (x < size() && isDark(x, y)) {
                    x++;
                }
                if (x > from) {
                    float up = bottom + (size() - 0.5f - y) * module;
                    pdf.append(number("%f %f m %f %f l S\n", left + from * module, up, left + x * module, up));
                }
                x++;
            }
        }
        return pdf.toString();
    }

    private static String number(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
