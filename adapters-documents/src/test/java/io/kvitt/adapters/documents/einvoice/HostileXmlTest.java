package io.kvitt.adapters.documents.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import io.kvitt.domain.invoice.Field;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXmlTest {

    private static final String NAMESPACE = "xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"";
    private static final String INVOICE = "<Invoice " + NAMESPACE + "><ID>A-1 åäö</ID></Invoice>";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<!DOCTYPE Invoice><Invoice/>",
                "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\"><x/>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><x>&c;</x>",
                "<?xml version=\"1.0\"?><!-- first --><!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///nowhere\"> %p;]><x/>",
            })
    void aDocumentTypeIsRefused(String xml) {
        assertThat(problem(xml).code()).isEqualTo(Code.XML_DTD);
    }

    @Test
    void anEntityThatNobodyDeclaredIsNoText() {
        assertThat(problem("<Invoice>&e;</Invoice>").code()).isEqualTo(Code.XML_MALFORMED);
    }

    @Test
    void anIncludeIsNotFollowed() {
        var invoice = Readings.one("<Invoice " + NAMESPACE + "><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                + " href=\"file:///etc/passwd\" parse=\"text\"/><ID>1</ID></Invoice>");
        assertThat(invoice.fields().keySet()).containsExactly(Field.DOC_TYPE, Field.INVOICE_NUMBER);
    }

    @Test
    void deepNestingEndsEarly() {
        assertThat(problem("<a>".repeat(20_000)).code()).isEqualTo(Code.XML_TOO_COMPLEX);
    }

    @Test
    void aHundredLevelsAreRead() {
        int inside = XmlTree.MAX_DEPTH - 1;
        Readings.one("<Invoice " + NAMESPACE + ">" + "<a>".repeat(inside) + "</a>".repeat(inside) + "</Invoice>");
    }

    @Test
    void millionsOfElementsEndInTime() {
        byte[] wide = ("<a>" + "<b/>".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(Readings.problem(wide).code()).isEqualTo(Code.XML_TOO_COMPLEX));
    }

    @Test
    void aTextWithoutEndEndsInTime() {
        assertThat(problem("<a>" + "x".repeat(2_000_000) + "</a>").code()).isEqualTo(Code.XML_TOO_COMPLEX);
    }

    @Test
    void anEmbeddedFileMayBeLong() {
        var invoice = Readings.one("<Invoice " + NAMESPACE + "><x><EmbeddedDocumentBinaryObject>"
                + "QUJD".repeat(500_000) + "</EmbeddedDocumentBinaryObject></x><ID>1</ID></Invoice>");
        assertThat(invoice.value(Field.INVOICE_NUMBER)).contains("1");
    }

    @Test
    void anAmountOfThousandsOfDigitsIsNone() {
        var invoice = Readings.one("<Invoice " + NAMESPACE + "><LegalMonetaryTotal><PayableAmount>"
                + "9".repeat(100_000) + "</PayableAmount></LegalMonetaryTotal></Invoice>");
        assertThat(invoice.misstated()).containsKey(Field.AMOUNT_DUE);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "   ",
                "<",
                "<a",
                "<a><b></a>",
                "<a/><a/>",
                "text",
                "<p:Invoice/>",
                "<a b='1' b='2'/>",
                "<a>&#0;</a>"
            })
    void whatIsNotWellFormedIsAnsweredWithItsPlace(String xml) {
        DocumentProblem problem = problem(xml);
        assertThat(problem.code()).isEqualTo(Code.XML_MALFORMED);
        assertThat(problem.detail()).matches("The XML is not well-formed at line \\d+, column \\d+\\.");
    }

    @Test
    void wrongBytesAreAnsweredWithTheirPlaceAndWithoutText() {
        DocumentProblem problem =
                Readings.problem(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Invoice>secret å</Invoice>")
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problem.code()).isEqualTo(Code.XML_MALFORMED);
        assertThat(problem.detail()).contains("line 2, column 17").doesNotContain("secret");
    }

    @Test
    void anUnknownEncodingIsNamedAsTheTrouble() {
        DocumentProblem problem = problem("<?xml version=\"1.0\" encoding=\"klingon\"?><a/>");
        assertThat(problem.code()).isEqualTo(Code.XML_MALFORMED);
        assertThat(problem.detail()).contains("encoding").doesNotContain("klingon");
    }

    @ParameterizedTest(name = "{0}, mark {1}, declared {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            UTF-8        | -    | -
            UTF-8        | mark | -
            UTF-8        | -    | UTF-8
            UTF-8        | mark | ISO-8859-1
            UTF-8        | -    | UTF-16
            ISO-8859-1   | -    | ISO-8859-1
            windows-1252 | -    | windows-1252
            UTF-16LE     | mark | UTF-16
            UTF-16BE     | mark | UTF-16
            UTF-16LE     | -    | UTF-16
            UTF-16BE     | -    | -
            UTF-32LE     | mark | -
            UTF-32BE     | -    | -
            """)
    void everyEncodingIsRead(String charset, String mark, String declared) {
        for (String space : new String[] {"", " \r\n\t"}) {
            if (charset.startsWith("UTF-32") && !space.isEmpty()) {
                continue;
            }
            String head = declared == null ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
            byte[] bytes = ((mark == null ? "" : "\uFEFF") + space + head + INVOICE).getBytes(Charset.forName(charset));
            assertThat(new XmlInvoiceReader()
                            .read(bytes)
                            .<Object>match(
                                    invoices -> invoices.get(0)
                                            .value(Field.INVOICE_NUMBER)
                                            .orElse("-"),
                                    problem -> problem))
                    .isEqualTo("A-1 åäö");
        }
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource(delimiter = '|', textBlock = """
            <rss version="2.0"/>                           | rss
            <Invoice/>                                     | Invoice
            <Invoice xmlns="urn:another:invoice"/>         | Invoice
            <SCRDMCCBDACIOMessageStructure/>               | SCRDMCCBDACIOMessageStructure
            <FatturaElettronica/>                          | FatturaElettronica
            <räkning/>                                     | r?kning
            """)
    void whatIsNoInvoiceIsNamed(String xml, String name) {
        DocumentProblem problem = problem(xml);
        assertThat(problem.code()).isEqualTo(Code.NOT_AN_INVOICE);
        assertThat(problem.detail()).contains(" " + name + " ");
    }

    @Test
    void aLongNameIsCut() {
        assertThat(problem("<" + "a".repeat(900) + "/>").detail()).hasSizeLessThan(120);
    }

    @Test
    void aReadingThatIsInterruptedStops() {
        Thread.currentThread().interrupt();
        try {
            assertThat(problem("<a>" + "<b/>".repeat(10_000) + "</a>").code()).isEqualTo(Code.TIMEOUT);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Property(tries = 300)
    void anyBytesHaveAnAnswer(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(new XmlInvoiceReader().read(bytes)).isNotNull();
    }

    @Property(tries = 500)
    void anyDamageHasAnAnswer(@ForAll @IntRange(max = 5000) int place, @ForAll byte instead) {
        byte[] bytes = INVOICE.getBytes(StandardCharsets.UTF_8);
        bytes[place % bytes.length] = instead;
        assertThat(new XmlInvoiceReader().read(bytes)).isNotNull();
    }

    private static DocumentProblem problem(String xml) {
        return Readings.problem(xml.getBytes(StandardCharsets.UTF_8));
    }
}
