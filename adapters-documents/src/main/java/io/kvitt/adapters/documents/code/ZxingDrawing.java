package io.kvitt.adapters.documents.code;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.kvitt.domain.invoice.CodeGrid;
import io.kvitt.domain.invoice.PaymentCode;
import io.kvitt.domain.invoice.port.CodeDrawing;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws QR codes with ZXing. The character set is named in the code only where ASCII does not do: old readers stumble over it. */
public final class ZxingDrawing implements CodeDrawing {

    private static final int MOST_PIXELS = 16;
    private static final int LIGHT = 0xffffff;

    @Override
    public CodeGrid grid(PaymentCode code) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        if (!code.text().chars().allMatch(c -> c < 0x80)) {
            hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
        }
        try {
            return withMargin(
                    Encoder.encode(code.text(), ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code of " + code.text().length() + " characters", tooLong);
        }
    }

    @Override
    public byte[] png(CodeGrid grid, int pixels) {
        if (pixels < 1 || pixels > MOST_PIXELS) {
            throw new IllegalArgumentException(pixels + " pixels a square");
        }
        int side = grid.size() * pixels;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, grid.isDark(x / pixels, y / pixels) ? 0 : LIGHT);
            }
        }
        return png(image);
    }

    private static CodeGrid withMargin(ByteMatrix squares) {
        int size = squares.getWidth() + 2 * CodeGrid.MARGIN;
        BitSet dark = new BitSet(size * size);
        for (int row = 0; row < squares.getHeight(); row++) {
            for (int column = 0; column < squares.getWidth(); column++) {
                dark.set((row + CodeGrid.MARGIN) * size + column + CodeGrid.MARGIN, squares.get(column, row) == 1);
            }
        }
        return new CodeGrid(size, dark);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
        return bytes.toByteArray();
    }
}
