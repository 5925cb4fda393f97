package io.kvitt.adapters.documents.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.kvitt.domain.invoice.CodeGrid;
import io.kvitt.domain.invoice.PaymentCode;
import io.kvitt.domain.invoice.PaymentCode.Standard;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZxingDrawingTest {

    private final ZxingDrawing drawing = new ZxingDrawing();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BCD\n002\n1\nSCT\n\nWallenstam AB\nDE89370400440532013000\nEUR12.50\n\nRF18539007547034",
                "BCD\n002\n1\nSCT\n\nÅkes Bygg é 😀\nDE89370400440532013000\nEUR12.50",
                "{\"uqr\":1,\"tp\":1,\"nme\":\"Åke\",\"due\":9412.00,\"pt\":\"BG\",\"acc\":\"991-2346\"}"
            })
    void aReaderReadsWhatWasDrawnInEveryForm(String text) throws Exception {
        CodeGrid grid = drawing.grid(new PaymentCode(Standard.EPC, text));

        assertThat(read(ImageIO.read(new ByteArrayInputStream(drawing.png(grid, 4)))))
                .isEqualTo(text);
        assertThat(read(ofSvg(grid))).isEqualTo(text);
        assertThat(read(ofHalfBlocks(grid))).isEqualTo(text);
    }

    @Test
    void theLargestEpcCodeStaysWithinVersion13() {
        String largest = "BCD\n002\n1\nSCT\n\n" + "n".repeat(70) + "\nDE89370400440532013000\nEUR999999999.99\n\n\n"
                + "t".repeat(140) + "\n" + "i".repeat(60);

        CodeGrid grid = drawing.grid(new PaymentCode(Standard.EPC, largest));

        assertThat(grid.size()).isLessThanOrEqualTo(17 + 4 * 13 + 2 * CodeGrid.MARGIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 17})
    void squaresHaveASizeThatCanBePrinted(int pixels) {
        CodeGrid grid = drawing.grid(new PaymentCode(Standard.EPC, "x"));

        assertThatThrownBy(() -> drawing.png(grid, pixels)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();
    }

    /** Draws each run of the path, as a browser does. */
    private static BufferedImage ofSvg(CodeGrid grid) {
        BufferedImage image = white(grid.size());
        String svg = grid.svg();
        String path = svg.substring(svg.indexOf(" d=\"") + 4, svg.lastIndexOf('"'));
        for (String run : path.split("z")) {
            List<Integer> numbers = List.of(
                            run.replaceAll("[Mhv-]", " ").strip().split("\\s+"))
                    .stream()
                    .map(Integer::valueOf)
                    .toList();
            for (int x = 0; x < numbers.get(2); x++) {
                paint(image, numbers.get(0) + x, numbers.get(1));
            }
        }
        return image;
    }

    private static BufferedImage ofHalfBlocks(CodeGrid grid) {
        BufferedImage image = white(grid.size());
        List<String> lines = grid.halfBlocks().lines().toList();
        for (int row = 0; row < grid.size(); row++) {
            for (int column = 0; column < grid.size(); column++) {
                char c = lines.get(row / 2).charAt(column);
                boolean light = c == '\u2588' || c == (row % 2 == 0 ? '\u2580' : '\u2584');
                if (!light) {
                    paint(image, column, row);
                }
            }
        }
        return image;
    }

    private static BufferedImage white(int size) {
        BufferedImage image = new BufferedImage(size * 4, size * 4, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(0, 0, size * 4, size * 4);
        return image;
    }

    private static void paint(BufferedImage image, int column, int row) {
        for (int i = 0; i < 16; i++) {
            image.setRGB(column * 4 + i % 4, row * 4 + i / 4, 0);
        }
    }
}
