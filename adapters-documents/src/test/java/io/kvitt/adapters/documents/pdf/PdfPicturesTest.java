package io.kvitt.adapters.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.domain.document.Box;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfPicturesTest {

    @Test
    void aPictureHasItsBoxFromTheTopOfThePage() {
        byte[] pdf = pdf((document, page, content) ->
                content.drawImage(LosslessFactory.createFromImage(document, drawn(240, 60)), 50, 700, 120, 30));

        Seen seen = only(pdf);

        assertThat(seen.page()).isEqualTo(1);
        assertThat(seen.width()).isEqualTo(240);
        assertThat(seen.height()).isEqualTo(60);
        assertBox(seen.box(), 50, 842 - 730, 170, 842 - 700);
        assertThat(seen.pixels()).isPresent();
    }

    @ParameterizedTest(name = "page turned by {0}")
    @CsvSource(delimiter = '|', textBlock = """
            # degrees | a       b       c       d       e        f
              90      | 0     | 120   | -30   | 0     | 130    | 50
              180     | -120  | 0     | 0     | -30   | 545    | 130
              270     | 0     | -120  | 30    | 0     | 465    | 792
            """)
    void aPictureIsUprightAsThePageIs(int degrees, float a, float b, float c, float d, float e, float f) {
        byte[] pdf = pdf((document, page, content) -> {
            page.setRotation(degrees);
            PDImageXObject image = LosslessFactory.createFromImage(document, drawn(240, 60));
            content.drawImage(image, new Matrix(a, b, c, d, e, f));
        });

        assertBox(only(pdf).box(), 50, 100, 170, 130);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # what            | a     | b    | c   | d   | e   | f
            turned            | 0     | 120  | -30 | 0   | 200 | 200
            upside down       | -120  | 0    | 0   | -30 | 200 | 200
            mirrored          | -120  | 0    | 0   | 30  | 200 | 200
            skewed            | 120   | 0    | 20  | 30  | 200 | 200
            beside the page   | 120   | 0    | 0   | 30  | 700 | 200
            of no size        | 0     | 0    | 0   | 0   | 200 | 200
            """)
    void leavesOutAPictureThatIs(String what, float a, float b, float c, float d, float e, float f) {
        byte[] pdf = pdf((document, page, content) -> content.drawImage(
                LosslessFactory.createFromImage(document, drawn(240, 60)), new Matrix(a, b, c, d, e, f)));

        assertThat(seen(pdf)).as(what).isEmpty();
    }

    @Test
    void aPictureWithinAFormStandsWhereTheFormPutsIt() {
        byte[] pdf = pdf((document, page, content) -> {
            PDFormXObject form = new PDFormXObject(document);
            PDResources resources = new PDResources();
            COSName name = resources.add(LosslessFactory.createFromImage(document, drawn(240, 60)));
            form.setResources(resources);
            form.setBBox(new PDRectangle(0, 0, 600, 900));
            form.setMatrix(AffineTransform.getTranslateInstance(10, 20));
            try (var out = form.getContentStream().createOutputStream()) {
                out.write(("q 60 0 0 15 5 5 cm /" + name.getName() + " Do Q").getBytes(StandardCharsets.US_ASCII));
            }
            content.transform(Matrix.getScaleInstance(2, 2));
            content.drawForm(form);
        });

        assertBox(only(pdf).box(), 30, 842 - 80, 150, 842 - 50);
    }

    @Test
    void aPictureIsTakenOncePerPlace() {
        byte[] pdf = pdf((document, page, content) -> {
            PDImageXObject image = LosslessFactory.createFromImage(document, drawn(240, 60));
            content.drawImage(image, 50, 700, 120, 30);
            content.drawImage(image, 50, 700, 120, 30);
            content.drawImage(image, 50, 400, 120, 30);
        });

        assertThat(seen(pdf)).hasSize(2);
    }

    @Test
    void takesTwentyPicturesAtMost() {
        byte[] pdf = pdf((document, page, content) -> {
            PDImageXObject image = LosslessFactory.createFromImage(document, drawn(240, 60));
            for (int i = 0; i < 50; i++) {
                content.drawImage(image, 50, 10 * i, 120, 30);
            }
        });

        assertThat(seen(pdf)).hasSize(20);
    }

    @ParameterizedTest(name = "{0} x {1} pixels")
    @CsvSource({"119,60", "240,19"})
    void aPictureThatIsTooSmallForWordsIsLeftOut(int width, int height) {
        byte[] pdf = pdf((document, page, content) ->
                content.drawImage(LosslessFactory.createFromImage(document, drawn(width, height)), 50, 700, 120, 30));

        assertThat(seen(pdf)).isEmpty();
    }

    @Test
    void aPictureThatClaimsTooManyPixelsIsNotUnpacked() {
        byte[] pdf = pdf((document, page, content) -> {
            PDImageXObject image = LosslessFactory.createFromImage(document, drawn(240, 60));
            image.getCOSObject().setInt(COSName.WIDTH, 20_000);
            image.getCOSObject().setInt(COSName.HEIGHT, 20_000);
            content.drawImage(image, 50, 700, 120, 30);
        });

        assertThat(seen(pdf)).isEmpty();
    }

    @Test
    void aMaskThatClaimsTooManyPixelsLeavesItsPictureOut() {
        byte[] pdf = pdf((document, page, content) -> {
            PDImageXObject image = LosslessFactory.createFromImage(document, drawn(240, 60));
            PDImageXObject mask = LosslessFactory.createFromImage(document, drawn(240, 60));
            mask.getCOSObject().setInt(COSName.WIDTH, 20_000);
            mask.getCOSObject().setInt(COSName.HEIGHT, 20_000);
            image.getCOSObject().setItem(COSName.SMASK, mask);
            content.drawImage(image, 50, 700, 120, 30);
        });

        assertThat(seen(pdf)).isEmpty();
    }

    @Test
    void dataThatUnpacksToMoreThanThePictureIsRefused() {
        byte[] pdf = pdf((document, page, content) -> {
            PDImageXObject image = LosslessFactory.createFromImage(document, drawn(240, 60));
            COSStream stream = image.getCOSObject();
            byte[] much = new byte[1 << 20];
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < 64; i++) {
                    out.write(much);
                }
            }
            content.drawImage(image, 50, 700, 120, 30);
        });

        assertThat(only(pdf).pixels()).isEmpty();
    }

    @Test
    void dataThatIsPackedTwiceIsRefused() {
        byte[] pdf = pdf((document, page, content) -> {
            PDImageXObject image = LosslessFactory.createFromImage(document, drawn(240, 60));
            image.getCOSObject()
                    .setItem(COSName.FILTER, new COSArray(List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE)));
            content.drawImage(image, 50, 700, 120, 30);
        });

        assertThat(only(pdf).pixels()).isEmpty();
    }

    @Test
    void aPlainJpegIsHandedOnAsItIs() {
        byte[] pdf = pdf((document, page, content) ->
                content.drawImage(JPEGFactory.createFromImage(document, drawn(240, 60)), 50, 700, 120, 30));

        assertThat(only(pdf).jpeg())
                .hasValueSatisfying(
                        file -> assertThat(Arrays.copyOf(file, 2)).isEqualTo(new byte[] {(byte) 0xff, (byte) 0xd8}));
    }

    @Test
    void aJpegThatIsLargerThanItsDictionarySaysIsNeitherHandedOnNorUnpacked() {
        byte[] pdf = pdf((document, page, content) -> {
            PDImageXObject image = JPEGFactory.createFromImage(document, drawn(2400, 600));
            image.getCOSObject().setInt(COSName.WIDTH, 240);
            image.getCOSObject().setInt(COSName.HEIGHT, 60);
            content.drawImage(image, 50, 700, 120, 30);
        });

        assertThat(only(pdf).jpeg()).isEmpty();
        assertThat(only(pdf).pixels()).isEmpty();
    }

    @Test
    void pixelsAreThinnedOutWhileTheyAreUnpacked() {
        byte[] pdf = pdf((document, page, content) ->
                content.drawImage(LosslessFactory.createFromImage(document, drawn(240, 60)), 50, 700, 120, 30));
        List<Integer> widths = new ArrayList<>();

        PdfPictures.each(pdf, List.of(), picture -> {
            picture.pixels(2).ifPresent(pixels -> widths.add(pixels.getWidth()));
            return true;
        });

        assertThat(widths).containsExactly(120);
    }

    @Test
    void takesPicturesOfTheFirstFivePages() {
        byte[] pdf = pages(7);

        assertThat(seen(pdf)).extracting(Seen::page).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void theTakerEndsIt() {
        List<Integer> pages = new ArrayList<>();

        PdfPictures.each(pages(3), List.of(), picture -> {
            pages.add(picture.page());
            return false;
        });

        assertThat(pages).containsExactly(1);
    }

    /** A picture and what can be had of it while its document is open. */
    private record Seen(
            int page, Box box, int width, int height, Optional<List<Byte>> file, Optional<BufferedImage> pixels) {

        Optional<byte[]> jpeg() {
            return file.map(bytes -> {
                byte[] plain = new byte[bytes.size()];
                for (int i = 0; i < plain.length; i++) {
                    plain[i] = bytes.get(i);
                }
                return plain;
            });
        }
    }

    /** What is drawn on a page. */
    private interface Drawing {
        void on(PDDocument document, PDPage page, PDPageContentStream content) throws IOException;
    }

    private static byte[] pdf(Drawing drawing) {
        try (PDDocument document = new PDDocument()) {
            draw(document, drawing);
            return bytes(document);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static byte[] pages(int count) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                draw(
                        document,
                        (same, page, content) -> content.drawImage(
                                LosslessFactory.createFromImage(same, drawn(240, 60)), 50, 700, 120, 30));
            }
            return bytes(document);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static void draw(PDDocument document, Drawing drawing) throws IOException {
        PDPage page = new PDPage(new PDRectangle(595, 842));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            drawing.on(document, page, content);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static BufferedImage drawn(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, width, height);
        drawing.setColor(Color.BLACK);
        drawing.drawLine(0, 0, width, height);
        drawing.dispose();
        return image;
    }

    private static List<Seen> seen(byte[] pdf) {
        List<Seen> seen = new ArrayList<>();
        PdfPictures.each(pdf, List.of(), picture -> {
            Optional<List<Byte>> file = picture.jpeg().map(PdfPicturesTest::boxed);
            seen.add(new Seen(
                    picture.page(), picture.box(), picture.width(), picture.height(), file, picture.pixels(1)));
            return true;
        });
        return seen;
    }

    private static List<Byte> boxed(byte[] bytes) {
        List<Byte> boxed = new ArrayList<>();
        for (byte each : bytes) {
            boxed.add(each);
        }
        return boxed;
    }

    private static Seen only(byte[] pdf) {
        List<Seen> seen = seen(pdf);
        assertThat(seen).hasSize(1);
        return seen.get(0);
    }

    private static void assertBox(Box box, float x0, float y0, float x1, float y1) {
        assertThat(box.x0()).isCloseTo(x0, within(0.1f));
        assertThat(box.y0()).isCloseTo(y0, within(0.1f));
        assertThat(box.x1()).isCloseTo(x1, within(0.1f));
        assertThat(box.y1()).isCloseTo(y1, within(0.1f));
    }
}
