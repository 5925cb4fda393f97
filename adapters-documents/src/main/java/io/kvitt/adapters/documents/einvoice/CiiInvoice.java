package io.kvitt.adapters.documents.einvoice;

import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;

/**
 * UN/CEFACT Cross Industry Invoice: D16B (Factur-X, ZUGFeRD 2, XRechnung) and the D13B of ZUGFeRD 1, which has the same
 * shape under other names. Mapping: EN 16931-3-3.
 */
final class CiiInvoice {

    private final Reading reading = new Reading();
    private final Element document;
    private final Element transaction;
    private final Element agreement;
    private final Element delivery;
    private final Element settlement;

    private CiiInvoice(Element root) {
        document = root.childOf("ExchangedDocument", "HeaderExchangedDocument");
        transaction = root.childOf("SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction");
        agreement = transaction.childOf("ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement");
        delivery = transaction.childOf("ApplicableHeaderTradeDelivery", "ApplicableSupplyChainTradeDelivery");
        settlement = transaction.childOf("ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement");
    }

    static Invoice read(Element root) {
        CiiInvoice invoice = new CiiInvoice(root);
        invoice.document(root);
        invoice.parties();
        invoice.payment();
        invoice.totals();
        invoice.lines();
        invoice.vat();
        return invoice.reading.done();
    }

    private void document(Element root) {
        Element code = document.find("TypeCode");
        reading.docType(CreditNoteCode.untdid(code.text()), code.isBlank() ? root : code);
        reading.text(Field.TYPE_CODE, code);
        reading.text(Field.INVOICE_NUMBER, document.find("ID"));
        reading.date(Field.ISSUE_DATE, day(document.child("IssueDateTime")));
        reading.date(Field.DELIVERY_DATE, firstDay(delivery, "ActualDeliverySupplyChainEvent", "OccurrenceDateTime"));
        reading.date(Field.PERIOD_START, firstDay(settlement, "BillingSpecifiedPeriod", "StartDateTime"));
        reading.date(Field.PERIOD_END, firstDay(settlement, "BillingSpecifiedPeriod", "EndDateTime"));
        reading.text(Field.CURRENCY, settlement.find("InvoiceCurrencyCode"));
        Element order = agreement.child("BuyerOrderReferencedDocument");
        reading.text(Field.ORDER_NUMBER, order.find("IssuerAssignedID").or(order.find("ID")));
    }

    private void parties() {
        Element seller = agreement.child("SellerTradeParty");
        reading.text(Field.SELLER_NAME, seller.find("Name"));
        Element address = seller.child("PostalTradeAddress");
        reading.text(
                Field.SELLER_ADDRESS,
                address,
                new AddressLine()
                        .part(address.find("LineOne"))
                        .part(address.find("LineTwo"))
                        .part(address.find("LineThree"))
                        .part(address.find("PostcodeCode"), address.find("CityName"))
                        .part(address.find("CountryID"))
                        .toString());
        reading.code(Field.SELLER_VAT_ID, registration(seller, "VA"));
        reading.text(Field.SELLER_TAX_ID, registration(seller, "FC"));
        Element organisation = seller.child("SpecifiedLegalOrganization").find("ID");
        reading.text(Field.SELLER_ORGNR, organisation);
        // EN 16931 knows no tax number of a buyer but the one for VAT (BT-48)
        Element buyer = agreement.child("BuyerTradeParty");
        reading.text(Field.BUYER_NAME, buyer.find("Name"));
        reading.code(Field.BUYER_VAT_ID, registration(buyer, "VA"));
    }

    private void payment() {
        reading.date(Field.DUE_DATE, firstDay(settlement, "SpecifiedTradePaymentTerms", "DueDateDateTime"));
        Element iban =
                settlement.find("SpecifiedTradeSettlementPaymentMeans", "PayeePartyCreditorFinancialAccount", "IBANID");
        reading.code(Field.IBAN, iban);
        if (iban.isBlank()) {
            reading.text(
                    Field.PAYEE_ACCOUNT,
                    settlement.find(
                            "SpecifiedTradeSettlementPaymentMeans",
                            "PayeePartyCreditorFinancialAccount",
                            "ProprietaryID"));
        }
        reading.text(Field.PAYMENT_REFERENCE, settlement.find("PaymentReference"));
    }

    private void totals() {
        Element sums = settlement.childOf(
                "SpecifiedTradeSettlementHeaderMonetarySummation", "SpecifiedTradeSettlementMonetarySummation");
        reading.amount(Field.LINE_TOTAL, sums.find("LineTotalAmount"));
        reading.amount(Field.CHARGE_TOTAL, sums.find("ChargeTotalAmount"));
        reading.amount(Field.ALLOWANCE_TOTAL, sums.find("AllowanceTotalAmount"));
        reading.amount(Field.NET_TOTAL, sums.find("TaxBasisTotalAmount"));
        // BT-110; the amount in another currency (BT-111) is for the tax office
        reading.amount(
                Field.TAX_TOTAL,
                Reading.inCurrency(settlement.find("InvoiceCurrencyCode").text(), sums.all("TaxTotalAmount")));
        reading.amount(Field.GROSS_TOTAL, sums.find("GrandTotalAmount"));
        reading.amount(Field.PREPAID, sums.find("TotalPrepaidAmount"));
        reading.amount(Field.ROUNDING, sums.find("RoundingAmount"));
        reading.amount(Field.AMOUNT_DUE, sums.find("DuePayableAmount"));
    }

    private void lines() {
        for (Element line : transaction) {
            if (line.name().equals("IncludedSupplyChainTradeLineItem")) {
                line(line);
            }
        }
    }

    private void line(Element line) {
        Element delivered = line.childOf("SpecifiedLineTradeDelivery", "SpecifiedSupplyChainTradeDelivery");
        Element settled = line.childOf("SpecifiedLineTradeSettlement", "SpecifiedSupplyChainTradeSettlement");
        Element sums = settled.childOf(
                "SpecifiedTradeSettlementLineMonetarySummation", "SpecifiedTradeSettlementMonetarySummation");
        Element product = line.child("SpecifiedTradeProduct");
        reading.line(
                product.find("Name").or(product.find("Description")),
                delivered.find("BilledQuantity"),
                sums.find("LineTotalAmount"));
    }

    private void vat() {
        for (Element tax : settlement) {
            if (tax.name().equals("ApplicableTradeTax")) {
                reading.vat(
                        tax.find("CategoryCode"),
                        tax.find("RateApplicablePercent").or(tax.find("ApplicablePercent")),
                        tax.find("BasisAmount"),
                        tax.find("CalculatedAmount"));
            }
        }
    }

    private static Element registration(Element party, String scheme) {
        for (Element id : party.all("SpecifiedTaxRegistration", "ID")) {
            if (id.scheme().equals(scheme) && !id.isBlank()) {
                return id;
            }
        }
        return Element.NONE;
    }

    private static Element firstDay(Element from, String outer, String inner) {
        for (Element candidate : from.all(outer, inner)) {
            Element day = day(candidate);
            if (!day.isBlank()) {
                return day;
            }
        }
        return Element.NONE;
    }

    /** The text stands in a DateTimeString with a format, or, in some files, in a DateTime or in the element itself. */
    private static Element day(Element moment) {
        return moment.find("DateTimeString")
                .or(moment.find("DateTime"))
                .or(moment.find("DateString"))
                .or(moment);
    }
}
