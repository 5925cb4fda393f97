package io.kvitt.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingInformationTest {

    private static final BillingInformation NOTHING =
            new BillingInformation(Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void tagsAreReadWithTheirValues() {
        assertThat(BillingInformation.read("//S1/10/2026-17/11/260131/20/kund 4/30/123456789/32/8.1/40/0:30"))
                .isEqualTo(new BillingInformation(
                        Optional.of("2026-17"), Optional.of(LocalDate.of(2026, 1, 31)), Optional.of("123456789")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # text                  | invoice number
            //S1/10/A\\/7/11/261102 | A/7
            //S1/10/A\\\\7          | A\\7
            //S1/11/261102/10/B     | B
            //S1/10/first/10/second | first
            //S1/10/at the end\\    | at the end\\
            """)
    void aSlashWithinAValueHasABackslash(String text, String number) {
        assertThat(BillingInformation.read(text).invoiceNumber()).contains(number);
    }

    @ParameterizedTest
    @CsvSource({"''", "//S2/10/7", "//S1/", "//S1/10", "//S1/10//11/", "//S1/11/261399/30/12345678", "10/7/11/261102"})
    void whatIsNoValueIsMissing(String text) {
        assertThat(BillingInformation.read(text)).isEqualTo(NOTHING);
    }

    @Property
    void anyTextIsRead(@ForAll String text) {
        assertThat(BillingInformation.read("//S1/" + text).companyNumber().orElse("123456789"))
                .hasSize(9);
    }
}
