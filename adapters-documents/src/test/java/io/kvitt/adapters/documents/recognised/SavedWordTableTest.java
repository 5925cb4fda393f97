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

class SavedWordTableTest extends DocumentReaderContract {

    private static final String HEAD =
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

    private static final String TABLE = HEAD
            + "1\t1\t0\t0\t0\t0\t0\t0\t1000\t2000\t-1\t\n"
            + "5\t1\t1\t1\t1\t1\t100\t200\t240\t40\t96.4\tKiosken\n"
            + "5\t1\t1\t1\t2\t1\t100\t300\t200\t40\t95.1\tTotalt\n"
            + "5\t1\t1\t1\t2\t2\t700\t300\t160\t40\t93\t18,90\n"
            + "5\t1\t1\t1\t3\t1\t100\t400\t120\t40\t93\tTack\n";

    @Override
    protected DocumentReader reader() {
        return new AnyDocumentReader();
    }

    @Override
    protected byte[] valid() {
        return TABLE.getBytes(UTF_8);
    }

    @Test
    void wordsStandOnAPageInItsProportions() {
        DocumentContent content = content(TABLE);
        assertThat(content.kind()).isEqualTo(DocumentKind.RECOGNISED);
        assertThat(content.flaws()).isEmpty();
        Page page = content.pages().get(0);
        assertThat(page.height() / page.width()).isCloseTo(2, within(0.001f));
        assertThat(page.words()).extracting(Word::text).containsExactly("Kiosken", "Totalt", "18,90", "Tack");
        assertThat(page.words().get(1).box().x0() / page.width()).isCloseTo(0.1f, within(0.001f));
        assertThat(page.words().get(1).box().height()).isBetween(9f, 13f);
        assertThat(content.layout().text()).containsPattern("Totalt {2,}18,90");
    }

    @Test
    void tablesOfWordsAloneAreReadByTheNamesOfTheirColumns() {
        DocumentContent content = content("""
            block	par	line	word	left	top	width	height	conf	text
            1	1	1	1	75	32	80	20	93	Blom
            1	1	1	2	338	30	52	21	0	|~
            1	1	2	1	75	72	90	20	93	Summa
            1	1	2	2	338	72	52	20	91	25.00
            """);
        assertThat(content.pages()).hasSize(1);
        assertThat(content.pages().get(0).words())
                .extracting(Word::text)
                .containsExactly("Blom", "|~", "Summa", "25.00");
    }

    @Test
    void pagesFollowOneAnotherByTheirNumbers() {
        String second = "1\t2\t0\t0\t0\t0\t0\t0\t2000\t1000\t-1\t\n5\t2\t1\t1\t1\t1\t100\t200\t240\t40\t96\tBilaga\n";
        DocumentContent content = content(TABLE + second);
        assertThat(content.pages()).hasSize(2);
        Page page = content.pages().get(1);
        assertThat(page.words()).extracting(Word::text).containsExactly("Bilaga");
        assertThat(page.width() / page.height()).isCloseTo(2, within(0.001f));
    }

    @Test
    void linesMayEndInBothWaysAndTheLastNotAtAll() {
        assertThat(content(TABLE.replace("\n", "\r\n").strip()).pages())
                .isEqualTo(content(TABLE).pages());
    }

    @Test
    void aTableWithoutCredibleWordsHasNoText() {
        assertThat(content(HEAD).flaws()).extracting(DocumentProblem::code).containsExactly(Code.NEEDS_OCR);
    }

    @Test
    void aWordOutsideOfItsPageIsAFlaw() {
        DocumentContent content = content(TABLE + "5\t1\t1\t1\t3\t1\t1100\t400\t120\t40\t93\tborta\n");
        assertThat(content.flaws()).extracting(DocumentProblem::code).containsExactly(Code.DAMAGED);
        assertThat(content.pages().get(0).words()).extracting(Word::text).doesNotContain("borta");
    }

    @Test
    @Timeout(60)
    void moreThanAnyDocumentIsRefused() {
        String word = "5\t1\t1\t1\t1\t1\t10\t20\t120\t40\t95\tord\n";
        assertThat(code(TABLE + word.repeat(250_000))).isEqualTo(Code.TOO_COMPLEX);
        StringBuilder pages = new StringBuilder(HEAD);
        for (int page = 1; page <= 2_001; page++) {
            pages.append("5\t").append(page).append("\t1\t1\t1\t1\t10\t20\t120\t40\t95\tord\n");
        }
        assertThat(code(pages.toString())).isEqualTo(Code.TOO_COMPLEX);
    }

    private DocumentContent content(String table) {
        return reader().read(table.getBytes(UTF_8), List.of()).match(content -> content, problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    private Code code(String table) {
        return reader().read(table.getBytes(UTF_8), List.of()).match(content -> null, DocumentProblem::code);
    }
}
