package io.kvitt.adapters.documents.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.documents.AnyDocumentReader;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.document.port.PictureReader;
import io.kvitt.domain.document.port.PictureReaderContract;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract holds with and without the program; what it recognises is tested where it is installed. */
class TesseractPicturesTest extends PictureReaderContract {

    private static final TesseractPictures READER = new TesseractPictures(TesseractPictures.ON_PATH);

    @Override
    protected PictureReader reader() {
        return READER;
    }

    @Override
    protected byte[] shown() {
        return pdf(Letters.picture("FACTUUR 12345", 4), 200, 36);
    }

    @Override
    protected DocumentContent content() {
        return opened(shown());
    }

    @Test
    void wordsOnAPictureStandWhereTheyAreSeen() {
        assumeInstalled();
        DocumentContent read = READER.read(shown(), List.of(), content()).orElseThrow();

        Word number = read.pages().get(0).words().stream()
                .filter(word -> word.text().equals("12345"))
                .findFirst()
                .orElseThrow();
        // The picture fills x 50 to 250, y 106 to 142; the number is the right third of it.
        assertThat(number.box().shareWithin(new Box(150, 106, 250, 142))).isGreaterThan(0.95f);
        assertThat(read.layout().text()).containsSubsequence("FACTUUR", "12345").contains("Exempelhus");
    }

    @Test
    void aWordThatIsInTheTextLayerTooIsKeptOnce() {
        assumeInstalled();
        DocumentContent known = READER.read(shown(), List.of(), content()).orElseThrow();

        assertThat(READER.read(shown(), List.of(), known)).isEmpty();
    }

    @Test
    void smallLettersAreEnlarged() {
        assumeInstalled();
        byte[] pdf = pdf(Letters.picture("FACTUUR 12345", 2), 130, 24);

        assertThat(READER.read(pdf, List.of(), opened(pdf))
                        .orElseThrow()
                        .layout()
                        .text())
                .contains("12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "tiff"})
    void anImageIsOnePictureThatFillsThePage(String format) throws IOException {
        assumeInstalled();
        byte[] image = file(Letters.picture("FACTUUR 12345", 8), format);
        DocumentContent opened = opened(image);
        assertThat(opened.kind()).isEqualTo(DocumentKind.IMAGE);

        DocumentContent read = READER.read(image, List.of(), opened).orElseThrow();

        assertThat(read.layout().text()).contains("FACTUUR");
        assertThat(read.flaws()).isEmpty();
    }

    @Test
    void whereTheProgramIsMissingNothingIsReadAndTheReasonIsKnown() {
        TesseractPictures missing = new TesseractPictures("/nowhere/at/all");

        assertThat(missing.read(shown(), List.of(), content())).isEmpty();
        assertThat(missing.outOfUse()).contains("no OCR engine is installed");
    }

    private static void assumeInstalled() {
        Assumptions.assumeTrue(READER.outOfUse().isEmpty(), "tesseract is not installed");
    }

    private static DocumentContent opened(byte[] bytes) {
        return new AnyDocumentReader().read(bytes, List.of()).match(content -> content, problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    /** A page with a word of text, and a picture at its top left. */
    private static byte[] pdf(BufferedImage picture, float width, float height) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(595, 842));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, picture), 50, 842 - 106 - height, width, height);
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                content.newLineAtOffset(50, 500);
                content.showText("Exempelhus");
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }
}
