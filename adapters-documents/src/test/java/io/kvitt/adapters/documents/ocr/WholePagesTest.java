package io.kvitt.adapters.documents.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.documents.AnyDocumentReader;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images, and pages that are pictures, read as a whole; only where the program is installed. */
class WholePagesTest {

    private static final TesseractPictures READER = new TesseractPictures(TesseractPictures.ON_PATH);
    private static final String TEXT = "FACTUUR 12345";

    @BeforeAll
    static void theProgramIsInstalled() {
        Assumptions.assumeTrue(READER.outOfUse().isEmpty(), "tesseract is not installed");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-7, 3, 90, 180, 270})
    void aPageThatLiesAskewOrTurnedIsRead(double degrees) throws IOException {
        DocumentContent read = read(png(page(degrees))).orElseThrow();
        assertThat(read.layout().text()).contains("FACTUUR", "12345");
        assertThat(read.flaws()).isEmpty();
        Page page = read.pages().get(0);
        assertThat(page.width()).isLessThan(page.height());
    }

    @Test
    void wordsStandWhereTheyAreSeen() throws IOException {
        Page page = read(png(page(0))).orElseThrow().pages().get(0);
        Word first = page.words().stream()
                .filter(word -> word.text().contains("FACTUUR"))
                .findFirst()
                .orElseThrow();
        assertThat(first.box().shareWithin(new Box(90, 190, 420, 280))).isGreaterThan(0.95f);
    }

    @Test
    void everyPageOfAnImageIsRead() throws IOException {
        DocumentContent read = read(tiff(page(0), page(0))).orElseThrow();
        assertThat(read.pages())
                .hasSize(2)
                .allSatisfy(
                        page -> assertThat(page.words()).extracting(Word::text).contains("12345"));
    }

    @Test
    void aPaperOnADarkSurfaceIsRead() throws IOException {
        BufferedImage scan = new BufferedImage(1_200, 1_500, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = scan.createGraphics();
        drawing.drawImage(page(0), 150, 150, null);
        drawing.dispose();
        assertThat(read(png(scan)).orElseThrow().layout().text()).contains("12345");
    }

    @Test
    void theScanOnAPageIsReadByItsOwnPixels() throws IOException {
        byte[] pdf = pdf(page(0), new Box(50, 60, 545, 780), 0);
        Page page = read(pdf).orElseThrow().pages().get(0);
        Word number = page.words().stream()
                .filter(word -> word.text().equals("12345"))
                .findFirst()
                .orElseThrow();
        assertThat(page.width()).isEqualTo(595);
        assertThat(number.box().shareWithin(new Box(50, 60, 545, 780))).isGreaterThan(0.99f);
        assertThat(number.box().x0()).isGreaterThan(50 + 495 * 0.3f);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90})
    void aPageOfStripsIsDrawn(int rotation) throws IOException {
        BufferedImage upper = page(0).getSubimage(0, 0, 900, 400);
        byte[] pdf = pdf(upper, new Box(50, 60, 545, 280), rotation);
        assertThat(read(pdf).orElseThrow().layout().text()).contains("12345");
    }

    @Test
    void aBlankPageIsNotRead() throws IOException {
        assertThat(read(png(new BufferedImage(900, 1_200, BufferedImage.TYPE_BYTE_GRAY))))
                .isEmpty();
    }

    private static Optional<DocumentContent> read(byte[] document) {
        DocumentContent opened = new AnyDocumentReader()
                .read(document, List.of())
                .match(content -> content, problem -> {
                    throw new AssertionError(problem.toString());
                });
        assertThat(opened.needsOcr()).isTrue();
        return READER.read(document, List.of(), opened);
    }

    /** Upright it is higher than wide, with the same line on it several times. */
    private static BufferedImage page(double degrees) {
        boolean lies = degrees == 90 || degrees == 270;
        BufferedImage page = new BufferedImage(lies ? 1_200 : 900, lies ? 900 : 1_200, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = page.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, page.getWidth(), page.getHeight());
        drawing.translate(page.getWidth() / 2, page.getHeight() / 2);
        drawing.rotate(Math.toRadians(degrees));
        drawing.translate(-450, -600);
        for (int line = 0; line < 6; line++) {
            drawing.drawImage(Letters.picture(TEXT, 7), 100, 200 + 130 * line, null);
        }
        drawing.dispose();
        return page;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, "png", out)).isTrue();
        return out.toByteArray();
    }

    private static byte[] tiff(BufferedImage... pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tif").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] pdf(BufferedImage picture, Box box, int rotation) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(595, 842));
            page.setRotation(rotation);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, picture),
                        box.x0(),
                        842 - box.y1(),
                        box.width(),
                        box.height());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
