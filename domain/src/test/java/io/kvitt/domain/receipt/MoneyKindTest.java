package io.kvitt.domain.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyKindTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # words of the row            | kind
              TOTAL                       | TOTAL
              T0TAL                       | TOTAL
              TO TAL                      | TOTAL
              SUBTOTAL                    | SUB_TOTAL
              SUB-TOTAL                   | SUB_TOTAL
              GRAND TOTAL                 | PAYABLE
              NETT TOTAL                  | PAYABLE
              AMOUNT DUE                  | PAYABLE
              ATT BETALA                  | PAYABLE
              ZU ZAHLEN                   | PAYABLE
              TOTAL INCL GST              | INCLUDING
              TOTAL TTC                   | INCLUDING
              TOTAL (EXCLUDING GST)       | EXCLUDING
              TOTAL GST                   | TAX
              MOMS 25 %                   | TAX
              TOTAL QTY                   | COUNT
              TOTAL SAVINGS               | DISCOUNT
              POINTS EARNED               | DISCOUNT
              ROUNDING ADJ                | ROUNDING
              ÖRESAVRUNDNING              | ROUNDING
              TOTAL AFTER ROUNDING        | PAYABLE
              CASH TENDERED               | CASH
              VISA                        | CARD
              KONTOKORT                   | CARD
              CHANGE DUE                  | CHANGE
              RÜCKGELD                    | CHANGE
              PAPER A4                    | OTHER
            """)
    void wordsTellTheKind(String words, MoneyKind kind) {
        assertThat(MoneyKind.of(Wording.in(words), true)).isEqualTo(kind);
    }
}
