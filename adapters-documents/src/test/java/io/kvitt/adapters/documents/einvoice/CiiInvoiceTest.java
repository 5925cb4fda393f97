package io.kvitt.adapters.documents.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CiiInvoiceTest {

    private static final String FACTUR_X = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
                xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
                xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
              <rsm:ExchangedDocument>
                <ram:ID> F-17 </ram:ID>
                <ram:TypeCode>380</ram:TypeCode>
                <ram:IssueDateTime><udt:DateTimeString format="102">20260305</udt:DateTimeString></ram:IssueDateTime>
              </rsm:ExchangedDocument>
              <rsm:SupplyChainTradeTransaction>
                <ram:IncludedSupplyChainTradeLineItem>
                  <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
                  <ram:SpecifiedTradeProduct><ram:Name>Cinnamon
                    buns</ram:Name></ram:SpecifiedTradeProduct>
                  <ram:SpecifiedLineTradeDelivery>
                    <ram:BilledQuantity unitCode="H87">20.0000</ram:BilledQuantity>
                  </ram:SpecifiedLineTradeDelivery>
                  <ram:SpecifiedLineTradeSettlement>
                    <ram:SpecifiedTradeSettlementLineMonetarySummation>
                      <ram:LineTotalAmount>200.00</ram:LineTotalAmount>
                    </ram:SpecifiedTradeSettlementLineMonetarySummation>
                  </ram:SpecifiedLineTradeSettlement>
                </ram:IncludedSupplyChainTradeLineItem>
                <ram:IncludedSupplyChainTradeLineItem>
                  <ram:AssociatedDocumentLineDocument>
                    <ram:IncludedNote><ram:Content>A note only</ram:Content></ram:IncludedNote>
                  </ram:AssociatedDocumentLineDocument>
                </ram:IncludedSupplyChainTradeLineItem>
                <ram:ApplicableHeaderTradeAgreement>
                  <ram:SellerTradeParty>
                    <ram:Name>Bakery Ltd</ram:Name>
                    <ram:SpecifiedLegalOrganization><ram:ID schemeID="0007">2021005489</ram:ID></ram:SpecifiedLegalOrganization>
                    <ram:PostalTradeAddress>
                      <ram:PostcodeCode>12345</ram:PostcodeCode><ram:LineOne>Oven Street 1</ram:LineOne>
                      <ram:CityName>Breadford</ram:CityName><ram:CountryID>DE</ram:CountryID>
                    </ram:PostalTradeAddress>
                    <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">201/113</ram:ID></ram:SpecifiedTaxRegistration>
                    <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE 123 456 789</ram:ID></ram:SpecifiedTaxRegistration>
                  </ram:SellerTradeParty>
                  <ram:BuyerTradeParty>
                    <ram:Name>Cafe</ram:Name>
                    <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">99</ram:ID></ram:SpecifiedTaxRegistration>
                  </ram:BuyerTradeParty>
                  <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO 4</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
                </ram:ApplicableHeaderTradeAgreement>
                <ram:ApplicableHeaderTradeDelivery>
                  <ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>
                    <udt:DateTimeString format="102">20260301</udt:DateTimeString>
                  </ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent>
                </ram:ApplicableHeaderTradeDelivery>
                <ram:ApplicableHeaderTradeSettlement>
                  <ram:PaymentReference>F-17</ram:PaymentReference>
                  <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
                  <ram:SpecifiedTradeSettlementPaymentMeans>
                    <ram:TypeCode>58</ram:TypeCode>
                    <ram:PayerPartyDebtorFinancialAccount><ram:IBANID>DE00</ram:IBANID></ram:PayerPartyDebtorFinancialAccount>
                  </ram:SpecifiedTradeSettlementPaymentMeans>
                  <ram:SpecifiedTradeSettlementPaymentMeans>
                    <ram:PayeePartyCreditorFinancialAccount>
                      <ram:IBANID>DE89 3704 0044 0532 0130 00</ram:IBANID>
                    </ram:PayeePartyCreditorFinancialAccount>
                  </ram:SpecifiedTradeSettlementPaymentMeans>
                  <ram:ApplicableTradeTax>
                    <ram:CalculatedAmount>14.00</ram:CalculatedAmount><ram:BasisAmount>200.00</ram:BasisAmount>
                    <ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>7.00</ram:RateApplicablePercent>
                  </ram:ApplicableTradeTax>
                  <ram:SpecifiedTradePaymentTerms><ram:Description>soon</ram:Description></ram:SpecifiedTradePaymentTerms>
                  <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>
                    <udt:DateTimeString format="102">20260404</udt:DateTimeString>
                  </ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
                  <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
                    <ram:LineTotalAmount>200.00</ram:LineTotalAmount>
                    <ram:ChargeTotalAmount>0.00</ram:ChargeTotalAmount>
                    <ram:TaxBasisTotalAmount>200.00</ram:TaxBasisTotalAmount>
                    <ram:TaxTotalAmount currencyID="SEK">160.00</ram:TaxTotalAmount>
                    <ram:TaxTotalAmount currencyID="EUR">14.00</ram:TaxTotalAmount>
                    <ram:RoundingAmount>0.01</ram:RoundingAmount>
                    <ram:GrandTotalAmount>214.00</ram:GrandTotalAmount>
                    <ram:TotalPrepaidAmount>+14</ram:TotalPrepaidAmount>
                    <ram:DuePayableAmount>200.01</ram:DuePayableAmount>
                  </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
                </ram:ApplicableHeaderTradeSettlement>
              </rsm:SupplyChainTradeTransaction>
            </rsm:CrossIndustryInvoice>
            """;

    private static final String ZUGFERD_1 = """
            <rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0" xmlns:ram="r" xmlns:udt="u">
              <rsm:HeaderExchangedDocument>
                <ram:ID>Z1</ram:ID><ram:TypeCode>380</ram:TypeCode>
                <ram:IssueDateTime><udt:DateTimeString format="102">20130305</udt:DateTimeString></ram:IssueDateTime>
              </rsm:HeaderExchangedDocument>
              <rsm:SpecifiedSupplyChainTradeTransaction>
                <ram:ApplicableSupplyChainTradeAgreement>
                  <ram:SellerTradeParty><ram:Name>Lieferant</ram:Name></ram:SellerTradeParty>
                  <ram:BuyerOrderReferencedDocument><ram:ID>B1</ram:ID></ram:BuyerOrderReferencedDocument>
                </ram:ApplicableSupplyChainTradeAgreement>
                <ram:ApplicableSupplyChainTradeDelivery>
                  <ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>
                    <udt:DateTimeString format="610">201302</udt:DateTimeString>
                  </ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent>
                </ram:ApplicableSupplyChainTradeDelivery>
                <ram:ApplicableSupplyChainTradeSettlement>
                  <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
                  <ram:ApplicableTradeTax>
                    <ram:CalculatedAmount currencyID="EUR">37.62</ram:CalculatedAmount>
                    <ram:BasisAmount currencyID="EUR">198.00</ram:BasisAmount>
                    <ram:ApplicablePercent>19.00</ram:ApplicablePercent>
                  </ram:ApplicableTradeTax>
                  <ram:SpecifiedTradeSettlementMonetarySummation>
                    <ram:TaxBasisTotalAmount currencyID="EUR">198.00</ram:TaxBasisTotalAmount>
                    <ram:TaxTotalAmount>37.62</ram:TaxTotalAmount>
                    <ram:GrandTotalAmount currencyID="EUR">235.62</ram:GrandTotalAmount>
                  </ram:SpecifiedTradeSettlementMonetarySummation>
                </ram:ApplicableSupplyChainTradeSettlement>
                <ram:IncludedSupplyChainTradeLineItem>
                  <ram:SpecifiedSupplyChainTradeDelivery><ram:BilledQuantity>20</ram:BilledQuantity></ram:SpecifiedSupplyChainTradeDelivery>
                  <ram:SpecifiedSupplyChainTradeSettlement><ram:SpecifiedTradeSettlementMonetarySummation>
                    <ram:LineTotalAmount currencyID="EUR">198.00</ram:LineTotalAmount>
                  </ram:SpecifiedTradeSettlementMonetarySummation></ram:SpecifiedSupplyChainTradeSettlement>
                  <ram:SpecifiedTradeProduct><ram:Name>Paper</ram:Name></ram:SpecifiedTradeProduct>
                </ram:IncludedSupplyChainTradeLineItem>
              </rsm:SpecifiedSupplyChainTradeTransaction>
            </rsm:CrossIndustryDocument>
            """;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            doc_type          | INVOICE
            type_code         | 380
            invoice_number    | F-17
            issue_date        | 2026-03-05
            due_date          | 2026-04-04
            delivery_date     | 2026-03-01
            currency          | EUR
            seller_name       | Bakery Ltd
            seller_address    | Oven Street 1, 12345 Breadford, DE
            seller_vat_id     | DE123456789
            seller_tax_id     | 201/113
            seller_orgnr      | 2021005489
            buyer_name        | Cafe
            buyer_vat_id      | -
            buyer_tax_id      | -
            iban              | DE89370400440532013000
            payment_reference | F-17
            order_number      | PO 4
            line_total        | 200.00
            charge_total      | 0.00
            allowance_total   | -
            net_total         | 200.00
            tax_total         | 14.00
            gross_total       | 214.00
            prepaid           | 14
            rounding          | 0.01
            amount_due        | 200.01
            """)
    void facturXIsReadByTheBindingOfEn16931(String field, String value) {
        assertThat(Readings.show(Readings.one(FACTUR_X), field)).isEqualTo(value);
    }

    @Test
    void linesThatOnlyCarryANoteAreNoLines() {
        assertThat(Readings.lines(Readings.one(FACTUR_X))).isEqualTo("Cinnamon buns/20.0000/200.00");
        assertThat(Readings.vat(Readings.one(FACTUR_X))).isEqualTo("S/7.00/200.00/14.00");
    }

    @Test
    void evidenceNamesTheElementAndItsWords() {
        var evidence = Readings.one(FACTUR_X).find(Field.IBAN).orElseThrow().evidence();
        assertThat(evidence.words()).isEqualTo("DE89 3704 0044 0532 0130 00");
        assertThat(evidence.rule())
                .isEqualTo("xml:/CrossIndustryInvoice/SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement"
                        + "/SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID");
        assertThat(evidence.place()).isEmpty();
    }

    @Test
    void zugferd1HasTheSameShapeUnderOtherNames() {
        Invoice invoice = Readings.one(ZUGFERD_1);
        assertThat(Readings.show(invoice, "invoice_number")).isEqualTo("Z1");
        assertThat(Readings.show(invoice, "order_number")).isEqualTo("B1");
        assertThat(Readings.show(invoice, "tax_total")).isEqualTo("37.62");
        assertThat(Readings.lines(invoice)).isEqualTo("Paper/20/198.00");
        assertThat(Readings.vat(invoice)).isEqualTo("-/19.00/198.00/37.62");
    }

    @Test
    void aMonthIsNoDayAndNoMistake() {
        Invoice invoice = Readings.one(ZUGFERD_1);
        assertThat(Readings.show(invoice, "delivery_date")).isEqualTo("-");
        assertThat(invoice.misstated()).isEmpty();
    }

    @ParameterizedTest(name = "type {0} is a {1}")
    @CsvSource({
        "380, INVOICE",
        "381, CREDIT_NOTE",
        "384, INVOICE",
        "389, INVOICE",
        "261, CREDIT_NOTE",
        "396, CREDIT_NOTE",
        "81, CREDIT_NOTE",
        "83, CREDIT_NOTE",
        "308, CREDIT_NOTE",
        "420, CREDIT_NOTE",
        "458, CREDIT_NOTE",
        "532, CREDIT_NOTE",
        "326, INVOICE",
        "751, INVOICE",
        "999, INVOICE"
    })
    void theTypeCodeTellsCreditNotes(String code, DocType type) {
        Invoice invoice = Readings.one(FACTUR_X.replace(">380<", ">" + code + "<"));
        assertThat(invoice.value(Field.DOC_TYPE)).contains(type);
    }

    @ParameterizedTest(name = "{0} is {1}, misstated {2}")
    @CsvSource(delimiter = '|', textBlock = """
            -529.87  | -529.87  | false
            58.92289 | 58.92289 | false
            1e3      | -        | true
            NaN      | -        | true
            1,5      | -        | true
            .        | -        | true
            ''       | -        | false
            """)
    void onlyADecimalIsAnAmount(String words, String value, boolean misstated) {
        Invoice invoice = Readings.one(FACTUR_X.replace(">200.01<", ">" + words + "<"));
        assertThat(Readings.show(invoice, "amount_due")).isEqualTo(value);
        assertThat(invoice.misstated().containsKey(Field.AMOUNT_DUE)).isEqualTo(misstated);
    }

    @Test
    void aDayTheCalendarDoesNotHaveIsKeptAsWritten() {
        Invoice invoice = Readings.one(FACTUR_X.replace("20260404", "20260431"));
        assertThat(invoice.value(Field.DUE_DATE)).isEmpty();
        assertThat(invoice.misstated().get(Field.DUE_DATE).evidence().words()).isEqualTo("20260431");
    }

    @Test
    void theTaxOfAnotherCurrencyAloneIsNotTheTax() {
        Invoice invoice =
                Readings.one(FACTUR_X.replace("<ram:TaxTotalAmount currencyID=\"EUR\">14.00</ram:TaxTotalAmount>", ""));
        assertThat(invoice.value(Field.TAX_TOTAL)).isEmpty();
    }

    @Test
    void anAccountThatIsNoIbanIsThePayeesAccount() {
        Invoice invoice = Readings.one(FACTUR_X.replace(
                "<ram:IBANID>DE89 3704 0044 0532 0130 00</ram:IBANID>",
                "<ram:ProprietaryID>123-4</ram:ProprietaryID>"));
        assertThat(Readings.show(invoice, "payee_account")).isEqualTo("123-4");
        assertThat(Readings.show(invoice, "iban")).isEqualTo("-");
    }
}
