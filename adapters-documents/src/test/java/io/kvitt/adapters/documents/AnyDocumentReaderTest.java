package io.kvitt.adapters.documents;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.document.port.DocumentReader;
import io.kvitt.domain.document.port.DocumentReaderContract;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyDocumentReaderTest extends DocumentReaderContract {

    private static final byte[] PDF = ("%PDF-1.4\n"
                    + "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                    + "2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
                    + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>> endobj\n"
                    + "4 0 obj <</Length 9>> stream\n0 0 m S \nendstream endobj\n"
                    + "trailer <</Root 1 0 R/Size 5>>\n%%EOF\n")
            .getBytes(UTF_8);

    @Override
    protected DocumentReader reader() {
        return new AnyDocumentReader();
    }

    @Override
    protected byte[] valid() {
        return PDF;
    }

    @Test
    void kindIsToldByContent() throws IOException {
        assertThat(content(PDF).kind()).isEqualTo(DocumentKind.PDF);
        assertThat(content("<Invoice/>".getBytes(UTF_8)).kind()).isEqualTo(DocumentKind.XML);
        assertThat(content("Faktura".getBytes(UTF_8)).kind()).isEqualTo(DocumentKind.TEXT);
        assertThat(content(image("png")).kind()).isEqualTo(DocumentKind.IMAGE);
    }

    @Test
    void anXmlDocumentIsItsOwnAttachment() {
        byte[] xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><Invoice/>".getBytes(UTF_16LE);
        DocumentContent content = content(xml);
        assertThat(content.pages()).isEmpty();
        assertThat(content.attachments()).hasSize(1);
        assertThat(content.attachments().get(0).bytes()).isEqualTo(xml);
        assertThat(content("<Invoice/>".getBytes(UTF_16BE)).kind()).isEqualTo(DocumentKind.XML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!DOCTYPE html><p>hej", "<HTML>", "PK\u0003\u0004zip", "RIFFxxxxWEBPVP8 ", "\u0000\u0001\u0002"
            })
    void whatIsNotReadIsNamed(String document) {
        assertThat(code(document.getBytes(UTF_8))).isEqualTo(Code.UNKNOWN_FORMAT);
    }

    @Nested
    class Texts {

        @Test
        void areReadInUtf8AndInWindows1252() {
            assertThat(words("Förfallodag".getBytes(UTF_8))).containsExactly("Förfallodag");
            assertThat(words("\ufeffFörfallodag".getBytes(UTF_8))).containsExactly("Förfallodag");
            assertThat(words("Förfallodag 10 €".getBytes(Charset.forName("windows-1252"))))
                    .containsExactly("Förfallodag", "10", "€");
        }

        @Test
        void haveAPageForEachFormFeed() {
            assertThat(content("ett\ftvå\f".getBytes(UTF_8)).pages())
                    .extracting(Page::number)
                    .containsExactly(1, 2);
        }

        @Test
        void thatAreTooLongAreRefused() {
            byte[] words = "ord ".repeat(1_048_577).getBytes(UTF_8);
            assertThat(code(words)).isEqualTo(Code.TOO_LARGE);
        }

        @Test
        @Timeout(60)
        void withTooManyPagesAreRefused() {
            assertThat(code("a\f".repeat(2_000_000).getBytes(UTF_8))).isEqualTo(Code.TOO_COMPLEX);
        }

        @Test
        @Timeout(60)
        void asLongAsAllowedAreRead() {
            assertThat(content("a ".repeat(2_000_000).getBytes(UTF_8)).pages()).hasSize(1);
        }

        @Test
        void ofWhiteSpaceAloneNeedOcr() {
            assertThat(content(" \n ".getBytes(UTF_8)).flaws())
                    .extracting(DocumentProblem::code)
                    .containsExactly(Code.NEEDS_OCR);
        }

        private List<String> words(byte[] text) {
            return content(text).pages().get(0).words().stream().map(Word::text).toList();
        }
    }

    @Nested
    class Images {

        @ParameterizedTest
        @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tif"})
        void haveAPageWithoutWordsAndNeedOcr(String format) throws IOException {
            DocumentContent content = content(image(format));
            assertThat(content.kind()).isEqualTo(DocumentKind.IMAGE);
            assertThat(content.pages()).containsExactly(new Page(1, 30, 20, List.of()));
            assertThat(content.flaws()).extracting(DocumentProblem::code).containsExactly(Code.NEEDS_OCR);
        }

        @Test
        void ofSeveralPagesAreCounted() throws IOException {
            assertThat(content(tiff(3)).pages()).extracting(Page::number).containsExactly(1, 2, 3);
        }

        @Test
        void withTooManyPixelsAreRefusedByTheirHeader() {
            assertThat(code(pngHeader(20_000, 20_000))).isEqualTo(Code.TOO_LARGE);
            assertThat(code(pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE))).isEqualTo(Code.TOO_LARGE);
        }

        @Test
        void thatBreakOffAreDamaged() {
            assertThat(code(new byte[] {(byte) 0x89, 'P', 'N', 'G'})).isEqualTo(Code.DAMAGED);
            assertThat(code(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})).isEqualTo(Code.DAMAGED);
        }

        /** A cache of ImageIO could not be written in a folder that is gone, and the image would then count as damaged. */
        @Test
        void areReadWithoutATemporaryFile(@TempDir Path folder) throws IOException {
            Path gone = Files.createDirectory(folder.resolve("gone"));
            File before = ImageIO.getCacheDirectory();
            byte[] image = tiff(1);
            ImageIO.setCacheDirectory(gone.toFile());
            Files.delete(gone);
            try {
                assertThat(content(image).pages()).hasSize(1);
            } finally {
                ImageIO.setCacheDirectory(before);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tif"})
        @Timeout(60)
        void withADamagedByteAreContentOrAProblem(String format) throws IOException {
            byte[] whole = image(format);
            for (int at = 0; at < Math.min(whole.length, 400); at++) {
                for (int written : new int[] {0, 0x7f, 0x80, 0xff}) {
                    byte[] damaged = whole.clone();
                    damaged[at] = (byte) written;
                    assertThat(reader().read(damaged, List.of())).isNotNull();
                }
            }
        }
    }

    private static byte[] image(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage picture = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }

    private static byte[] tiff(int pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tif").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pages; i++) {
                BufferedImage page = new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_GRAY);
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(33);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}).putInt(13);
        png.put("IHDR".getBytes(UTF_8)).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(png.array(), 12, 17);
        return png.putInt((int) sum.getValue()).array();
    }

    private DocumentContent content(byte[] bytes) {
        return reader().read(bytes, List.of()).match(content -> content, problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    private Code code(byte[] bytes) {
        return reader().read(bytes, List.of()).match(content -> null, DocumentProblem::code);
    }
}
