package io.kvitt.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command writes its CSV through this one class. */
class SpreadsheetLineTest {

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # cell                  | written
        =cmd('/C calc')!A0      | '=cmd('/C calc')!A0
        +46701234567            | '+46701234567
        -2+3                    | '-2+3
        @SUM(A1:A9)             | '@SUM(A1:A9)
        -12.50                  | -12.50
        -12.5.0                 | '-12.5.0
        12.50                   | 12.50
        `  =1+1`                | `'  =1+1`
        \u00a0=1+1              | '\u00a0=1+1
        \u200b=1+1              | '\u200b=1+1
        ＝1+1                   | '＝1+1
        a=1+1                   | a=1+1
        a;=1+1                  | "a;=1+1"
        5 "quoted" words, here  | "5 ""quoted"" words, here"
        """)
    void aFormulaIsText(String cell, String written) {
        assertThat(SpreadsheetLine.of(List.of(cell))).isEqualTo(written + "\r\n");
    }

    @Property(tries = 5000)
    void noCellIsAFormulaAndEveryCellIsReadAgain(@ForAll @Size(min = 1, max = 5) List<@From("hostile") String> cells) {
        String line = SpreadsheetLine.of(cells);

        List<String> read = read(line);
        assertThat(read).hasSameSizeAs(cells);
        for (int i = 0; i < cells.size(); i++) {
            String cell = read.get(i);
            assertThat(cell).isIn(cells.get(i), "'" + cells.get(i));
            assertThat(runs(cell)).as(cell).isFalse();
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12);
        Arbitrary<String> signs = Arbitraries.strings()
                .withChars("=+-@\t\r\n\"',;| \u00a0\ufeff\u200b＝＋－＠12.aA!()")
                .ofMaxLength(12);
        return Arbitraries.oneOf(signs, any);
    }

    /** Whether a spreadsheet calculates it: a negative number is all that may begin with such a sign. */
    private static boolean runs(String cell) {
        int[] seen = cell.codePoints()
                .dropWhile(c -> c <= ' ' || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT)
                .toArray();
        boolean sign = seen.length > 0 && "=+-@＝＋－＠".indexOf(seen[0]) >= 0;
        boolean number = cell.matches("-\\d+(\\.\\d+)?");
        return (sign && !number) || (!cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0);
    }

    /** The cells of one record, after the grammar of RFC 4180. */
    private static List<String> read(String line) {
        assertThat(line).endsWith("\r\n");
        List<String> cells = new ArrayList<>();
        int at = 0;
        do {
            StringBuilder cell = new StringBuilder();
            if (line.charAt(at) == '"') {
                for (at++; line.charAt(at) != '"' || line.charAt(at + 1) == '"'; at++) {
                    cell.append(line.charAt(at));
                    at += line.charAt(at) == '"' ? 1 : 0;
                }
                at++;
            } else {
                for (; ",\"\r\n".indexOf(line.charAt(at)) < 0; at++) {
                    cell.append(line.charAt(at));
                }
            }
            cells.add(cell.toString());
            at++;
        } while (line.charAt(at - 1) == ',');
        assertThat(line.substring(at - 1)).isEqualTo("\r\n");
        return cells;
    }
}
