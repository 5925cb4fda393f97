package io.kvitt.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** UBL 2.1 as Peppol BIS Billing 3.0 profiles it: an invoice, and a credit note for part of it. */
final class UblDocuments {

    private static final String BIS = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String PROCESS = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private static final String NORWEGIAN_REGISTER = "0192";
    private static final String OASIS = "urn:oasis:names:specification:ubl:schema:xsd:";

    private static final Company NORDVIK = new Company(
            "Nordvik Eventyr Kontor AS",
            "Oppdiktet vei 9",
            "9990",
            "Drømmevik",
            "NO",
            "987654104",
            "NO987654104MVA",
            "");

    private static final Company BUYER = new Company(
            "Luftslott Regnskap AS", "Fantasigata 22", "9992", "Skyheim", "NO", "911552213", "NO911552213MVA", "");

    private static final Bill INVOICE = new Bill(
            "NV-10071",
            LocalDate.of(2026, 10, 7),
            LocalDate.of(2026, 10, 21),
            "NOK",
            NORDVIK,
            BUYER,
            List.of(
                    Item.of("Kontorstol Tenkt", "4", "C62", "2450.00", "25"),
                    Item.of("Skrivebord Innbilt", "2", "C62", "3890.00", "25"),
                    Item.of("Frukt og kaffe", "1", "C62", "640.00", "15")),
            "20261007148",
            "NO8015030412343",
            BigDecimal.ZERO);

    private static final Bill CREDIT_NOTE = new Bill(
            "NV-K-10023",
            LocalDate.of(2026, 10, 15),
            LocalDate.of(2026, 10, 15),
            "NOK",
            NORDVIK,
            BUYER,
            List.of(Item.of("Kontorstol Tenkt, retur", "1", "C62", "2450.00", "25")),
            "",
            "",
            BigDecimal.ZERO);

    private static final String ORDER = "BEST-5512";

    private UblDocuments() {}

    static Sample invoice() {
        Bill bill = INVOICE;
        Xml xml = root("Invoice", bill);
        xml.leaf("cbc:DueDate", bill.dueOn().toString()).leaf("cbc:InvoiceTypeCode", "380");
        xml.leaf("cbc:DocumentCurrencyCode", bill.currency()).leaf("cbc:BuyerReference", "Kontoret");
        xml.open("cac:OrderReference").leaf("cbc:ID", ORDER).close("cac:OrderReference");
        parties(xml, bill);
        xml.open("cac:PaymentMeans").leaf("cbc:PaymentMeansCode", "30").leaf("cbc:PaymentID", bill.reference());
        xml.open("cac:PayeeFinancialAccount").leaf("cbc:ID", bill.account()).close("cac:PayeeFinancialAccount");
        xml.close("cac:PaymentMeans");
        totals(xml, bill);
        lines(xml, bill, "cac:InvoiceLine", "cbc:InvoicedQuantity");
        Expected expected = expected(bill, "invoice", "380").field("order_number", ORDER);
        return new Sample("ubl-nordvik.xml", xml.close("Invoice").bytes(), expected);
    }

    static Sample creditNote() {
        Bill bill = CREDIT_NOTE;
        Xml xml = root("CreditNote", bill);
        xml.leaf("cbc:CreditNoteTypeCode", "381").leaf("cbc:DocumentCurrencyCode", bill.currency());
        xml.leaf("cbc:BuyerReference", "Kontoret");
        xml.open("cac:BillingReference").open("cac:InvoiceDocumentReference").leaf("cbc:ID", INVOICE.number());
        xml.close("cac:InvoiceDocumentReference").close("cac:BillingReference");
        parties(xml, bill);
        totals(xml, bill);
        lines(xml, bill, "cac:CreditNoteLine", "cbc:CreditedQuantity");
        Expected expected = expected(bill, "credit_note", "381").without("due_date");
        return new Sample("kreditnota-nordvik.xml", xml.close("CreditNote").bytes(), expected);
    }

    private static Expected expected(Bill bill, String docType, String typeCode) {
        return bill.expected(docType).field("type_code", typeCode).field("line_total", bill.net());
    }

    private static Xml root(String name, Bill bill) {
        Xml xml = new Xml()
                .open(
                        name,
                        "xmlns",
                        OASIS + name + "-2",
                        "xmlns:cac",
                        OASIS + "CommonAggregateComponents-2",
                        "xmlns:cbc",
                        OASIS + "CommonBasicComponents-2");
        xml.leaf("cbc:CustomizationID", BIS).leaf("cbc:ProfileID", PROCESS);
        return xml.leaf("cbc:ID", bill.number())
                .leaf("cbc:IssueDate", bill.issuedOn().toString());
    }

    private static void parties(Xml xml, Bill bill) {
        xml.open("cac:AccountingSupplierParty");
        party(xml, bill.seller());
        xml.close("cac:AccountingSupplierParty").open("cac:AccountingCustomerParty");
        party(xml, bill.buyer());
        xml.close("cac:AccountingCustomerParty");
    }

    private static void party(Xml xml, Company company) {
        xml.open("cac:Party").leaf("cbc:EndpointID", company.orgnr(), "schemeID", NORWEGIAN_REGISTER);
        xml.open("cac:PostalAddress").leaf("cbc:StreetName", company.street()).leaf("cbc:CityName", company.town());
        xml.leaf("cbc:PostalZone", company.postcode());
        xml.open("cac:Country")
                .leaf("cbc:IdentificationCode", company.country())
                .close("cac:Country");
        xml.close("cac:PostalAddress").open("cac:PartyTaxScheme").leaf("cbc:CompanyID", company.vatId());
        xml.open("cac:TaxScheme").leaf("cbc:ID", "VAT").close("cac:TaxScheme").close("cac:PartyTaxScheme");
        xml.open("cac:PartyLegalEntity").leaf("cbc:RegistrationName", company.name());
        xml.leaf("cbc:CompanyID", company.orgnr(), "schemeID", NORWEGIAN_REGISTER)
                .close("cac:PartyLegalEntity");
        xml.close("cac:Party");
    }

    private static void totals(Xml xml, Bill bill) {
        xml.open("cac:TaxTotal");
        amount(xml, "cbc:TaxAmount", bill.tax(), bill);
        for (Bill.Tax tax : bill.taxes()) {
            xml.open("cac:TaxSubtotal");
            amount(xml, "cbc:TaxableAmount", tax.base(), bill);
            amount(xml, "cbc:TaxAmount", tax.tax(), bill);
            category(xml, "cac:TaxCategory", tax.rate());
            xml.close("cac:TaxSubtotal");
        }
        xml.close("cac:TaxTotal").open("cac:LegalMonetaryTotal");
        amount(xml, "cbc:LineExtensionAmount", bill.net(), bill);
        amount(xml, "cbc:TaxExclusiveAmount", bill.net(), bill);
        amount(xml, "cbc:TaxInclusiveAmount", bill.gross(), bill);
        amount(xml, "cbc:PayableAmount", bill.due(), bill);
        xml.close("cac:LegalMonetaryTotal");
    }

    private static void lines(Xml xml, Bill bill, String line, String quantity) {
        int number = 1;
        for (Item item : bill.items()) {
            xml.open(line).leaf("cbc:ID", String.valueOf(number++));
            xml.leaf(quantity, item.quantity().toPlainString(), "unitCode", item.unit());
            amount(xml, "cbc:LineExtensionAmount", item.net(), bill);
            xml.open("cac:Item").leaf("cbc:Name", item.text());
            category(xml, "cac:ClassifiedTaxCategory", item.rate());
            xml.close("cac:Item").open("cac:Price");
            amount(xml, "cbc:PriceAmount", item.price(), bill);
            xml.close("cac:Price").close(line);
        }
    }

    private static void category(Xml xml, String name, BigDecimal rate) {
        xml.open(name).leaf("cbc:ID", "S").leaf("cbc:Percent", rate.toPlainString());
        xml.open("cac:TaxScheme").leaf("cbc:ID", "VAT").close("cac:TaxScheme").close(name);
    }

    private static void amount(Xml xml, String name, BigDecimal amount, Bill bill) {
        xml.leaf(name, amount.toPlainString(), "currencyID", bill.currency());
    }
}
