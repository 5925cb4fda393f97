package io.kvitt.adapters.documents.einvoice;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kvitt.domain.invoice.port.EInvoiceReader;
import io.kvitt.domain.invoice.port.EInvoiceReaderContract;

class XmlInvoiceReaderTest extends EInvoiceReaderContract {

    private static final byte[] UBL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:ID>1041</cbc:ID>
              <cbc:IssueDate>2026-11-05</cbc:IssueDate>
              <cbc:DocumentCurrencyCode>SEK</cbc:DocumentCurrencyCode>
              <cac:LegalMonetaryTotal>
                <cbc:TaxInclusiveAmount currencyID="SEK">9412.50</cbc:TaxInclusiveAmount>
                <cbc:PayableAmount currencyID="SEK">9412.50</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>
              <cac:InvoiceLine>
                <cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>
                <cbc:LineExtensionAmount currencyID="SEK">7530.00</cbc:LineExtensionAmount>
                <cac:Item><cbc:Name>Städning</cbc:Name></cac:Item>
              </cac:InvoiceLine>
            </Invoice>
            """.getBytes(UTF_8);

    @Override
    protected EInvoiceReader reader() {
        return new XmlInvoiceReader();
    }

    @Override
    protected byte[] valid() {
        return UBL;
    }
}
