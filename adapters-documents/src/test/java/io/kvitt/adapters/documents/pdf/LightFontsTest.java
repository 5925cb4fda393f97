package io.kvitt.adapters.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.document.port.DocumentReader.Opened;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LightFontsTest {

    private static final String TEXT = "Förfallodatum";
    private static final int SIZE = 12;

    @BeforeAll
    static void useBundledFonts() {
        BundledFonts.useOnlyThese();
    }

    @Test
    void aCompositeFontIsReadByItsDictionaryAlone() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(document, liberation(), true);
            assertReadsAsWide(document, font);
        }
    }

    @Test
    void aSimpleFontIsReadByItsDictionaryAlone() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDTrueTypeFont.load(document, liberation(), WinAnsiEncoding.INSTANCE);
            assertReadsAsWide(document, font);
        }
    }

    /** Without ToUnicode only the font's own character map can tell, so the program must be parsed. */
    @Test
    void aFontThatLeavesItsCharactersToItsProgramKeepsIt() throws IOException {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(
                    document,
                    new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(liberation())),
                    false);
            pdf = withText(document, font, dictionary -> dictionary.removeItem(COSName.TO_UNICODE));
        }
        assertThat(words(pdf)).extracting(Word::text).containsExactly(TEXT);
    }

    @Test
    void aDamagedMapIsNoReasonToDropTheProgram() throws IOException {
        byte[] pdf;
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(
                    document,
                    new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(liberation())),
                    false);
            pdf = withText(document, font, dictionary -> {
                COSStream damaged = new COSStream();
                try (OutputStream out = damaged.createOutputStream()) {
                    out.write("1 beginbfchar [ endbfchar".getBytes(StandardCharsets.US_ASCII));
                }
                dictionary.setItem(COSName.TO_UNICODE, damaged);
            });
        }
        assertThat(words(pdf)).extracting(Word::text).containsExactly(TEXT);
    }

    private static void assertReadsAsWide(PDDocument document, PDFont font) throws IOException {
        float width = font.getStringWidth(TEXT) / 1000 * SIZE;
        List<Word> words = words(withText(document, font, dictionary -> {}));
        assertThat(words).extracting(Word::text).containsExactly(TEXT);
        assertThat(words.get(0).box().width()).isCloseTo(width, within(0.1f));
    }

    private interface Change {
        void to(COSDictionary font) throws IOException;
    }

    private static byte[] withText(PDDocument document, PDFont font, Change change) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(72, 700);
            content.showText(TEXT);
            content.endText();
        }
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        document.save(first);
        try (PDDocument saved = Loader.loadPDF(first.toByteArray())) {
            for (COSName name : saved.getPage(0).getResources().getFontNames()) {
                change.to(saved.getPage(0).getResources().getFont(name).getCOSObject());
            }
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            saved.save(changed);
            return changed.toByteArray();
        }
    }

    private static List<Word> words(byte[] pdf) {
        Opened opened = new PdfBoxReader().read(pdf, List.of());
        DocumentContent content = ((Opened.Content) opened).content();
        return content.pages().get(0).words();
    }

    private static InputStream liberation() {
        return PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
    }
}
