package io.kvitt.adapters.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # bytes, one for each character            | format
          `%PDF-1.7`                               | PDF
          `\n\n%PDF-1.7`                           | PDF
          `%!PS-Adobe-3.0 PDF-1.4`                 | PDF
          `1 0 obj << >> endobj xref trailer`      | PDF
          `\u0089PNG\r\n`                          | IMAGE
          `\u00ff\u00d8\u00ff\u00e0`               | IMAGE
          `GIF89a`                                 | IMAGE
          `II*\0`                                  | IMAGE
          `MM\0*`                                  | IMAGE
          `BMx\u0001\0\0\0\0\0\0x`                  | IMAGE
          `BMW Leasing, faktura 1041`              | TEXT
          `BM`                                     | TEXT
          `GIF8 är ingen bild`                     | TEXT
          `<?xml version="1.0"?><a/>`              | XML
          `<Invoice/>`                             | XML
          ` \r\n\t<Invoice/>`                      | XML
          `\u00ef\u00bb\u00bf<Invoice/>`           | XML
          `\u00ff\u00fe<\0a\0/\0>\0`               | XML
          `\u00fe\u00ff\0<\0a\0/\0>`               | XML
          `<!DOCTYPE HTML PUBLIC>`                 | HTML
          `<html lang="sv">`                       | HTML
          `{"Blocks":[]}`                          | JSON
          ` [ {"Blocks":[]}]`                      | JSON
          `{}`                                     | JSON
          `<html><p class="ocr_page">`             | HOCR
          `<?xml version="1.0"?><html>ocr_page`    | HOCR
          `<Note>ocr_page</Note>`                  | XML
          `left\ttop\twidth\theight\ttext\n`       | WORD_TABLE
          `left\ttop\n`                            | TEXT
          `{\0"\0a\0`                              | JSON
          `{fritt: text}`                          | TEXT
          `[1] Fotnot`                             | TEXT
          `[] ej betald`                           | TEXT
          `PK\u0003\u0004`                         | ZIP
          `\u001f\u008b\u0008`                     | ZIP
          `RIFF\0\0\0\0WEBPVP8 `                   | WEBP
          `RIFF\0\0\0\0WAVE`                       | UNKNOWN
          `Faktura 1041`                           | TEXT
          `F\u00f6rfallodag`                       | TEXT
          `Sida 1\fSida 2`                         | TEXT
          `\u0001\u0002\u0003`                     | UNKNOWN
          `a\0b`                                   | UNKNOWN
        """)
    void isToldByTheFirstBytes(String bytes, Format format) {
        assertThat(Format.of(bytes.getBytes(ISO_8859_1))).isEqualTo(format);
    }

    @Test
    void theMarkOfAPdfCountsWithinTheFirst1024Bytes() {
        assertThat(Format.of((" ".repeat(1_019) + "%PDF-1.7").getBytes(UTF_8))).isEqualTo(Format.PDF);
        assertThat(Format.of(("x".repeat(1_020) + "%PDF-1.7").getBytes(UTF_8))).isEqualTo(Format.TEXT);
    }

    @Test
    void xmlMayFollowMuchWhiteSpace() {
        assertThat(Format.of((" ".repeat(5_000) + "<Invoice/>").getBytes(UTF_8)))
                .isEqualTo(Format.XML);
        assertThat(Format.of(("\n".repeat(5_000) + "<!doctype html>").getBytes(UTF_8)))
                .isEqualTo(Format.HTML);
    }

    @Test
    void utf16IsSeenWithItsMark() {
        assertThat(Format.of("<Invoice/>".getBytes(UTF_16))).isEqualTo(Format.XML);
    }

    @Test
    void textIsUtf8UnlessItCannotBe() {
        assertThat(Format.decodeText("Förfallodag €".getBytes(UTF_8))).isEqualTo("Förfallodag €");
        assertThat(Format.decodeText("\ufeffåäö".getBytes(UTF_8))).isEqualTo("åäö");
        assertThat(Format.decodeText(new byte[] {'F', (byte) 0xf6, 'r', ' ', (byte) 0x80}))
                .isEqualTo("För €");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          `%PDF-1.7`                                   | true
          `{"DocumentMetadata":{},"Blocks":[{`         | true
          `[{"ExpenseDocuments":[]`                    | true
          `{"total":"18.90"}`                          | false
          `Blocks`                                     | false
          `<html><p class="ocr_page">`                 | true
          `<html><p class="page">`                     | false
          `<settings/>`                                | false
        """)
    void aDocumentIsToldByItsHeadWhateverTheFileIsCalled(String head, boolean document) {
        assertThat(Format.beginsLikeADocument(head.getBytes(UTF_8))).isEqualTo(document);
    }
}
