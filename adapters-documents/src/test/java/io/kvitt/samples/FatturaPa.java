package io.kvitt.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** FatturaPA 1.2 between companies (FPR12): one transmission that holds two invoices. */
final class FatturaPa {

    private static final Company BELLINI = new Company(
            "Bellini Castelli in Aria S.r.l.",
            "Via Inventata 14",
            "99900",
            "Favolaccia",
            "IT",
            "",
            "IT04112233442",
            "04112233442");

    private static final Company BUYER = new Company(
            "Trattoria Chimera S.n.c.", "Piazza Immaginaria 3", "99901", "Favolaccia", "IT", "", "IT05223344556", "");

    private static final String ACCOUNT = "IT61U0306905000100000012345";

    private static final List<Bill> BILLS = List.of(
            bill(
                    "2026/117",
                    LocalDate.of(2026, 5, 11),
                    Item.of("Tovaglie ricamate a mano", "12", "PZ", "38.50", "22"),
                    Item.of("Consegna", "1", "PZ", "25.00", "22")),
            bill(
                    "2026/118",
                    LocalDate.of(2026, 5, 12),
                    Item.of("Menu rilegati, edizione pasquale", "40", "PZ", "9.75", "4")));

    private FatturaPa() {}

    static Sample bellini() {
        Xml xml = new Xml()
                .open(
                        "p:FatturaElettronica",
                        "versione",
                        "FPR12",
                        "xmlns:p",
                        "http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2");
        xml.open("FatturaElettronicaHeader").open("DatiTrasmissione");
        id(xml, "IdTrasmittente", BELLINI);
        xml.leaf("ProgressivoInvio", "00117").leaf("FormatoTrasmissione", "FPR12");
        xml.leaf("CodiceDestinatario", "0000000").close("DatiTrasmissione");
        xml.open("CedentePrestatore").open("DatiAnagrafici");
        id(xml, "IdFiscaleIVA", BELLINI);
        xml.leaf("CodiceFiscale", BELLINI.taxId());
        xml.open("Anagrafica").leaf("Denominazione", BELLINI.name()).close("Anagrafica");
        xml.leaf("RegimeFiscale", "RF01").close("DatiAnagrafici");
        seat(xml, BELLINI);
        xml.close("CedentePrestatore").open("CessionarioCommittente").open("DatiAnagrafici");
        id(xml, "IdFiscaleIVA", BUYER);
        xml.open("Anagrafica")
                .leaf("Denominazione", BUYER.name())
                .close("Anagrafica")
                .close("DatiAnagrafici");
        seat(xml, BUYER);
        xml.close("CessionarioCommittente").close("FatturaElettronicaHeader");
        BILLS.forEach(bill -> body(xml, bill));
        Expected expected = expected(BILLS.get(0)).more(expected(BILLS.get(1)));
        return new Sample(
                "fattura-bellini.xml", xml.close("p:FatturaElettronica").bytes(), expected);
    }

    private static Bill bill(String number, LocalDate issuedOn, Item... items) {
        return new Bill(
                number,
                issuedOn,
                issuedOn.plusDays(30),
                "EUR",
                BELLINI,
                BUYER,
                List.of(items),
                "",
                ACCOUNT,
                BigDecimal.ZERO);
    }

    private static Expected expected(Bill bill) {
        return bill.expected("invoice").field("type_code", "TD01");
    }

    private static void id(Xml xml, String name, Company company) {
        xml.open(name).leaf("IdPaese", company.country());
        xml.leaf("IdCodice", company.vatId().substring(2)).close(name);
    }

    private static void seat(Xml xml, Company company) {
        xml.open("Sede").leaf("Indirizzo", company.street()).leaf("CAP", company.postcode());
        xml.leaf("Comune", company.town())
                .leaf("Provincia", "RM")
                .leaf("Nazione", company.country())
                .close("Sede");
    }

    private static void body(Xml xml, Bill bill) {
        xml.open("FatturaElettronicaBody").open("DatiGenerali").open("DatiGeneraliDocumento");
        xml.leaf("TipoDocumento", "TD01").leaf("Divisa", bill.currency());
        xml.leaf("Data", bill.issuedOn().toString()).leaf("Numero", bill.number());
        xml.leaf("ImportoTotaleDocumento", bill.gross().toPlainString());
        xml.close("DatiGeneraliDocumento").close("DatiGenerali").open("DatiBeniServizi");
        int number = 1;
        for (Item item : bill.items()) {
            xml.open("DettaglioLinee").leaf("NumeroLinea", String.valueOf(number++));
            xml.leaf("Descrizione", item.text()).leaf("Quantita", decimals(item.quantity()));
            xml.leaf("UnitaMisura", item.unit()).leaf("PrezzoUnitario", decimals(item.price()));
            xml.leaf("PrezzoTotale", decimals(item.net())).leaf("AliquotaIVA", decimals(item.rate()));
            xml.close("DettaglioLinee");
        }
        for (Bill.Tax tax : bill.taxes()) {
            xml.open("DatiRiepilogo").leaf("AliquotaIVA", decimals(tax.rate()));
            xml.leaf("ImponibileImporto", decimals(tax.base())).leaf("Imposta", decimals(tax.tax()));
            xml.leaf("EsigibilitaIVA", "I").close("DatiRiepilogo");
        }
        xml.close("DatiBeniServizi").open("DatiPagamento").leaf("CondizioniPagamento", "TP02");
        xml.open("DettaglioPagamento").leaf("ModalitaPagamento", "MP05");
        xml.leaf("DataScadenzaPagamento", bill.dueOn().toString());
        xml.leaf("ImportoPagamento", decimals(bill.due())).leaf("IBAN", bill.account());
        xml.close("DettaglioPagamento").close("DatiPagamento").close("FatturaElettronicaBody");
    }

    private static String decimals(BigDecimal number) {
        return number.setScale(2).toPlainString();
    }
}
