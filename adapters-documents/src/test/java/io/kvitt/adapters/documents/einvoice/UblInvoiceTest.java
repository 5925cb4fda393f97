package io.kvitt.adapters.documents.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UblInvoiceTest {

    private static final String PEPPOL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:ID><![CDATA[S-1]]></cbc:ID>
              <cbc:IssueDate>2026-11-05T10:00:00+01:00</cbc:IssueDate>
              <cbc:DueDate>2026-12-05</cbc:DueDate>
              <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
              <cbc:DocumentCurrencyCode>SEK</cbc:DocumentCurrencyCode>
              <cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode>
              <cac:InvoicePeriod><cbc:StartDate>2026-10-01</cbc:StartDate><cbc:EndDate>2026-10-31</cbc:EndDate></cac:InvoicePeriod>
              <cac:OrderReference><cbc:ID>PO-9</cbc:ID></cac:OrderReference>
              <cac:AccountingSupplierParty><cac:Party>
                <cac:PartyName><cbc:Name>Trading Name</cbc:Name></cac:PartyName>
                <cac:PostalAddress>
                  <cbc:StreetName>Storgatan 1</cbc:StreetName><cbc:AdditionalStreetName/>
                  <cbc:CityName>Lund</cbc:CityName><cbc:PostalZone>222 22</cbc:PostalZone>
                  <cac:Country><cbc:IdentificationCode>SE</cbc:IdentificationCode></cac:Country>
                </cac:PostalAddress>
                <cac:PartyTaxScheme>
                  <cbc:CompanyID>Godkänd för F-skatt</cbc:CompanyID><cac:TaxScheme><cbc:ID>TAX</cbc:ID></cac:TaxScheme>
                </cac:PartyTaxScheme>
                <cac:PartyTaxScheme>
                  <cbc:CompanyID>SE202100548901</cbc:CompanyID><cac:TaxScheme><cbc:ID>vat</cbc:ID></cac:TaxScheme>
                </cac:PartyTaxScheme>
                <cac:PartyLegalEntity>
                  <cbc:RegistrationName>Registered AB</cbc:RegistrationName>
                  <cbc:CompanyID schemeID="0007">202100-5489</cbc:CompanyID>
                </cac:PartyLegalEntity>
              </cac:Party></cac:AccountingSupplierParty>
              <cac:AccountingCustomerParty><cac:Party>
                <cac:PartyName><cbc:Name>Only a trading name</cbc:Name></cac:PartyName>
                <cac:PartyTaxScheme>
                  <cbc:CompanyID>DE1</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
                </cac:PartyTaxScheme>
              </cac:Party></cac:AccountingCustomerParty>
              <cac:Delivery><cbc:ActualDeliveryDate>2026-11-01</cbc:ActualDeliveryDate></cac:Delivery>
              <cac:PaymentMeans>
                <cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>1297534008</cbc:PaymentID>
                <cac:PayeeFinancialAccount>
                  <cbc:ID>54029681</cbc:ID>
                  <cac:FinancialInstitutionBranch><cbc:ID>SE:BANKGIRO</cbc:ID></cac:FinancialInstitutionBranch>
                </cac:PayeeFinancialAccount>
              </cac:PaymentMeans>
              <cac:PaymentMeans>
                <cbc:PaymentID>another</cbc:PaymentID>
                <cac:PayeeFinancialAccount><cbc:ID>DE89370400440532013000</cbc:ID></cac:PayeeFinancialAccount>
              </cac:PaymentMeans>
              <cac:TaxTotal>
                <cbc:TaxAmount currencyID="EUR">2.20</cbc:TaxAmount>
                <cac:TaxSubtotal><cbc:TaxAmount currencyID="EUR">2.20</cbc:TaxAmount></cac:TaxSubtotal>
              </cac:TaxTotal>
              <cac:TaxTotal>
                <cbc:TaxAmount currencyID="SEK">25.00</cbc:TaxAmount>
                <cac:TaxSubtotal>
                  <cbc:TaxableAmount currencyID="SEK">100.00</cbc:TaxableAmount>
                  <cbc:TaxAmount currencyID="SEK">25.00</cbc:TaxAmount>
                  <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent></cac:TaxCategory>
                </cac:TaxSubtotal>
              </cac:TaxTotal>
              <cac:LegalMonetaryTotal>
                <cbc:LineExtensionAmount currencyID="SEK">100.00</cbc:LineExtensionAmount>
                <cbc:TaxExclusiveAmount currencyID="SEK">100.00</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="SEK">125.00</cbc:TaxInclusiveAmount>
                <cbc:PayableRoundingAmount currencyID="SEK">0.00</cbc:PayableRoundingAmount>
                <cbc:PayableAmount currencyID="SEK">12<!-- split -->5.00</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>
              <cac:InvoiceLine>
                <cbc:InvoicedQuantity unitCode="C62">2</cbc:InvoicedQuantity>
                <cbc:LineExtensionAmount currencyID="SEK">100.00</cbc:LineExtensionAmount>
                <cac:TaxTotal><cbc:TaxAmount currencyID="SEK">1.00</cbc:TaxAmount></cac:TaxTotal>
                <cac:Item><cbc:Description>long</cbc:Description><cbc:Name>Chairs</cbc:Name></cac:Item>
              </cac:InvoiceLine>
            </Invoice>
            """;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            doc_type          | INVOICE
            type_code         | 380
            invoice_number    | S-1
            issue_date        | 2026-11-05
            due_date          | 2026-12-05
            delivery_date     | 2026-11-01
            period_start      | 2026-10-01
            period_end        | 2026-10-31
            currency          | SEK
            seller_name       | Registered AB
            seller_address    | Storgatan 1, 222 22 Lund, SE
            seller_vat_id     | SE202100548901
            seller_tax_id     | Godkänd för F-skatt
            seller_orgnr      | 202100-5489
            buyer_name        | Only a trading name
            buyer_vat_id      | DE1
            iban              | -
            payee_account     | 54029681
            bankgiro          | 54029681
            payment_reference | 1297534008
            order_number      | PO-9
            line_total        | 100.00
            net_total         | 100.00
            tax_total         | 25.00
            gross_total       | 125.00
            rounding          | 0.00
            amount_due        | 125.00
            prepaid           | -
            """)
    void peppolIsReadByTheBindingOfEn16931(String field, String value) {
        assertThat(Readings.show(Readings.one(PEPPOL), field)).isEqualTo(value);
    }

    @Test
    void linesAndVatRowsAreThoseOfTheDocumentCurrency() {
        assertThat(Readings.lines(Readings.one(PEPPOL))).isEqualTo("Chairs/2/100.00");
        assertThat(Readings.vat(Readings.one(PEPPOL))).isEqualTo("S/25/100.00/25.00");
    }

    @Test
    void evidenceNamesTheElement() {
        assertThat(Readings.rule(Readings.one(PEPPOL), Field.AMOUNT_DUE))
                .isEqualTo("xml:/Invoice/LegalMonetaryTotal/PayableAmount");
        assertThat(Readings.rule(Readings.one(PEPPOL), Field.SELLER_ADDRESS))
                .isEqualTo("xml:/Invoice/AccountingSupplierParty/Party/PostalAddress");
    }

    @Test
    void prefixesDoNotMatter() {
        String renamed = PEPPOL.replace("cbc:", "x1:")
                .replace("cac:", "y:")
                .replace(":cbc=", ":x1=")
                .replace(":cac=", ":y=");
        assertThat(Readings.one(renamed).fields())
                .isEqualTo(Readings.one(PEPPOL).fields());
    }

    @Test
    void theRootTellsACreditNoteWhateverItsCode() {
        String note = PEPPOL.replace("<Invoice ", "<CreditNote ")
                .replace("</Invoice>", "</CreditNote>")
                .replace("xsd:Invoice-2", "xsd:CreditNote-2")
                .replace("InvoiceLine", "CreditNoteLine")
                .replace("InvoicedQuantity", "CreditedQuantity")
                .replace("<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>", "")
                .replace("<cbc:DueDate>2026-12-05</cbc:DueDate>", "")
                .replace(
                        "<cbc:PaymentID>1297",
                        "<cbc:PaymentDueDate>2026-12-06</cbc:PaymentDueDate><cbc:PaymentID>1297");
        Invoice invoice = Readings.one(note);
        assertThat(invoice.value(Field.DOC_TYPE)).contains(DocType.CREDIT_NOTE);
        assertThat(Readings.rule(invoice, Field.DOC_TYPE)).isEqualTo("xml:/CreditNote");
        assertThat(invoice.value(Field.TYPE_CODE)).isEmpty();
        assertThat(Readings.show(invoice, "due_date")).isEqualTo("2026-12-06");
        assertThat(Readings.lines(invoice)).isEqualTo("Chairs/2/100.00");
    }

    @Test
    void anInvoiceWithTheCodeOfACreditNoteIsOne() {
        assertThat(Readings.one(PEPPOL.replace(">380<", ">381<")).value(Field.DOC_TYPE))
                .contains(DocType.CREDIT_NOTE);
    }

    @Test
    void withoutADocumentCurrencyNoTaxIsInIt() {
        Invoice invoice = Readings.one(PEPPOL.replace(
                "<cbc:DocumentCurrencyCode>SEK</cbc:DocumentCurrencyCode>", "<cbc:DocumentCurrencyCode/>"));
        assertThat(invoice.value(Field.CURRENCY)).isEmpty();
        assertThat(invoice.value(Field.TAX_TOTAL)).isEmpty();
        assertThat(invoice.vat()).hasSize(2);
    }

    @Test
    void anIbanIsToldByItsForm() {
        Invoice invoice = Readings.one(PEPPOL.replace(">54029681<", ">NO93 8601 1117 947<"));
        assertThat(Readings.show(invoice, "iban")).isEqualTo("NO9386011117947");
        assertThat(Readings.show(Readings.one(PEPPOL.replace(">54029681<", ">IBAN32423940<")), "payee_account"))
                .isEqualTo("IBAN32423940");
    }

    @Test
    void anEnvelopeOfTheNetworkIsOpened() {
        String inside = PEPPOL.substring(PEPPOL.indexOf("<Invoice"));
        Invoice invoice = Readings.one("<StandardBusinessDocument xmlns=\"http://www.unece.org/cefact/namespaces/"
                + "StandardBusinessDocumentHeader\"><StandardBusinessDocumentHeader/>" + inside
                + "</StandardBusinessDocument>");
        assertThat(Readings.show(invoice, "invoice_number")).isEqualTo("S-1");
    }

    @Test
    void textIsNotTakenFromAnElementWithChildren() {
        Invoice invoice = Readings.one(PEPPOL.replace("<![CDATA[S-1]]>", "S<b/>-1"));
        assertThat(invoice.value(Field.INVOICE_NUMBER)).isEmpty();
    }
}
