package io.kvitt.adapters.documents.recognised;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.documents.recognised.WordTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTableTest {

    private static final String HEAD =
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num" + "\tleft\ttop\twidth\theight\tconf\ttext\n";

    @Test
    void readsWordsAndTheirBoxesInTheOrderOfTheTable() {
        String table = HEAD
                + "1\t1\t0\t0\t0\t0\t0\t0\t900\t300\t-1\t\n"
                + "4\t1\t1\t1\t1\t0\t10\t20\t300\t40\t-1\t\n"
                + "5\t1\t1\t1\t1\t1\t10\t20\t120\t40\t96.41\tFACTUUR\n"
                + "5\t1\t1\t1\t1\t2\t150\t21\t90\t38\t91\t12345\n";

        assertThat(printed(table))
                .containsExactly(new Row("FACTUUR", 10, 20, 120, 40, 96.41f), new Row("12345", 150, 21, 90, 38, 91));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # what                    | row, a tab written as ;
            confidence below 40       | 5;1;1;1;1;1;10;20;120;40;39.9;Fact
            no text                   | 5;1;1;1;1;1;10;20;120;40;95;
            a line, not a word        | 4;1;1;1;1;1;10;20;120;40;95;Fact
            no width                  | 5;1;1;1;1;1;10;20;0;40;95;Fact
            outside of the picture    | 5;1;1;1;1;1;-10;20;120;40;95;Fact
            a number that is none     | 5;1;1;1;1;1;ten;20;120;40;95;Fact
            a confidence that is none | 5;1;1;1;1;1;10;20;120;40;;Fact
            too few columns           | 5;1;1;1;1;1;10;20;120
            larger than any number    | 5;1;1;1;1;1;99999999999;20;120;40;95;Fact
            """)
    void leavesOut(String what, String row) {
        assertThat(printed(HEAD + row.replace(';', '\t') + "\n")).as(what).isEmpty();
    }

    @Test
    void keepsControlCharactersOutOfWords() {
        assertThat(printed(HEAD + "5\t1\t1\t1\t1\t1\t10\t20\t120\t40\t95\tFac\u001b[2Jt\n"))
                .extracting(Row::text)
                .containsExactly("Fac[2Jt");
    }

    @Test
    void oneTableHasAnEndOfWords() {
        String word = "5\t1\t1\t1\t1\t1\t10\t20\t120\t40\t95\tFact\n";
        assertThat(printed(HEAD + word.repeat(6_000))).hasSize(5_000);
    }

    private static List<Row> printed(String table) {
        return WordTable.words(table.getBytes(UTF_8));
    }
}
