package io.kvitt.adapters.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.payment.port.ReportPrinter;
import io.kvitt.domain.payment.port.ReportPrinterContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfReportPrinterTest extends ReportPrinterContract {

    private static final float SIZE = 8;

    @Override
    protected ReportPrinter printer() {
        return new PdfReportPrinter();
    }

    @Override
    protected List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setSortByPosition(true);
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document));
            }
            return pages;
        } catch (IOException damaged) {
            throw new UncheckedIOException("cannot be read", damaged);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        # text            | shown
        Värden & Co       | Värden & Co
        Łódź Ελλάδα Москва| Łódź Ελλάδα Москва
        a\u202eb\u200dc   | abc
        a\u00a0b\u0007c   | a b c
        家賃 12           | □□ 12
        😀                | □
        """)
    void whatTheFontLacksHasASignInItsPlace(String text, String shown) throws IOException {
        try (PDDocument document = new PDDocument();
                PrintFont font = PrintFont.in(document)) {
            assertThat(font.shown(text)).isEqualTo(shown);
        }
    }

    @Property(tries = 2000)
    void everyTextCanBeShownInItsRoom(@ForAll String text) throws IOException {
        String cut = Open.font.cut(text, SIZE, 100);

        assertThat(Open.font.width(cut, SIZE)).isLessThanOrEqualTo(100.01f);
        assertThat(Open.font.font().encode(PrintFont.fromLeft(cut))).hasSize(2 * cut.codePointCount(0, cut.length()));
    }

    /** One font for all tries of the property. */
    private static final class Open {
        private static PDDocument document = new PDDocument();
        private static PrintFont font;
    }

    @BeforeContainer
    static void open() throws IOException {
        Open.document = new PDDocument();
        Open.font = PrintFont.in(Open.document);
    }

    @AfterContainer
    static void close() throws IOException {
        Open.font.close();
        Open.document.close();
    }
}
