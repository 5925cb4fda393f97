package io.kvitt.adapters.documents.einvoice;

import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import java.util.ArrayList;
import java.util.List;

/**
 * FatturaPA 1.1 and 1.2, to public bodies and to others, and its simplified form: one header and a lot of bodies, each of
 * which is an invoice. Totals that the format only has by VAT rate are summed.
 */
final class FatturaPa {

    private final Reading reading = new Reading();
    private final Element header;
    private final Element body;
    private final Element document;

    private FatturaPa(Element header, Element body) {
        this.header = header;
        this.body = body;
        document = body.child("DatiGenerali").child("DatiGeneraliDocumento");
    }

    /** @return nothing if there is no body */
    static List<Invoice> read(Element root) {
        Element header = root.child("FatturaElettronicaHeader");
        List<Invoice> invoices = new ArrayList<>();
        for (Element body : root) {
            if (body.name().equals("FatturaElettronicaBody")) {
                invoices.add(new FatturaPa(header, body).read());
            }
        }
        return invoices;
    }

    private Invoice read() {
        document();
        parties();
        payment();
        totals();
        lines();
        vat();
        return reading.done();
    }

    private void document() {
        Element code = document.find("TipoDocumento");
        reading.docType(CreditNoteCode.fatturaPa(code.text()), code.isBlank() ? body : code);
        reading.text(Field.TYPE_CODE, code);
        reading.text(Field.INVOICE_NUMBER, document.find("Numero"));
        reading.date(Field.ISSUE_DATE, document.find("Data"));
        reading.text(Field.CURRENCY, document.find("Divisa"));
        reading.text(Field.ORDER_NUMBER, body.find("DatiGenerali", "DatiOrdineAcquisto", "IdDocumento"));
    }

    private void parties() {
        Element seller = header.child("CedentePrestatore");
        party(seller, seller, Field.SELLER_NAME, Field.SELLER_VAT_ID, Field.SELLER_TAX_ID);
        Element buyer = header.child("CessionarioCommittente");
        party(
                buyer.child("IdentificativiFiscali"),
                buyer.child("AltriDatiIdentificativi"),
                Field.BUYER_NAME,
                Field.BUYER_VAT_ID,
                Field.BUYER_TAX_ID);
        party(buyer, buyer, Field.BUYER_NAME, Field.BUYER_VAT_ID, Field.BUYER_TAX_ID);
        Element seat = seller.child("Sede");
        reading.text(
                Field.SELLER_ADDRESS,
                seat,
                new AddressLine()
                        .part(seat.find("Indirizzo"), seat.find("NumeroCivico"))
                        .part(seat.find("CAP"), seat.find("Comune"))
                        .part(seat.find("Nazione"))
                        .toString());
    }

    /** The full form keeps numbers and names in DatiAnagrafici and Anagrafica, the simplified one in the party itself. */
    private void party(
            Element identified, Element named, Field<String> name, Field<String> vatId, Field<String> taxId) {
        Element full = identified.child("DatiAnagrafici");
        Element numbers = full == Element.NONE ? identified : full;
        Element vat = numbers.child("IdFiscaleIVA");
        Element code = vat.find("IdCodice");
        if (!code.isBlank()) {
            reading.text(vatId, vat, vat.find("IdPaese").text() + code.text());
        }
        reading.text(taxId, numbers.find("CodiceFiscale"));
        Element names = full == Element.NONE ? named : full.child("Anagrafica");
        Element company = names.find("Denominazione");
        if (company.isBlank()) {
            Element given = names.find("Nome");
            Element family = names.find("Cognome");
            reading.text(name, names, (given.text() + " " + family.text()).strip());
        } else {
            reading.text(name, company);
        }
    }

    private void payment() {
        reading.date(Field.DUE_DATE, body.find("DatiPagamento", "DettaglioPagamento", "DataScadenzaPagamento"));
        reading.text(Field.IBAN, body.find("DatiPagamento", "DettaglioPagamento", "IBAN"));
    }

    private void totals() {
        reading.sum(Field.NET_TOTAL, body.all("DatiBeniServizi", "DatiRiepilogo", "ImponibileImporto"));
        reading.sum(Field.TAX_TOTAL, body.all("DatiBeniServizi", "DatiRiepilogo", "Imposta"));
        reading.amount(Field.GROSS_TOTAL, document.find("ImportoTotaleDocumento"));
        reading.sum(Field.AMOUNT_DUE, body.all("DatiPagamento", "DettaglioPagamento", "ImportoPagamento"));
    }

    private void lines() {
        for (Element goods : body.all("DatiBeniServizi")) {
            for (Element line : goods.all("DettaglioLinee")) {
                reading.line(line.find("Descrizione"), line.find("Quantita"), line.find("PrezzoTotale"));
            }
        }
    }

    private void vat() {
        for (Element row : body.all("DatiBeniServizi", "DatiRiepilogo")) {
            reading.vat(
                    row.find("Natura"), row.find("AliquotaIVA"), row.find("ImponibileImporto"), row.find("Imposta"));
        }
    }
}
