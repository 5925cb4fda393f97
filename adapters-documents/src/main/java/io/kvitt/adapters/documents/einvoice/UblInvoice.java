package io.kvitt.adapters.documents.einvoice;

import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;

/** UBL 2.1 Invoice and CreditNote: Peppol BIS Billing 3, XRechnung, plain UBL. Mapping: EN 16931-3-2. */
final class UblInvoice {

    private final Reading reading = new Reading();
    private final Element root;

    private UblInvoice(Element root) {
        this.root = root;
    }

    static Invoice read(Element root) {
        UblInvoice invoice = new UblInvoice(root);
        invoice.document();
        invoice.seller(root.child("AccountingSupplierParty").child("Party"));
        invoice.buyer(root.child("AccountingCustomerParty").child("Party"));
        invoice.payment();
        invoice.totals();
        invoice.lines();
        invoice.vat();
        return invoice.reading.done();
    }

    private void document() {
        Element code = root.find("InvoiceTypeCode").or(root.find("CreditNoteTypeCode"));
        DocType type = root.name().equals("CreditNote") ? DocType.CREDIT_NOTE : CreditNoteCode.untdid(code.text());
        reading.docType(type, code.isBlank() ? root : code);
        reading.text(Field.TYPE_CODE, code);
        reading.text(Field.INVOICE_NUMBER, root.find("ID"));
        reading.date(Field.ISSUE_DATE, root.find("IssueDate"));
        reading.date(Field.DUE_DATE, root.find("DueDate").or(root.find("PaymentMeans", "PaymentDueDate")));
        reading.date(Field.DELIVERY_DATE, root.find("Delivery", "ActualDeliveryDate"));
        reading.date(Field.PERIOD_START, root.find("InvoicePeriod", "StartDate"));
        reading.date(Field.PERIOD_END, root.find("InvoicePeriod", "EndDate"));
        reading.text(Field.CURRENCY, root.find("DocumentCurrencyCode"));
        reading.text(Field.ORDER_NUMBER, root.find("OrderReference", "ID"));
    }

    private void seller(Element party) {
        reading.text(Field.SELLER_NAME, name(party));
        reading.code(Field.SELLER_VAT_ID, taxNumber(party, true));
        reading.text(Field.SELLER_TAX_ID, taxNumber(party, false));
        for (Element organisation : party.all("PartyLegalEntity", "CompanyID")) {
            reading.text(Field.SELLER_ORGNR, organisation);
        }
        Element address = party.child("PostalAddress");
        AddressLine line = new AddressLine()
                .part(address.find("StreetName"), address.find("BuildingNumber"))
                .part(address.find("AdditionalStreetName"));
        for (Element more : address.all("AddressLine", "Line")) {
            line.part(more);
        }
        line.part(address.find("PostalZone"), address.find("CityName"))
                .part(address.find("Country", "IdentificationCode"));
        reading.text(Field.SELLER_ADDRESS, address, line.toString());
    }

    /** EN 16931 knows no tax number of a buyer but the one for VAT (BT-48). */
    private void buyer(Element party) {
        reading.text(Field.BUYER_NAME, name(party));
        reading.code(Field.BUYER_VAT_ID, taxNumber(party, true));
    }

    private static Element name(Element party) {
        return party.find("PartyLegalEntity", "RegistrationName").or(party.find("PartyName", "Name"));
    }

    private static Element taxNumber(Element party, boolean vat) {
        for (Element scheme : party.all("PartyTaxScheme")) {
            Element number = scheme.find("CompanyID");
            if (!number.isBlank() && scheme.find("TaxScheme", "ID").text().equalsIgnoreCase("VAT") == vat) {
                return number;
            }
        }
        return Element.NONE;
    }

    private void payment() {
        reading.text(Field.PAYMENT_REFERENCE, root.find("PaymentMeans", "PaymentID"));
        Element account = root.find("PaymentMeans", "PayeeFinancialAccount", "ID");
        if (XmlValues.looksLikeIban(account.text())) {
            reading.code(Field.IBAN, account);
        } else {
            reading.text(Field.PAYEE_ACCOUNT, account);
        }
        String branch =
                account.parent().find("FinancialInstitutionBranch", "ID").text();
        if (branch.equals("SE:BANKGIRO")) {
            reading.text(Field.BANKGIRO, account);
        } else if (branch.equals("SE:PLUSGIRO")) {
            reading.text(Field.PLUSGIRO, account);
        }
    }

    private void totals() {
        Element sums = root.child("LegalMonetaryTotal");
        reading.amount(Field.LINE_TOTAL, sums.find("LineExtensionAmount"));
        reading.amount(Field.CHARGE_TOTAL, sums.find("ChargeTotalAmount"));
        reading.amount(Field.ALLOWANCE_TOTAL, sums.find("AllowanceTotalAmount"));
        reading.amount(Field.NET_TOTAL, sums.find("TaxExclusiveAmount"));
        reading.amount(Field.TAX_TOTAL, taxInDocumentCurrency());
        reading.amount(Field.GROSS_TOTAL, sums.find("TaxInclusiveAmount"));
        reading.amount(Field.PREPAID, sums.find("PrepaidAmount"));
        reading.amount(Field.ROUNDING, sums.find("PayableRoundingAmount"));
        reading.amount(Field.AMOUNT_DUE, sums.find("PayableAmount"));
    }

    /** BT-110; the TaxTotal in another currency (BT-111) is for the tax office. */
    private Element taxInDocumentCurrency() {
        return Reading.inCurrency(root.find("DocumentCurrencyCode").text(), root.all("TaxTotal", "TaxAmount"));
    }

    private void lines() {
        for (Element line : root) {
            if (line.name().equals("InvoiceLine") || line.name().equals("CreditNoteLine")) {
                reading.line(
                        line.find("Item", "Name").or(line.find("Item", "Description")),
                        line.find("InvoicedQuantity").or(line.find("CreditedQuantity")),
                        line.find("LineExtensionAmount"));
            }
        }
    }

    private void vat() {
        for (Element total : root.all("TaxTotal")) {
            if (isInDocumentCurrency(total.find("TaxAmount"))) {
                for (Element row : total.all("TaxSubtotal")) {
                    vat(row);
                }
            }
        }
    }

    private boolean isInDocumentCurrency(Element amount) {
        String currency = root.find("DocumentCurrencyCode").text();
        return currency.isEmpty()
                || amount.currency().isEmpty()
                || amount.currency().equals(currency);
    }

    private void vat(Element row) {
        Element category = row.child("TaxCategory");
        reading.vat(
                category.find("ID"),
                category.find("Percent").or(row.find("Percent")),
                row.find("TaxableAmount"),
                row.find("TaxAmount"));
    }
}
