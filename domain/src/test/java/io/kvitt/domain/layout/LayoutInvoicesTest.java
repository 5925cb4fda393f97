package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.Field;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole pages of issuers that do not exist, in the languages that are read. */
class LayoutInvoicesTest {

    /** A page and what it says, one field a line. */
    record Invented(String language, String page, String says) {

        @Override
        public String toString() {
            return language;
        }
    }

    static final Invented SWEDISH = new Invented("sv", """
            Dimfors Kaffe AB                              FAKTURA
            Sagovägen 7
            123 45 Drömstad                               Fakturanummer:   40217
                                                          Fakturadatum:    2026-10-03
            Kund                                          Förfallodatum:   2026-11-02
            Lova Lindeblad                                OCR-nummer:      9988120342
            Molngatan 3
            543 21 Luftby

            Benämning                   Antal    À-pris      Belopp
            Kaffe, mörkrost                10     80,00      800,00
            Filter                          4     50,00      200,00

                                        Summa exkl moms    1 000,00
                                        Moms 25 %            250,00
                                        Att betala         1 250,00 kr

            Bankgiro 502-4179   Org.nr 559944-2018
            """, """
            amount_due=1250.00
            bankgiro=502-4179
            buyer_name=Lova Lindeblad
            currency=SEK
            doc_type=INVOICE
            due_date=2026-11-02
            gross_total=1250.00
            invoice_number=40217
            issue_date=2026-10-03
            net_total=1000.00
            payment_reference=9988120342
            seller_name=Dimfors Kaffe AB
            tax_total=250.00
            """);

    static final Invented ENGLISH = new Invented("en", """
            Fernweh & Tumble Ltd                               INVOICE
            12 Nowhere Lane
            Cloudham ZZ9 9ZZ

            Bill to                                            Invoice number   FT-0391
            Otto Winterbourne                                  Invoice date     5 March 2026
            1 Elsewhere Road                                   Due date         4 April 2026
            Mistford ZZ8 8ZZ                                   Order number     PO-77120

            Description                  Quantity    Price       Amount
            Lantern repair                      2    60.00       120.00
            Delivery of dreams                  1    80.00        80.00

                                             Subtotal            200.00
                                             VAT 20%              40.00
                                             Total due          £240.00

            IBAN GB52 ZZZZ 9999 9912 3456 78
            """, """
            amount_due=240.00
            buyer_name=Otto Winterbourne
            currency=GBP
            doc_type=INVOICE
            due_date=2026-04-04
            gross_total=240.00
            iban=GB52ZZZZ99999912345678
            invoice_number=FT-0391
            issue_date=2026-03-05
            net_total=200.00
            order_number=PO-77120
            seller_name=Fernweh & Tumble Ltd
            tax_total=40.00
            """);

    static final Invented GERMAN = new Invented("de", """
            Wolkenbruch Regenschirme GmbH
            Nebelgasse 4 · 99999 Luftikon

            Wolkenbruch Regenschirme GmbH · Nebelgasse 4 · 99999 Luftikon
            Frau
            Thea Sonnenfels                                Rechnungsnummer:   RE-2026-118
            Traumweg 9                                     Rechnungsdatum:    07.05.2026
            99998 Dunsthausen                              Fällig am:         21.05.2026

            Rechnung

            Pos   Bezeichnung              Menge   Einzelpreis        Betrag
            1     Regenschirm, groß            3         40,00        120,00
            2     Regenschirm, klein           2         15,00         30,00

                                           Nettobetrag           150,00 EUR
                                           zzgl. 19 % MwSt.       28,50 EUR
                                           Rechnungsbetrag       178,50 EUR

            IBAN: DE36 9990 0010 0001 2345 67   USt-IdNr.: DE999123455
            """, """
            amount_due=178.50
            buyer_name=Frau Thea Sonnenfels
            currency=EUR
            doc_type=INVOICE
            due_date=2026-05-21
            gross_total=178.50
            iban=DE36999000100001234567
            invoice_number=RE-2026-118
            issue_date=2026-05-07
            net_total=150.00
            seller_name=Wolkenbruch Regenschirme GmbH
            seller_vat_id=DE999123455
            tax_total=28.50
            """);

    static final Invented FRENCH = new Invented("fr", """
            Nuages et Brume SARL                            FACTURE
            8 rue des Songes
            99999 Chimère

            Facturé à                                       Facture n° :          F-2026-0042
            Cerfs-volants Lointain SAS                      Date de facture :     12/06/2026
            2 quai Imaginaire                               Date d'échéance :     12/07/2026
            99998 Ailleurs

            Désignation                 Quantité      Prix unitaire      Montant HT
            Réparation de mât                  1             500,00          500,00

                                        Total HT             500,00 €
                                        TVA 20 %             100,00 €
                                        Total TTC            600,00 €
                                        Net à payer          600,00 €

            IBAN FR28 9999 9000 0100 0123 4567 800
            """, """
            amount_due=600.00
            buyer_name=Cerfs-volants Lointain SAS
            currency=EUR
            doc_type=INVOICE
            due_date=2026-07-12
            gross_total=600.00
            iban=FR2899999000010001234567800
            invoice_number=F-2026-0042
            issue_date=2026-06-12
            net_total=500.00
            seller_name=Nuages et Brume SARL
            tax_total=100.00
            """);

    static final Invented DUTCH = new Invented("nl", """
            Luchtkasteel Bouw B.V.                           FACTUUR
            Droomkade 11
            9999 ZZ Nergenshuizen

            Aan                                              Factuurnummer:   2026-0815
            Sterre Maanlicht                                 Factuurdatum:    01-09-2026
            Wolkenpad 5                                      Vervaldatum:     15-09-2026
            9998 ZY Verweg

            Omschrijving              Aantal     Prijs        Bedrag
            Torentje                       1    400,00        400,00

                                          Subtotaal           € 400,00
                                          BTW 21%              € 84,00
                                          Te betalen          € 484,00

            IBAN NL15 XXXX 0001 2345 67
            """, """
            amount_due=484.00
            buyer_name=Sterre Maanlicht
            currency=EUR
            doc_type=INVOICE
            due_date=2026-09-15
            gross_total=484.00
            iban=NL15XXXX0001234567
            invoice_number=2026-0815
            issue_date=2026-09-01
            net_total=400.00
            seller_name=Luchtkasteel Bouw B.V.
            tax_total=84.00
            """);

    static final Invented NORWEGIAN = new Invented("no", """
            Luftslott Seil AS                                FAKTURA
            Drømmeveien 2
            9999 Skyland

            Kunde                                            Fakturanummer:   5512
            Solveig Tåkelund                                 Fakturadato:     14.02.2026
            Månestien 8                                      Forfallsdato:    28.02.2026
            9998 Disvik                                      KID:             77812006

            Beskrivelse              Antall      Pris        Beløp
            Storseil                      1    8 000,00   8 000,00

                                          Sum eks. mva      8 000,00
                                          Mva 25 %          2 000,00
                                          Å betale         10 000,00 kr

            IBAN NO64 9999 0012 345
            """, """
            amount_due=10000.00
            buyer_name=Solveig Tåkelund
            currency=NOK
            doc_type=INVOICE
            due_date=2026-02-28
            gross_total=10000.00
            iban=NO6499990012345
            invoice_number=5512
            issue_date=2026-02-14
            net_total=8000.00
            payment_reference=77812006
            seller_name=Luftslott Seil AS
            tax_total=2000.00
            """);

    static final Invented DANISH = new Invented("da", """
            Skyernes Drageværksted ApS                       FAKTURA
            Drømmestræde 6
            9999 Tågerup

            Faktureret til                                   Fakturanr.:      2210
            Astrid Månestråle                                Fakturadato:     03-03-2026
            Fantasivej 1                                     Forfaldsdato:    17-03-2026
            9998 Ingenby

            Beskrivelse              Antal       Pris        Beløb
            Drage med hale               2     300,00       600,00

                                          I alt ekskl. moms       600,00
                                          Moms 25 %               150,00
                                          At betale               750,00 kr.

            IBAN DK69 9999 0001 2345 67
            """, """
            amount_due=750.00
            buyer_name=Astrid Månestråle
            currency=DKK
            doc_type=INVOICE
            due_date=2026-03-17
            gross_total=750.00
            iban=DK6999990001234567
            invoice_number=2210
            issue_date=2026-03-03
            net_total=600.00
            seller_name=Skyernes Drageværksted ApS
            tax_total=150.00
            """);

    static final Invented FINNISH = new Invented("fi", """
            Pilvilinnan Lyhdyt Oy                            LASKU
            Unikatu 3
            99999 Sumula

            Asiakas                                          Laskun numero:    3307
            Aino Kuutamo                                     Laskun päiväys:   5.1.2026
            Tähtipolku 4                                     Eräpäivä:         19.1.2026
            99998 Kaukala                                    Viitenumero:      481205

            Kuvaus                   Määrä       Hinta       Summa
            Lyhty                        4       25,00      100,00

                                          Veroton yhteensä        100,00
                                          ALV 24 %                 24,00
                                          Maksettava yhteensä     124,00 €

            IBAN FI88 9999 0000 1234 56
            """, """
            amount_due=124.00
            buyer_name=Aino Kuutamo
            currency=EUR
            doc_type=INVOICE
            due_date=2026-01-19
            gross_total=124.00
            iban=FI8899990000123456
            invoice_number=3307
            issue_date=2026-01-05
            net_total=100.00
            payment_reference=481205
            seller_name=Pilvilinnan Lyhdyt Oy
            tax_total=24.00
            """);

    static final Invented ITALIAN = new Invented("it", """
            Castelli in Aria S.r.l.                          FATTURA
            Via dei Sogni 5
            99999 Nuvolara

            Cliente                                          Fattura n.:       118/2026
            Aquiloni Lontani S.p.A.                          Data fattura:     10/04/2026
            Via Altrove 2                                    Scadenza:         10/05/2026
            99998 Nebbiano

            Descrizione              Quantità     Prezzo      Importo
            Torre di nebbia                 1     900,00       900,00

                                          Imponibile            900,00 €
                                          IVA 22%               198,00 €
                                          Totale fattura      1.098,00 €

            IBAN IT18 X999 9999 9900 0001 2345 678
            """, """
            amount_due=1098.00
            buyer_name=Aquiloni Lontani S.p.A.
            currency=EUR
            doc_type=INVOICE
            due_date=2026-05-10
            gross_total=1098.00
            iban=IT18X9999999990000012345678
            invoice_number=118/2026
            issue_date=2026-04-10
            net_total=900.00
            seller_name=Castelli in Aria S.r.l.
            tax_total=198.00
            """);

    static final Invented SPANISH = new Invented("es", """
            Molinos de Viento S.L.                           FACTURA
            Calle del Sueño 9
            99999 Nubelandia

            Cliente                                          Número de factura:   2026/77
            Dulce Quimera                                    Fecha de factura:    20/08/2026
            Plaza Fantasía 3                                 Vencimiento:         19/09/2026
            99998 Lejania

            Descripción              Cantidad     Precio      Importe
            Aspa de molino                  4     250,00     1.000,00

                                          Base imponible      1.000,00 €
                                          IVA 21%               210,00 €
                                          Total a pagar       1.210,00 €

            IBAN ES78 9999 0001 2300 0123 4567
            """, """
            amount_due=1210.00
            buyer_name=Dulce Quimera
            currency=EUR
            doc_type=INVOICE
            due_date=2026-09-19
            gross_total=1210.00
            iban=ES7899990001230001234567
            invoice_number=2026/77
            issue_date=2026-08-20
            net_total=1000.00
            seller_name=Molinos de Viento S.L.
            tax_total=210.00
            """);

    static final Invented MALAY = new Invented("ms", """
            Awan Biru Layang Sdn Bhd                         INVOIS
            7 Jalan Mimpi
            99999 Kayangan

            Kepada                                           No. invois:            SB-1093
            Cahaya Bulan Enterprise                          Tarikh invois:         09/07/2026
            3 Lorong Khayalan                                Tarikh akhir bayaran:  08/08/2026
            99998 Pelangi

            Keterangan               Kuantiti     Harga       Jumlah
            Wau bulan                      10     50.00       500.00

                                          Jumlah kecil            RM 500.00
                                          SST 6%                   RM 30.00
                                          Jumlah perlu dibayar    RM 530.00
            """, """
            amount_due=530.00
            buyer_name=Cahaya Bulan Enterprise
            currency=MYR
            doc_type=INVOICE
            due_date=2026-08-08
            gross_total=530.00
            invoice_number=SB-1093
            issue_date=2026-07-09
            net_total=500.00
            seller_name=Awan Biru Layang Sdn Bhd
            tax_total=30.00
            """);

    static Invented[] pages() {
        return new Invented[] {
            SWEDISH, ENGLISH, GERMAN, FRENCH, DUTCH, NORWEGIAN, DANISH, FINNISH, ITALIAN, SPANISH, MALAY
        };
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsReadWithAllItsMainFields(Invented invented) {
        LayoutReading reading = Paper.saying(invented.page()).read();

        Map<String, String> read = values(reading);
        assertThat(read).containsAllEntriesOf(entries(invented.says()));
        assertThat(reading.saysEnough()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theLanguageOfAPageIsThatOfItsLabels(Invented invented) {
        assertThat(Paper.saying(invented.page()).grid().languages()).contains(invented.language());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyValueOfAPageSaysWhereItStands(Invented invented) {
        LayoutReading reading = Paper.saying(invented.page()).read();

        assertThat(reading.invoice().fields().values()).allSatisfy(found -> {
            assertThat(found.evidence().place()).isPresent();
            assertThat(found.evidence().words()).isNotBlank();
            assertThat(found.evidence().rule()).isNotBlank();
            assertThat(found.evidence().confidence()).isBetween(0.02, 0.99);
        });
    }

    private static Map<String, String> entries(String lines) {
        Map<String, String> entries = new TreeMap<>();
        lines.lines().forEach(line -> entries.put(line.split("=")[0], line.split("=")[1]));
        return entries;
    }

    static Map<String, String> values(LayoutReading reading) {
        Map<String, String> values = new TreeMap<>();
        for (Map.Entry<Field<?>, Found<?>> entry : reading.invoice().fields().entrySet()) {
            Object value = entry.getValue().value();
            values.put(
                    entry.getKey().key(),
                    value instanceof BigDecimal amount ? amount.toPlainString() : String.valueOf(value));
        }
        return values;
    }
}
