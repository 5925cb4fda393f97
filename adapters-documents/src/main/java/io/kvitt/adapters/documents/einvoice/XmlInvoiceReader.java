package io.kvitt.adapters.documents.einvoice;

import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.port.EInvoiceReader;
import java.util.List;
import java.util.Locale;

/** Reads CII, UBL and FatturaPA with the streaming parser of the JDK. */
public final class XmlInvoiceReader implements EInvoiceReader {

    private static final int MAX_NAME = 40;

    /** Keeps nothing between documents; one reader serves all. */
    public XmlInvoiceReader() {}

    @Override
    public EInvoices read(byte[] xml) {
        try {
            Element root = unwrapped(XmlTree.read(xml));
            List<Invoice> invoices = invoices(root);
            return invoices.isEmpty() ? new EInvoices.Unreadable(noInvoice(root)) : new EInvoices.Read(invoices);
        } catch (XmlTree.Refused refused) {
            return new EInvoices.Unreadable(refused.problem());
        }
    }

    private static List<Invoice> invoices(Element root) {
        return switch (root.name()) {
            case "CrossIndustryInvoice", "CrossIndustryDocument" -> List.of(CiiInvoice.read(root));
            case "Invoice", "CreditNote" -> isUbl(root) ? List.of(UblInvoice.read(root)) : List.of();
            case "FatturaElettronica", "FatturaElettronicaSemplificata" -> FatturaPa.read(root);
            default -> List.of();
        };
    }

    /** Many formats call their root Invoice: the namespace tells, and where there is none, an element that UBL requires. */
    private static boolean isUbl(Element root) {
        return root.namespace().isEmpty()
                ? root.child("LegalMonetaryTotal") != Element.NONE
                : root.namespace().toLowerCase(Locale.ROOT).startsWith("urn:oasis:names:specification:ubl:");
    }

    /** A document in the envelope of the Peppol network stands beside its header. */
    private static Element unwrapped(Element root) {
        if (root.name().equals("StandardBusinessDocument")) {
            for (Element content : root) {
                if (!content.name().equals("StandardBusinessDocumentHeader")) {
                    return content;
                }
            }
        }
        return root;
    }

    private static DocumentProblem noInvoice(Element root) {
        return new DocumentProblem(
                Code.NOT_AN_INVOICE, "The root element " + safe(root.name()) + " is no invoice that is known here.");
    }

    /** A name somebody else chose, short and in plain letters. */
    private static String safe(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length() && i < MAX_NAME; i++) {
            char c = name.charAt(i);
            boolean shown = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            plain.append(shown || c == '-' || c == '_' || c == '.' ? c : '?');
        }
        return plain.toString();
    }
}
