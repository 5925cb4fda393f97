package io.kvitt.adapters.documents.code;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.adapters.documents.AnyDocumentReader;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.CodeSpot;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.PrintedCode;
import io.kvitt.domain.document.port.CodeReader;
import io.kvitt.domain.document.port.CodeReader.Effort;
import io.kvitt.domain.document.port.CodeReaderContract;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZxingCodesTest extends CodeReaderContract {

    private static final String PAYMENT =
            "BCD\n002\n1\nSCT\n\nGlasbläserei Morgentau\nDE00000000000000000000\nEUR48.20\n\n\nRechnung 77-A\n";

    private static final QrDrawing QR = QrDrawing.of(PAYMENT);

    private static final byte[] SHOWN = pdf(QR.squares(100, 500, 2));

    @Override
    protected CodeReader reader() {
        return new ZxingCodes();
    }

    @Override
    protected byte[] shown() {
        return SHOWN;
    }

    @Override
    protected DocumentContent content() {
        return content(SHOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"squares", "path", "lines", "form", "turned page", "turned code", "light on dark"})
    void aCodeThatIsDrawnIsRead(String how) {
        byte[] pdf = switch (how) {
            case "path" -> pdf(QR.path(100, 500, 2));
            case "lines" -> pdf(QR.lines(100, 500, 2));
            case "form" -> pdf((document, page, out) -> out.drawForm(form(document, QR.squares(0, 0, 2))));
            case "turned page" ->
                pdf((document, page, out) -> {
                    page.setRotation(90);
                    raw(out, QR.squares(100, 500, 2));
                });
            case "turned code" -> pdf("q 0 1 -1 0 700 100 cm\n" + QR.squares(100, 400, 2) + "Q");
            case "light on dark" ->
                pdf("0 g 90 490 200 200 re f 1 g\n" + QR.squares(100, 500, 2).replace("0 g\n", ""));
            default -> pdf(QR.squares(100, 500, 2));
        };

        assertThat(texts(pdf, Effort.MARKS)).containsExactly(PAYMENT);
    }

    @Test
    void aCodeStandsWhereItIsDrawn() {
        PrintedCode code = new ZxingCodes()
                .read(SHOWN, List.of(), content(SHOWN), Effort.MARKS)
                .get(0);

        float side = 2f * QR.size();
        assertBox(code.place().box(), 100, 842 - 500 - side, 100 + side, 842 - 500);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # picture            | type              | pixels a module | rim | side in points
            one bit, tiny        | TYPE_BYTE_BINARY  | 1               | 0   | 80
            one bit              | TYPE_BYTE_BINARY  | 4               | 4   | 90
            grey                 | TYPE_BYTE_GRAY    | 3               | 2   | 60
            colours              | TYPE_INT_RGB      | 7               | 1   | 120
            very fine            | TYPE_BYTE_BINARY  | 40              | 4   | 100
            """)
    void aCodeThatIsAPictureIsRead(String what, String type, int pixels, int rim, int side) {
        BufferedImage picture = QR.picture(type(type), pixels, rim);
        byte[] pdf = pdf((document, page, out) ->
                out.drawImage(LosslessFactory.createFromImage(document, picture), 60, 70, side, side));

        assertThat(texts(pdf, Effort.ALL)).as(what).containsExactly(PAYMENT);
        assertThat(texts(pdf, Effort.MARKS)).as("without pictures").isEmpty();
    }

    @Test
    void aCodeOnAPictureStandsWhereThePictureIs() {
        BufferedImage picture = QR.picture(BufferedImage.TYPE_BYTE_BINARY, 4, 4);
        byte[] pdf = pdf((document, page, out) ->
                out.drawImage(LosslessFactory.createFromImage(document, picture), 60, 70, 100, 100));

        float rim = 100f * 4 / (QR.size() + 8);
        Box box = new ZxingCodes()
                .read(pdf, List.of(), content(pdf), Effort.ALL)
                .get(0)
                .place()
                .box();
        assertBox(box, 60 + rim, 842 - 170 + rim, 160 - rim, 842 - 70 - rim);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # turn      | a     | b    | c    | d    | e   | f
            upside down | -90   | 0    | 0    | -90  | 200 | 200
            to the left | 0     | 90   | -90  | 0    | 200 | 200
            mirrored    | -90   | 0    | 0    | 90   | 200 | 200
            aslant      | 80    | 30   | -30  | 80   | 200 | 200
            """)
    void aPictureMayBeTurned(String turn, float a, float b, float c, float d, float e, float f) {
        BufferedImage picture = QR.picture(BufferedImage.TYPE_BYTE_GRAY, 4, 4);
        byte[] pdf = pdf((document, page, out) ->
                out.drawImage(LosslessFactory.createFromImage(document, picture), new Matrix(a, b, c, d, e, f)));

        assertThat(texts(pdf, Effort.ALL)).as(turn).containsExactly(PAYMENT);
    }

    @Test
    void aJpegAndAStencilAndAnInlinePictureAreRead() {
        BufferedImage grey = QR.picture(BufferedImage.TYPE_BYTE_GRAY, 5, 4);
        byte[] jpeg = pdf((document, page, out) ->
                out.drawImage(JPEGFactory.createFromImage(document, grey, 0.6f), 60, 70, 100, 100));
        byte[] stencil = pdf((document, page, out) -> {
            BufferedImage oneBit = QR.picture(BufferedImage.TYPE_BYTE_BINARY, 4, 4);
            PDImageXObject mask = LosslessFactory.createFromImage(document, oneBit);
            mask.getCOSObject().removeItem(COSName.COLORSPACE);
            mask.setStencil(true);
            out.drawImage(mask, 60, 70, 100, 100);
        });

        assertThat(texts(jpeg, Effort.ALL)).containsExactly(PAYMENT);
        assertThat(texts(stencil, Effort.ALL)).containsExactly(PAYMENT);
    }

    @Test
    void bothCodesOfAPageAreRead() {
        QrDrawing other = QrDrawing.of("https://example.test/pay?id=4711");
        byte[] pdf = pdf(QR.squares(60, 500, 2) + other.path(350, 500, 3));

        assertThat(texts(pdf, Effort.MARKS)).containsExactlyInAnyOrder(PAYMENT, "https://example.test/pay?id=4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
    void charactersAreReadAsTheyWereMeant(String charset) {
        byte[] pdf = pdf(QrDrawing.of("Björkö Glasbruk & Söner", charset).squares(100, 500, 3));

        assertThat(texts(pdf, Effort.MARKS)).containsExactly("Björkö Glasbruk & Söner");
    }

    @ParameterizedTest(name = "turned by {0} degrees, noise {1}, pixels a module {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # degrees | noise | pixels a module
              0       | 0     | 3
              2       | 60    | 4
              37      | 40    | 5
              180     | 80    | 4
              90      | 60    | 8
            """)
    void aCodeInANoisyScanIsRead(int degrees, int noise, int pixels) {
        BufferedImage scan = scan(1_240, 1_754, pixels, degrees, noise, Color.WHITE);

        assertThat(texts(file(scan, "png"), Effort.ALL)).containsExactly(PAYMENT);
        assertThat(texts(file(scan, "jpg"), Effort.ALL)).containsExactly(PAYMENT);
    }

    @Test
    void aSmallCodeOnAFinePhotoIsRead() {
        BufferedImage photo = scan(3_400, 4_600, 6, 12, 70, new Color(225, 215, 190));

        assertThat(texts(file(photo, "jpg"), Effort.ALL)).containsExactly(PAYMENT);
    }

    @Test
    void aCodeOnAnImageStandsWhereItIsSeen() {
        byte[] image = file(scan(1_240, 1_754, 4, 0, 20, Color.WHITE), "png");

        Box box = new ZxingCodes()
                .read(image, List.of(), content(image), Effort.ALL)
                .get(0)
                .place()
                .box();
        assertBox(box, 300, 400, 300 + 4 * QR.size(), 400 + 4 * QR.size());
    }

    @Test
    void anInvertedImageIsRead() {
        BufferedImage image = QR.picture(BufferedImage.TYPE_BYTE_GRAY, 4, 4);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, ~image.getRGB(x, y));
            }
        }

        assertThat(texts(file(image, "png"), Effort.ALL)).containsExactly(PAYMENT);
    }

    @Test
    void aSmudgeIsMendedAndMoreThanThatIsNoCode() {
        BufferedImage smudged = QR.picture(BufferedImage.TYPE_BYTE_GRAY, 8, 4);
        blot(smudged, 60);
        BufferedImage lost = QR.picture(BufferedImage.TYPE_BYTE_GRAY, 8, 4);
        blot(lost, 190);

        assertThat(texts(file(smudged, "png"), Effort.ALL)).containsExactly(PAYMENT);
        assertThat(texts(file(lost, "png"), Effort.ALL)).isEmpty();
    }

    @Test
    void tablesAndFramesAndLogosAreNoSpots() {
        StringBuilder table = new StringBuilder("0.5 w 0 G\n");
        for (int row = 0; row < 60; row++) {
            table.append("50 ").append(100 + row * 11).append(" 500 0.5 re f\n");
            table.append("0.9 g 50 ").append(100 + row * 11).append(" 90 11 re f 0 g\n");
        }
        for (int i = 0; i < 400; i++) {
            table.append(60 + i % 20 * 20).append(' ').append(80 + i / 20 * 30).append(" 18 9 re W n\n");
        }
        byte[] pdf = pdf(table + "2 w 30 30 540 780 re S 100 700 m 130 760 l 160 700 l 115 735 l 145 735 l h f");

        assertThat(content(pdf).pages().get(0).codeSpots()).isEmpty();
    }

    @Test
    void aCodeDrawnWithMarksIsOneSpot() {
        List<CodeSpot> spots = content(SHOWN).pages().get(0).codeSpots();

        assertThat(spots).hasSize(1);
        assertThat(spots.get(0).kind()).isEqualTo(CodeSpot.Kind.MARKS);
    }

    @Test
    @Timeout(30)
    void aPictureThatUnpacksToMoreThanItSaysIsLeftOut() {
        byte[] pdf = pdf((document, page, out) -> {
            BufferedImage picture = QR.picture(BufferedImage.TYPE_BYTE_GRAY, 4, 4);
            PDImageXObject bomb = LosslessFactory.createFromImage(document, picture);
            COSStream stream = bomb.getCOSObject();
            byte[] much = new byte[1 << 20];
            try (OutputStream packed = stream.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < 200; i++) {
                    packed.write(much);
                }
            }
            out.drawImage(bomb, 60, 70, 100, 100);
            raw(out, QR.squares(200, 500, 2));
        });

        assertThat(texts(pdf, Effort.ALL)).containsExactly(PAYMENT);
    }

    @Test
    @Timeout(30)
    void millionsOfMarksEndInTime() {
        StringBuilder marks = new StringBuilder("0 g 0 0 0 1 k\n");
        Random random = new Random(7);
        for (int i = 0; i < 400_000; i++) {
            marks.append(100 + random.nextInt(300))
                    .append(' ')
                    .append(300 + random.nextInt(300))
                    .append(" 1 1 re f\n");
        }

        assertThat(texts(pdf(marks.toString()), Effort.ALL)).isEmpty();
    }

    @Test
    @Timeout(30)
    void aSpotThatIsPaintedOverAndOverEndsInTime() {
        String over = "90 490 100 100 re f\n".repeat(500_000);

        assertThat(texts(pdf(QR.squares(100, 500, 2) + over), Effort.MARKS)).isEmpty();
    }

    @Test
    @Timeout(30)
    void anImageOfNothingButCornersEndsInTime() {
        BufferedImage image = new BufferedImage(3_000, 3_000, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, 3_000, 3_000);
        for (int i = 0; i < 90 * 90; i++) {
            int x = i % 90 * 33 + 5;
            int y = i / 90 * 33 + 5;
            drawing.setColor(Color.BLACK);
            drawing.fillRect(x, y, 21, 21);
            drawing.setColor(Color.WHITE);
            drawing.fillRect(x + 3, y + 3, 15, 15);
            drawing.setColor(Color.BLACK);
            drawing.fillRect(x + 6, y + 6, 9, 9);
        }
        drawing.dispose();

        assertThat(texts(file(image, "png"), Effort.ALL)).isEmpty();
    }

    @Test
    void noMoreThanSomeCodesAreReadOfADocument() {
        QrDrawing small = QrDrawing.of("1");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            many.append(QrDrawing.of("code " + i).squares(20 + i % 6 * 95, 40 + i / 6 * 95, 2));
        }

        assertThat(small.size()).isEqualTo(21);
        assertThat(texts(pdf(many.toString()), Effort.ALL)).hasSizeBetween(10, QrSearch.MOST_CODES);
    }

    private static List<String> texts(byte[] bytes, Effort effort) {
        return new ZxingCodes()
                .read(bytes, List.of(), content(bytes), effort).stream()
                        .map(PrintedCode::text)
                        .toList();
    }

    private static DocumentContent content(byte[] bytes) {
        return new AnyDocumentReader().read(bytes, List.of()).match(content -> content, problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    private static void assertBox(Box box, float x0, float y0, float x1, float y1) {
        assertThat(box.x0()).isCloseTo(x0, within(0.03f * (x1 - x0)));
        assertThat(box.y0()).isCloseTo(y0, within(0.03f * (x1 - x0)));
        assertThat(box.x1()).isCloseTo(x1, within(0.03f * (x1 - x0)));
        assertThat(box.y1()).isCloseTo(y1, within(0.03f * (x1 - x0)));
    }

    /** A page with lines of strokes like letters, and the code at 300, 400, turned around its corner. */
    private static BufferedImage scan(int width, int height, int pixels, int degrees, int noise, Color paper) {
        BufferedImage scan = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(42);
        Graphics2D drawing = scan.createGraphics();
        drawing.setColor(paper);
        drawing.fillRect(0, 0, width, height);
        drawing.setColor(new Color(40, 40, 50));
        for (int y = 60; y < height; y += 24) {
            for (int x = 60; x < width - 60; x += 6 + random.nextInt(12)) {
                drawing.fillRect(x, y, 1 + random.nextInt(4), 4 + random.nextInt(12));
            }
        }
        BufferedImage code = QR.picture(BufferedImage.TYPE_INT_RGB, pixels, 4);
        drawing.translate(300 - 4 * pixels, 400 - 4 * pixels);
        drawing.rotate(Math.toRadians(degrees), code.getWidth() / 2.0, code.getHeight() / 2.0);
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(code, 0, 0, null);
        drawing.dispose();
        for (int y = 0; noise > 0 && y < height; y++) {
            for (int x = 0; x < width; x++) {
                int shift = random.nextInt(2 * noise) - noise;
                Color was = new Color(scan.getRGB(x, y));
                scan.setRGB(
                        x,
                        y,
                        new Color(
                                        limit(was.getRed() + shift),
                                        limit(was.getGreen() + shift),
                                        limit(was.getBlue() + shift))
                                .getRGB());
            }
        }
        return scan;
    }

    private static int limit(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static void blot(BufferedImage picture, int size) {
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(Color.GRAY);
        drawing.fillOval(picture.getWidth() / 2 - size / 2, picture.getHeight() / 2 - size / 2, size, size);
        drawing.dispose();
    }

    private static byte[] file(BufferedImage image, String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(image, format, file)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static int type(String name) {
        return switch (name) {
            case "TYPE_BYTE_BINARY" -> BufferedImage.TYPE_BYTE_BINARY;
            case "TYPE_BYTE_GRAY" -> BufferedImage.TYPE_BYTE_GRAY;
            default -> BufferedImage.TYPE_INT_RGB;
        };
    }

    private interface Drawing {
        void draw(PDDocument document, PDPage page, PDPageContentStream out) throws IOException;
    }

    private static byte[] pdf(String instructions) {
        return pdf((document, page, out) -> raw(out, instructions));
    }

    @SuppressWarnings("deprecation") // for instructions that are written by hand there is no other way
    private static void raw(PDPageContentStream out, String instructions) throws IOException {
        out.appendRawCommands(instructions.getBytes(ISO_8859_1));
    }

    private static byte[] pdf(Drawing drawing) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                drawing.draw(document, page, out);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDFormXObject form(PDDocument document, String instructions) throws IOException {
        PDFormXObject form = new PDFormXObject(new PDStream(document));
        form.setBBox(new PDRectangle(600, 800));
        form.setMatrix(AffineTransform.getTranslateInstance(100, 500));
        try (OutputStream out = form.getContentStream().createOutputStream()) {
            out.write(instructions.getBytes(ISO_8859_1));
        }
        return form;
    }
}
