package io.kvitt.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DocumentProblem.Code;
import io.kvitt.domain.document.port.PageImages;
import io.kvitt.domain.document.port.PageImages.Drawn;
import io.kvitt.domain.document.port.PageImagesContract;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class PdfPagesDrawnTest extends PageImagesContract {

    private static final byte[] ONE_PAGE = document(PDRectangle.A4, 0, "");

    @Override
    protected PageImages images() {
        return new AnyPageImages();
    }

    @Override
    protected byte[] onePage() {
        return ONE_PAGE;
    }

    @Test
    void whatIsBlackAndRedOnThePageIsSoOnThePicture() throws IOException {
        BufferedImage seen = seen(ONE_PAGE);

        assertThat(seen.getRGB(10, 10)).isEqualTo(0xffff0000);
        assertThat(seen.getRGB(500, 500)).isEqualTo(0xffffffff);
    }

    @Test
    void aPageOnItsSideIsDrawnUpright() throws IOException {
        BufferedImage seen = seen(document(PDRectangle.A4, 90, ""));

        assertThat(seen.getWidth()).isGreaterThan(seen.getHeight());
        assertThat(seen.getRGB(seen.getWidth() - 10, 10)).isEqualTo(0xffff0000);
    }

    @Test
    void aPageAsLongAsARollIsDrawnNarrower() {
        Drawn drawn = images().draw(document(new PDRectangle(10, 14_400), 0, ""), 1, 2_000);

        byte[] png = ((Drawn.Picture) drawn).png();
        assertThat((long) widthOf(png) * heightOf(png)).isLessThan(10_000_000);
    }

    @Test
    void aPageThatNeedsAPasswordIsNotDrawn() {
        Drawn drawn = images().draw(document(PDRectangle.A4, 0, "secret"), 1, 1000);

        assertThat(((Drawn.Undrawn) drawn).because().code()).isEqualTo(Code.ENCRYPTED);
    }

    @Test
    void aThreadThatIsInterruptedStopsAndStaysSo() {
        Thread.currentThread().interrupt();

        Drawn drawn = images().draw(ONE_PAGE, 1, 1000);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(((Drawn.Undrawn) drawn).because().code()).isEqualTo(Code.TIMEOUT);
    }

    private BufferedImage seen(byte[] document) throws IOException {
        Drawn.Picture drawn = (Drawn.Picture) images().draw(document, 1, 1000);
        return ImageIO.read(new ByteArrayInputStream(drawn.png()));
    }

    /** A page with a red corner at its top left. */
    private static byte[] document(PDRectangle size, int rotation, String password) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(size);
            page.setRotation(rotation);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(1f, 0f, 0f);
                content.addRect(0, size.getHeight() - 50, 50, 50);
                content.fill();
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
