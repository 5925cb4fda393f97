package io.kvitt.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Mark;
import io.kvitt.domain.document.Mark.Tone;
import io.kvitt.domain.document.Marking;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.port.DocumentMarker.Marked;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyDocumentMarkerTest {

    private static final Marking MARKING = new Marking(
            List.of(
                    new Mark(new Place(1, new Box(20, 60, 120, 90)), "amount_due", Tone.WRONG),
                    new Mark(new Place(2, new Box(20, 20, 50, 50)), "elsewhere", Tone.SURE)),
            List.of("a sum is wrong"));

    private static byte[] white(String format) throws IOException {
        BufferedImage image = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 200; x++) {
            for (int y = 0; y < 150; y++) {
                image.setRGB(x, y, 0xffffff);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static Marked mark(byte[] bytes, Marking marking) {
        return new AnyDocumentMarker().mark(bytes, List.of(), marking);
    }

    private static String undrawn(byte[] bytes, Marking marking) {
        return mark(bytes, marking).match(copy -> "a copy", Marked.Undrawn::because);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void anImageBecomesPngWithItsBoxInPixels(String format) throws IOException {
        Marked.Copy copy = mark(white(format), MARKING).match(drawn -> drawn, undrawn -> {
            throw new AssertionError(undrawn.because());
        });

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(copy.bytes()));
        assertThat(copy.ending()).isEqualTo("png");
        assertThat(new Color(image.getRGB(20, 75))).isEqualTo(new Color(0xcc, 0, 0));
        assertThat(new Color(image.getRGB(120, 75))).isEqualTo(new Color(0xcc, 0, 0));
        assertThat(new Color(image.getRGB(70, 90))).isEqualTo(new Color(0xcc, 0, 0));
        assertThat(new Color(image.getRGB(70, 75)).getGreen()).as("inside").isGreaterThan(240);
        assertThat(new Color(image.getRGB(20, 35)).getGreen())
                .as("another page")
                .isGreaterThan(240);
    }

    @Test
    void anImageThatIsCutOffIsAReasonAndNoException() throws IOException {
        byte[] whole = white("png");

        assertThat(undrawn(Arrays.copyOf(whole, 30), MARKING)).startsWith("the image is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Invoice/>", "{\"Blocks\":[]}", "level\tpage_num\n1\t1\n", "nur Text"})
    void whatHasNoPagesHasNothingToDrawOn(String text) {
        assertThat(undrawn(text.getBytes(StandardCharsets.UTF_8), MARKING))
                .isEqualTo("there is nothing to draw on: it is neither a PDF nor an image");
    }

    @Test
    void nothingToPointOutMakesNoCopy() throws IOException {
        assertThat(undrawn(white("png"), new Marking(List.of(), List.of())))
                .isEqualTo("nothing that was read has a place on a page");
    }
}
