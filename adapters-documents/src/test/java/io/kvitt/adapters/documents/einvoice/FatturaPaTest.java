package io.kvitt.adapters.documents.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FatturaPaTest {

    private static final String BODY = """
            <FatturaElettronicaBody>
              <DatiGenerali>
                <DatiGeneraliDocumento>
                  <TipoDocumento>TD01</TipoDocumento><Divisa>EUR</Divisa><Data>2026-01-20</Data><Numero>123</Numero>
                  <ImportoTotaleDocumento>32.00</ImportoTotaleDocumento>
                </DatiGeneraliDocumento>
                <DatiOrdineAcquisto><IdDocumento>66685</IdDocumento></DatiOrdineAcquisto>
                <DatiOrdineAcquisto><IdDocumento>other</IdDocumento></DatiOrdineAcquisto>
              </DatiGenerali>
              <DatiBeniServizi>
                <DettaglioLinee><Descrizione>Pane</Descrizione><Quantita>5.00</Quantita><PrezzoTotale>5.00</PrezzoTotale></DettaglioLinee>
                <DettaglioLinee><Descrizione>Forno</Descrizione><PrezzoTotale>22.123456</PrezzoTotale></DettaglioLinee>
                <DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA><ImponibileImporto>5.00</ImponibileImporto><Imposta>1.10</Imposta></DatiRiepilogo>
                <DatiRiepilogo><AliquotaIVA>0.00</AliquotaIVA><Natura>N2.2</Natura><ImponibileImporto>20.00</ImponibileImporto><Imposta>0.00</Imposta></DatiRiepilogo>
              </DatiBeniServizi>
              <DatiPagamento>
                <DettaglioPagamento><ImportoPagamento>10.00</ImportoPagamento></DettaglioPagamento>
                <DettaglioPagamento>
                  <DataScadenzaPagamento>2026-02-28</DataScadenzaPagamento><ImportoPagamento>16.10</ImportoPagamento>
                  <IBAN>IT60X0542811101000000123456</IBAN>
                </DettaglioPagamento>
              </DatiPagamento>
            </FatturaElettronicaBody>
            """;

    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <p:FatturaElettronica versione="FPR12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
              <FatturaElettronicaHeader>
                <CedentePrestatore>
                  <DatiAnagrafici>
                    <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>01234567890</IdCodice></IdFiscaleIVA>
                    <CodiceFiscale>RSSMRA80A01H501U</CodiceFiscale>
                    <Anagrafica><Nome>Mario</Nome><Cognome>Rossi</Cognome></Anagrafica>
                  </DatiAnagrafici>
                  <Sede><Indirizzo>Via Roma</Indirizzo><NumeroCivico>5</NumeroCivico><CAP>07100</CAP><Comune>Sassari</Comune>
                    <Provincia>SS</Provincia><Nazione>IT</Nazione></Sede>
                </CedentePrestatore>
                <CessionarioCommittente>
                  <DatiAnagrafici>
                    <CodiceFiscale>09876543210</CodiceFiscale>
                    <Anagrafica><Denominazione>Ditta Beta</Denominazione></Anagrafica>
                  </DatiAnagrafici>
                </CessionarioCommittente>
              </FatturaElettronicaHeader>
            """ + BODY + "</p:FatturaElettronica>";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            doc_type       | INVOICE
            type_code      | TD01
            invoice_number | 123
            issue_date     | 2026-01-20
            due_date       | 2026-02-28
            currency       | EUR
            seller_name    | Mario Rossi
            seller_address | Via Roma 5, 07100 Sassari, IT
            seller_vat_id  | IT01234567890
            seller_tax_id  | RSSMRA80A01H501U
            buyer_name     | Ditta Beta
            buyer_vat_id   | -
            buyer_tax_id   | 09876543210
            iban           | IT60X0542811101000000123456
            order_number   | 66685
            net_total      | 25.00
            tax_total      | 1.10
            gross_total    | 32.00
            amount_due     | 26.10
            line_total     | -
            """)
    void fieldsAreThoseOfHeaderAndBody(String field, String value) {
        assertThat(Readings.show(Readings.one(FILE), field)).isEqualTo(value);
    }

    @Test
    void sumsNameTheirTerms() {
        var evidence = Readings.one(FILE).find(Field.NET_TOTAL).orElseThrow().evidence();
        assertThat(evidence.words()).isEqualTo("5.00 + 20.00");
        assertThat(evidence.rule())
                .isEqualTo("xml:sum(/FatturaElettronica/FatturaElettronicaBody/DatiBeniServizi/DatiRiepilogo"
                        + "/ImponibileImporto)");
    }

    @Test
    void aSumWithATermThatIsNoNumberIsNoSum() {
        Invoice invoice = Readings.one(FILE.replace(">16.10<", ">sedici<"));
        assertThat(invoice.value(Field.AMOUNT_DUE)).isEmpty();
        assertThat(invoice.misstated().get(Field.AMOUNT_DUE).evidence().words()).isEqualTo("sedici");
    }

    @Test
    void linesAndVatRowsAreReadAsWritten() {
        assertThat(Readings.lines(Readings.one(FILE))).isEqualTo("Pane/5.00/5.00; Forno/-/22.123456");
        assertThat(Readings.vat(Readings.one(FILE))).isEqualTo("-/22.00/5.00/1.10; N2.2/0.00/20.00/0.00");
    }

    @Test
    void everyBodyOfALotIsAnInvoice() {
        String second = BODY.replace(">123<", ">456<").replace("TD01", "TD04").replace("2026-01-20", "4041-55-87");
        List<Invoice> invoices =
                Readings.all(FILE.replace("</p:FatturaElettronica>", second + "</p:FatturaElettronica>"));
        assertThat(invoices).hasSize(2);
        assertThat(invoices.get(1).value(Field.INVOICE_NUMBER)).contains("456");
        assertThat(invoices.get(1).value(Field.SELLER_NAME)).contains("Mario Rossi");
        assertThat(invoices.get(1).value(Field.DOC_TYPE)).contains(DocType.CREDIT_NOTE);
        assertThat(invoices.get(1).misstated().get(Field.ISSUE_DATE).evidence().words())
                .isEqualTo("4041-55-87");
    }

    @ParameterizedTest(name = "root {0}")
    @CsvSource({"FatturaElettronica", "ns3:FatturaElettronica", "b:FatturaElettronicaSemplificata"})
    void thePrefixOfTheRootDoesNotMatter(String root) {
        String prefix = root.contains(":") ? root.substring(0, root.indexOf(':')) : "p";
        Invoice invoice =
                Readings.one(FILE.replace("p:FatturaElettronica", root).replace("xmlns:p=", "xmlns:" + prefix + "="));
        assertThat(Readings.show(invoice, "invoice_number")).isEqualTo("123");
    }

    @Test
    void theSimplifiedFormKeepsPartiesFlat() {
        Invoice invoice = Readings.one("""
                <FatturaElettronicaSemplificata>
                  <FatturaElettronicaHeader>
                    <CedentePrestatore>
                      <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>01</IdCodice></IdFiscaleIVA><Denominazione>Bar</Denominazione>
                    </CedentePrestatore>
                    <CessionarioCommittente>
                      <IdentificativiFiscali><CodiceFiscale>RSS</CodiceFiscale></IdentificativiFiscali>
                      <AltriDatiIdentificativi><Nome>Anna</Nome><Cognome>Verdi</Cognome></AltriDatiIdentificativi>
                    </CessionarioCommittente>
                  </FatturaElettronicaHeader>
                  <FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento>
                    <TipoDocumento>TD08</TipoDocumento><Numero>7</Numero>
                  </DatiGeneraliDocumento></DatiGenerali></FatturaElettronicaBody>
                </FatturaElettronicaSemplificata>
                """);
        assertThat(Readings.show(invoice, "doc_type")).isEqualTo("CREDIT_NOTE");
        assertThat(Readings.show(invoice, "seller_name")).isEqualTo("Bar");
        assertThat(Readings.show(invoice, "seller_vat_id")).isEqualTo("IT01");
        assertThat(Readings.show(invoice, "buyer_name")).isEqualTo("Anna Verdi");
        assertThat(Readings.show(invoice, "buyer_tax_id")).isEqualTo("RSS");
    }

    @Test
    void aBodyWithoutGeneralDataIsReadForTheRest() {
        Invoice invoice = Readings.one("<FatturaElettronica><FatturaElettronicaBody/></FatturaElettronica>");
        assertThat(invoice.fields().keySet()).containsExactly(Field.DOC_TYPE);
    }
}
