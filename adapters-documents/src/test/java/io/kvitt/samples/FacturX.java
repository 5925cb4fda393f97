package io.kvitt.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A letter with its data inside: Factur-X 1.0, profile EN 16931, in the syntax CII D16B. The letter is not PDF/A-3, for
 * which its fonts would have to be inside as well.
 */
final class FacturX {

    private static final String NAME = "factur-x.xml";

    private FacturX() {}

    static Sample falkenried() {
        Bill bill = InvoiceLetters.FALKENRIED;
        Letter letter = InvoiceLetters.falkenriedLetter(9);
        try {
            embed(letter.document(), cii(bill));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Expected expected = bill.expected("invoice")
                .field("type_code", "380")
                .field("delivery_date", "2026-10-30")
                .field("line_total", bill.net());
        return new Sample("facturx-falkenried.pdf", letter.bytes(), expected);
    }

    private static void embed(PDDocument document, byte[] xml) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(xml));
        file.setSubtype("text/xml");
        file.setSize(xml.length);
        file.setModDate(Letter.noon());
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(NAME);
        specification.setFileUnicode(NAME);
        specification.setFileDescription("Factur-X invoice");
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Alternative");

        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(NAME, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification.getCOSObject());
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);

        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(XMP.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static byte[] cii(Bill bill) {
        Xml xml = new Xml();
        xml.open(
                "rsm:CrossIndustryInvoice",
                "xmlns:rsm",
                "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
                "xmlns:ram",
                "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
                "xmlns:udt",
                "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100");
        xml.open("rsm:ExchangedDocumentContext").open("ram:GuidelineSpecifiedDocumentContextParameter");
        xml.leaf("ram:ID", "urn:cen.eu:en16931:2017");
        xml.close("ram:GuidelineSpecifiedDocumentContextParameter").close("rsm:ExchangedDocumentContext");
        xml.open("rsm:ExchangedDocument").leaf("ram:ID", bill.number()).leaf("ram:TypeCode", "380");
        day(xml, "ram:IssueDateTime", bill.issuedOn());
        xml.close("rsm:ExchangedDocument").open("rsm:SupplyChainTradeTransaction");
        for (int i = 0; i < bill.items().size(); i++) {
            line(xml, i + 1, bill.items().get(i));
        }
        xml.open("ram:ApplicableHeaderTradeAgreement");
        party(xml, "ram:SellerTradeParty", bill.seller());
        party(xml, "ram:BuyerTradeParty", bill.buyer());
        xml.close("ram:ApplicableHeaderTradeAgreement").open("ram:ApplicableHeaderTradeDelivery");
        xml.open("ram:ActualDeliverySupplyChainEvent");
        day(xml, "ram:OccurrenceDateTime", LocalDate.of(2026, 10, 30));
        xml.close("ram:ActualDeliverySupplyChainEvent").close("ram:ApplicableHeaderTradeDelivery");
        settlement(xml, bill);
        return xml.close("rsm:SupplyChainTradeTransaction")
                .close("rsm:CrossIndustryInvoice")
                .bytes();
    }

    private static void line(Xml xml, int number, Item item) {
        xml.open("ram:IncludedSupplyChainTradeLineItem").open("ram:AssociatedDocumentLineDocument");
        xml.leaf("ram:LineID", String.valueOf(number)).close("ram:AssociatedDocumentLineDocument");
        xml.open("ram:SpecifiedTradeProduct").leaf("ram:Name", item.text()).close("ram:SpecifiedTradeProduct");
        xml.open("ram:SpecifiedLineTradeAgreement").open("ram:NetPriceProductTradePrice");
        xml.leaf("ram:ChargeAmount", item.price().toPlainString());
        xml.close("ram:NetPriceProductTradePrice").close("ram:SpecifiedLineTradeAgreement");
        xml.open("ram:SpecifiedLineTradeDelivery");
        xml.leaf("ram:BilledQuantity", item.quantity().toPlainString(), "unitCode", item.unit());
        xml.close("ram:SpecifiedLineTradeDelivery").open("ram:SpecifiedLineTradeSettlement");
        xml.open("ram:ApplicableTradeTax").leaf("ram:TypeCode", "VAT").leaf("ram:CategoryCode", "S");
        xml.leaf("ram:RateApplicablePercent", item.rate().toPlainString()).close("ram:ApplicableTradeTax");
        xml.open("ram:SpecifiedTradeSettlementLineMonetarySummation");
        xml.leaf("ram:LineTotalAmount", item.net().toPlainString());
        xml.close("ram:SpecifiedTradeSettlementLineMonetarySummation").close("ram:SpecifiedLineTradeSettlement");
        xml.close("ram:IncludedSupplyChainTradeLineItem");
    }

    private static void party(Xml xml, String name, Company company) {
        xml.open(name).leaf("ram:Name", company.name()).open("ram:PostalTradeAddress");
        xml.leaf("ram:PostcodeCode", company.postcode()).leaf("ram:LineOne", company.street());
        xml.leaf("ram:CityName", company.town()).leaf("ram:CountryID", company.country());
        xml.close("ram:PostalTradeAddress");
        if (!company.taxId().isEmpty()) {
            xml.open("ram:SpecifiedTaxRegistration").leaf("ram:ID", company.taxId(), "schemeID", "FC");
            xml.close("ram:SpecifiedTaxRegistration");
        }
        if (!company.vatId().isEmpty()) {
            xml.open("ram:SpecifiedTaxRegistration").leaf("ram:ID", company.vatId(), "schemeID", "VA");
            xml.close("ram:SpecifiedTaxRegistration");
        }
        xml.close(name);
    }

    private static void settlement(Xml xml, Bill bill) {
        xml.open("ram:ApplicableHeaderTradeSettlement").leaf("ram:PaymentReference", bill.reference());
        xml.leaf("ram:InvoiceCurrencyCode", bill.currency());
        xml.open("ram:SpecifiedTradeSettlementPaymentMeans").leaf("ram:TypeCode", "58");
        xml.open("ram:PayeePartyCreditorFinancialAccount").leaf("ram:IBANID", bill.account());
        xml.close("ram:PayeePartyCreditorFinancialAccount").close("ram:SpecifiedTradeSettlementPaymentMeans");
        for (Bill.Tax tax : bill.taxes()) {
            xml.open("ram:ApplicableTradeTax")
                    .leaf("ram:CalculatedAmount", tax.tax().toPlainString());
            xml.leaf("ram:TypeCode", "VAT").leaf("ram:BasisAmount", tax.base().toPlainString());
            xml.leaf("ram:CategoryCode", "S")
                    .leaf("ram:RateApplicablePercent", tax.rate().toPlainString());
            xml.close("ram:ApplicableTradeTax");
        }
        xml.open("ram:SpecifiedTradePaymentTerms");
        day(xml, "ram:DueDateDateTime", bill.dueOn());
        xml.close("ram:SpecifiedTradePaymentTerms").open("ram:SpecifiedTradeSettlementHeaderMonetarySummation");
        xml.leaf("ram:LineTotalAmount", bill.net().toPlainString());
        xml.leaf("ram:TaxBasisTotalAmount", bill.net().toPlainString());
        xml.leaf("ram:TaxTotalAmount", bill.tax().toPlainString(), "currencyID", bill.currency());
        xml.leaf("ram:GrandTotalAmount", bill.gross().toPlainString());
        xml.leaf("ram:DuePayableAmount", bill.due().toPlainString());
        xml.close("ram:SpecifiedTradeSettlementHeaderMonetarySummation");
        xml.close("ram:ApplicableHeaderTradeSettlement");
    }

    private static void day(Xml xml, String name, LocalDate day) {
        String digits = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        xml.open(name).leaf("udt:DateTimeString", digits, "format", "102").close(name);
    }

    private static final String XMP = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
                  <fx:DocumentType>INVOICE</fx:DocumentType>
                  <fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
                  <fx:Version>1.0</fx:Version>
                  <fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>
                </rdf:Description>
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;
}
