package io.kvitt.samples;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A QR code, level M as all payment formats ask for. */
final class QrCode {

    private static final int RIM = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    static QrCode of(String text) {
        try {
            return new QrCode(
                    Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** A square for each dark module; lengths in points, from the lower left corner. */
    void draw(PDPageContentStream ink, float left, float bottom, float side) throws IOException {
        float module = side / modules.getWidth();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    float up = bottom + (modules.getHeight() - 1 - y) * module;
                    ink.addRect(left + x * module, up, module, module);
                }
            }
        }
        ink.fill();
    }

    /** Black and white, with its white rim. */
    BufferedImage picture(int pixelsAModule) {
        int side = (modules.getWidth() + 2 * RIM) * pixelsAModule;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = x / pixelsAModule - RIM;
                int row = y / pixelsAModule - RIM;
                boolean inside = column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight();
                picture.setRGB(x, y, inside && modules.get(column, row) == 1 ? 0xff000000 : 0xffffffff);
            }
        }
        return picture;
    }
}
