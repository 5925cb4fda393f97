package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceLine;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LineItemsTest {

    private static final String LETTER = """
            Skogsdunge Snickeri AB              FAKTURA
            Fakturanummer      7041
            Fakturadatum       2026-05-04

            Benämning               Antal      À-pris        Belopp
            Bokhylla i ek               2      450,00        900,00
            Montering                   3      200,00        600,00

            Netto                                          %s
            Moms 25 %%                                       375,00
            Att betala                                     1 875,00
            """;

    @Test
    void linesThatSumUpToTheNetTotalAreGiven() {
        Invoice invoice = read("1 500,00");
        assertThat(invoice.lines()).extracting(InvoiceLine::description).containsExactly("Bokhylla i ek", "Montering");
        assertThat(invoice.lines().get(0).quantity()).contains(new BigDecimal("2"));
        assertThat(invoice.lines().get(1).netAmount()).contains(new BigDecimal("600.00"));
    }

    @Test
    void linesThatDoNotSumUpAreNot() {
        assertThat(read("1 400,00").lines()).isEmpty();
    }

    private static Invoice read(String net) {
        return LayoutInvoices.read(LayoutText.verbatim(LETTER.formatted(net)).pages())
                .invoice();
    }
}
