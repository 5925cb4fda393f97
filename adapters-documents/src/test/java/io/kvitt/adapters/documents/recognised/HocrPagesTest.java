package io.kvitt.adapters.documents.recognised;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.adapters.documents.AnyDocumentReader;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.document.port.DocumentReader;
import io.kvitt.domain.document.port.DocumentReaderContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HocrPagesTest extends DocumentReaderContract {

    private static final String XHTML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
            "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">
         <head>
          <title></title>
          <meta http-equiv="Content-Type" content="text/html;charset=utf-8"/>
          <meta name='ocr-capabilities' content='ocr_page ocr_carea ocr_par ocr_line ocrx_word'/>
         </head>
         <body>
          <div class='ocr_page' id='page_1' title='image "a.png"; bbox 0 0 1000 2000; ppageno 0; scan_res 300 300'>
           <div class='ocr_carea' id='block_1_1' title="bbox 100 200 860 440">
            <p class='ocr_par' id='par_1_1' lang='eng' title="bbox 100 200 860 440">
             <span class='ocr_line' id='line_1_1' title="bbox 100 200 340 240; baseline 0 -10; x_size 40">
              <span class='ocrx_word' id='word_1_1' title='bbox 100 200 340 240; x_wconf 96'>Kiosken</span>
             </span>
             <span class='ocr_line' id='line_1_2' title="bbox 100 300 860 340; baseline 0 -10">
              <span class='ocrx_word' id='word_1_2' title='bbox 100 300 300 340; x_wconf 95'><strong>Totalt</strong></span>
              <span class='ocrx_word' id='word_1_3' title='bbox 700 300 860 340; x_wconf 93'>18,90</span>
              <span class='ocrx_word' id='word_1_4' title='bbox 900 300 960 340; x_wconf 12'>|~</span>
             </span>
             <span class='ocr_line' id='line_1_3' title="bbox 100 400 860 440">
              <span class='ocrx_word' id='word_1_5' title='bbox 100 400 300 440; x_wconf 90'>Bl&amp;m&#39;s&#xe5;</span>
             </span>
            </p>
           </div>
          </div>
         </body>
        </html>
        """;

    @Override
    protected DocumentReader reader() {
        return new AnyDocumentReader();
    }

    @Override
    protected byte[] valid() {
        return XHTML.getBytes(UTF_8);
    }

    @Test
    void wordsStandOnAPageInItsProportions() {
        DocumentContent content = content(XHTML);
        assertThat(content.kind()).isEqualTo(DocumentKind.RECOGNISED);
        assertThat(content.flaws()).isEmpty();
        Page page = content.pages().get(0);
        assertThat(page.height() / page.width()).isCloseTo(2, within(0.001f));
        assertThat(page.words()).extracting(Word::text).containsExactly("Kiosken", "Totalt", "18,90", "|~", "Bl&m'så");
        assertThat(page.words().get(2).box().x0() / page.width()).isCloseTo(0.7f, within(0.001f));
        assertThat(content.layout().text()).containsPattern("Totalt {2,}18,90");
    }

    @Test
    void htmlThatIsNoXmlIsReadToo() {
        DocumentContent content = content("""
            <!DOCTYPE html><HTML><META charset=utf-8><br>
            <!-- <span class="ocrx_word" title="bbox 0 0 1 1">inte</span> -->
            <DIV CLASS="ocr_page other" TITLE="bbox 50 50 1050 1050">utanför
            <SPAN class=ocr_line title="x"><SPAN TITLE="x_wconf 90; bbox 150 150 350 190" CLASS="word ocrx_word">Pris</SPAN>
            <SPAN class="ocrx_word" title="bbox 550 150 650 190">7 < 8 & 9</SPAN>
            """);
        Page page = content.pages().get(0);
        assertThat(page.words()).extracting(Word::text).containsExactly("Pris", "7", "<", "8", "&", "9");
        assertThat(page.words().get(0).box().x0() / page.width()).isCloseTo(0.1f, within(0.001f));
    }

    @Test
    void linesWithoutWordsAreCutAtTheirSpaces() {
        DocumentContent content = content("""
            <html><div class="ocr_page" title="bbox 0 0 1000 1000">
            <span class="ocr_line" title="bbox 100 100 500 140">Att <b>betala</b></span></div></html>
            """);
        assertThat(content.pages().get(0).words()).extracting(Word::text).containsExactly("Att", "betala");
    }

    @Test
    void pagesFollowOneAnother() {
        DocumentContent content = content("""
            <html><div class="ocr_page" title="bbox 0 0 1000 1000"><span class="ocrx_word" title="bbox 1 1 90 40">ett</span></div>
            <div class="ocr_page" title="bbox 0 0 1000 1000"></div>
            <div class="ocr_page"><span class="ocrx_word" title="bbox 1 1 90 40">tre</span></div></html>
            """);
        assertThat(content.pages())
                .extracting(page -> page.words().stream().map(Word::text).toList())
                .containsExactly(List.of("ett"), List.of(), List.of("tre"));
    }

    @Test
    void aPageWhoseLinesRunUpIsTurnedUpright() {
        DocumentContent content = content("""
            <html><div class="ocr_page" title="bbox 0 0 1000 2000">
            <span class="ocr_line" title="bbox 100 100 140 500; textangle 90">
            <span class="ocrx_word" title="bbox 100 300 140 500">Totalt</span>
            <span class="ocrx_word" title="bbox 100 100 140 250">18,90</span></span></div></html>
            """);
        Page page = content.pages().get(0);
        assertThat(page.width() / page.height()).isCloseTo(2, within(0.001f));
        assertThat(page.words()).extracting(Word::upright).containsOnly(true);
        assertThat(content.layout().text()).containsPattern("Totalt +18,90");
    }

    @Test
    void aWordWithoutABoxIsAFlaw() {
        DocumentContent content = content(
                "<html><div class='ocr_page' title='bbox 0 0 9 9'>"
                        + "<span class='ocrx_word' title='bbox 1 NaN 3 4'>bort</span><span class='ocrx_word'>bort</span></div>");
        assertThat(content.pages().get(0).words()).isEmpty();
        assertThat(content.flaws()).extracting(DocumentProblem::code).containsExactly(Code.DAMAGED, Code.NEEDS_OCR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><p>ocr", "<html><div class='page'>Faktura</div></html>"})
    void otherHtmlIsNotRead(String html) {
        assertThat(code(html)).isEqualTo(Code.UNKNOWN_FORMAT);
    }

    @Test
    void noEntityOfADocumentTypeIsMeantAndNothingIsFetched() {
        String html = "<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><html><div class='ocr_page' "
                + "title='bbox 0 0 100 100'><span class='ocrx_word' title='bbox 1 1 90 9'>&a;</span></div></html>";
        assertThat(content(html).pages().get(0).words()).extracting(Word::text).containsExactly("&a;");
    }

    @Test
    @Timeout(60)
    void whatIsEndlessOrMoreThanAnyDocumentIsRefused() {
        String page = "<html><div class='ocr_page' title='bbox 0 0 1000 1000'>";
        String word = "<span class='ocrx_word' title='bbox 1 1 90 40'>ord</span>";
        assertThat(code(page + "<span title='" + "x".repeat(1_000_000))).isEqualTo(Code.DAMAGED);
        assertThat(code(page + word.repeat(201_000))).isEqualTo(Code.TOO_COMPLEX);
        assertThat(code("<html>" + "<div class='ocr_page'></div>".repeat(2_001)))
                .isEqualTo(Code.TOO_COMPLEX);
        assertThat(content(page + "<span class='ocrx_word' title='bbox 1 1 9 9'>".repeat(100_000))
                        .pages())
                .hasSize(1);
        assertThat(content(page + "<span class='ocrx_word'>&".repeat(100_000)).pages())
                .hasSize(1);
    }

    private DocumentContent content(String html) {
        return reader().read(html.getBytes(UTF_8), List.of()).match(content -> content, problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    private Code code(String html) {
        return reader().read(html.getBytes(UTF_8), List.of()).match(content -> null, DocumentProblem::code);
    }
}
