package io.kvitt.samples;

import io.kvitt.samples.Letter.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Invoices on paper, one for each country's way of writing them. */
final class InvoiceLetters {

    private static final BigDecimal NO_ROUNDING = BigDecimal.ZERO;

    private static final Bill NORRSKEN = new Bill(
            "81402266",
            LocalDate.of(2026, 9, 4),
            LocalDate.of(2026, 9, 30),
            "SEK",
            new Company(
                    "Norrsken Hittepå El AB",
                    "Ljusvägen 8",
                    "999 71",
                    "Norrlandia",
                    "SE",
                    "556611-8807",
                    "SE556611880701",
                    ""),
            Company.person("Vera Påhittström", "Låtsasstigen 4", "999 73", "Norrlandia", "SE"),
            List.of(
                    Item.of("Elhandel rörligt pris", "412", "kWh", "0.7135", "25"),
                    Item.of("Elcertifikat och ursprung", "412", "kWh", "0.0242", "25"),
                    Item.of("Elnät överföring", "412", "kWh", "0.2610", "25"),
                    Item.of("Fast avgift augusti", "1", "mån", "184.00", "25")),
            "114026000728",
            "",
            new BigDecimal("-0.33"));

    private static final Bill HARTWELL = new Bill(
            "HW-20417",
            LocalDate.of(2026, 6, 5),
            LocalDate.of(2026, 7, 5),
            "GBP",
            new Company(
                    "Hartwell & Finch Imaginary Plumbing Ltd",
                    "12 Nowhere Lane",
                    "ZZ9 9ZZ",
                    "Fictonbury",
                    "GB",
                    "09999417",
                    "GB412121226",
                    ""),
            Company.person("Mrs Olive Madeup", "4 Pretend Cottages", "ZZ9 7ZA", "Fictonbury", "GB"),
            List.of(
                    Item.of("Replace kitchen mixer tap", "1", "", "148.00", "20"),
                    Item.of("Copper pipe 15 mm, metre", "6", "", "7.35", "20"),
                    Item.of("Labour, hour", "3.5", "", "62.00", "20"),
                    Item.of("Boiler service plan, yearly", "1", "", "1020.00", "20")),
            "HW-20417",
            "GB41NWBK60123455667788",
            NO_ROUNDING);

    static final Bill FALKENRIED = new Bill(
            "RE-2026-0815",
            LocalDate.of(2026, 11, 3),
            LocalDate.of(2026, 11, 17),
            "EUR",
            new Company(
                    "Falkenried Fantasiebücher GmbH",
                    "Nirgendweg 17",
                    "99998",
                    "Luftschloss",
                    "DE",
                    "",
                    "DE314159279",
                    "151/999/27182"),
            new Company("Musterverein Traumland e. V.", "Beispielallee 5", "99997", "Wolkenheim", "DE", "", "", ""),
            List.of(
                    Item.of("Handbuch der Luftschlösser, gebunden", "12", "C62", "49.90", "7"),
                    Item.of("Wandkalender 2027", "30", "C62", "14.50", "19"),
                    Item.of("Versand und Verpackung", "1", "C62", "24.80", "19")),
            "RE-2026-0815",
            "DE08500105170064832911",
            NO_ROUNDING);

    private static final Bill MONTCLAIR = new Bill(
            "F2026-00318",
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 4, 1),
            "EUR",
            new Company(
                    "Atelier Montclair Imaginaire SARL",
                    "8 rue de Nulle-Part",
                    "99001",
                    "Chimèreville",
                    "FR",
                    "904 123 452",
                    "FR11904123452",
                    ""),
            new Company("Café du Mirage SAS", "21 place de l'Utopie", "99002", "Chimèreville", "FR", "", "", ""),
            List.of(
                    Item.of("Restauration d'une enseigne peinte", "1", "", "1250.00", "20"),
                    Item.of("Dorure à la feuille, heure", "7.5", "", "58.00", "20"),
                    Item.of("Fournitures", "1", "", "96.40", "20")),
            "F2026-00318",
            "FR7630004008120000123456749",
            NO_ROUNDING);

    private static final Bill VANDERMEER = new Bill(
            "2026.1042",
            LocalDate.of(2026, 8, 22),
            LocalDate.of(2026, 9, 5),
            "EUR",
            new Company(
                    "Van der Meer Luchtkastelen B.V.",
                    "Verzonnenkade 31",
                    "9999 ZZ",
                    "Nergenshuizen",
                    "NL",
                    "99917042",
                    "NL861234567B84",
                    ""),
            Company.person("Mw. J. Fantasia", "Droomlaan 2", "9998 ZX", "Nergenshuizen", "NL"),
            List.of(
                    Item.of("Ontwerp dakterras", "1", "", "1875.00", "21"),
                    Item.of("Advies, uur", "4", "", "95.50", "21"),
                    Item.of("Reiskosten, km", "86", "", "0.23", "21")),
            "2026.1042",
            "NL36INGB0007654321",
            NO_ROUNDING);

    private static final Bill SERI_MURNI = new Bill(
            "INV-260815-07",
            LocalDate.of(2026, 8, 15),
            LocalDate.of(2026, 9, 14),
            "MYR",
            new Company(
                    "Seri Murni Khayalan Sdn. Bhd.",
                    "Lot 9, Jalan Angan-angan 3",
                    "99000",
                    "Bandar Impian",
                    "MY",
                    "202699000417",
                    "",
                    "W10-9908-31999001"),
            Company.person("Encik Rekaan bin Contoh", "17, Lorong Mimpi", "99010", "Bandar Impian", "MY"),
            List.of(
                    Item.of("Servis penghawa dingin", "3", "", "118.50", "8"),
                    Item.of("Gas R32", "2", "", "64.90", "8"),
                    Item.of("Penapis udara", "3", "", "18.75", "8")),
            "INV-260815-07",
            "",
            new BigDecimal("-0.02"));

    private InvoiceLetters() {}

    /** An invoice of one of five sellers, with a number, days and amounts that no other number gives. */
    static byte[] numbered(int number) {
        return switch (number % 5) {
            case 0 -> norrsken(NORRSKEN.following(number)).bytes();
            case 1 -> hartwell(HARTWELL.following(number)).bytes();
            case 2 -> falkenriedLetter(FALKENRIED.following(number), 5).bytes();
            case 3 -> montclair(MONTCLAIR.following(number)).bytes();
            default -> vandermeer(VANDERMEER.following(number)).bytes();
        };
    }

    static Sample norrsken() {
        return norrsken(NORRSKEN);
    }

    private static Sample norrsken(Bill bill) {
        Written sv = Written.SWEDISH;
        Letter letter = new Letter(3, "Elfaktura");
        letter.shade(0.88f, 0, 0, 596, 84);
        letter.bold(20, 56, 52, "Norrsken El").boldRight(16, 540, 52, "FAKTURA");
        address(letter, 56, 130, bill.buyer());
        letter.pairs(
                330,
                440,
                116,
                "Fakturanummer",
                bill.number(),
                "Fakturadatum",
                bill.issuedOn().toString(),
                "Förfallodatum",
                bill.dueOn().toString(),
                "Anläggnings-id",
                "735999000000000418",
                "Förbrukningsperiod",
                "2026-08-01 - 2026-08-31");
        List<List<String>> rows = new ArrayList<>();
        for (Item item : bill.items()) {
            rows.add(List.of(
                    item.text(),
                    sv.number(item.quantity()) + " " + item.unit(),
                    sv.number(item.price()),
                    sv.amount(item.net())));
        }
        float y = letter.table(
                230,
                List.of(
                        Column.words("Specifikation", 56),
                        Column.numbers("Antal", 320),
                        Column.numbers("À-pris kr", 420),
                        Column.numbers("Belopp kr", 540)),
                rows);
        letter.sum(340, 540, y + 8, "Summa exklusive moms", sv.amount(bill.net()));
        letter.sum(340, 540, y + 24, "Moms 25 %", sv.amount(bill.tax()));
        letter.sum(340, 540, y + 40, "Summa inklusive moms", sv.amount(bill.gross()));
        letter.sum(340, 540, y + 56, "Öresavrundning", sv.amount(bill.rounding()));
        letter.boldSum(340, 540, y + 78, "Att betala", sv.amount(bill.due()) + " kr");
        letter.frame(56, 560, 540, 620);
        letter.text(8, 66, 578, "Plusgiro").bold(11, 66, 598, "90 44 12-4");
        letter.text(8, 186, 578, "OCR-nummer").bold(11, 186, 598, bill.reference());
        letter.text(8, 326, 578, "Oss tillhanda senast")
                .bold(11, 326, 598, bill.dueOn().toString());
        letter.text(8, 446, 578, "Belopp").bold(11, 446, 598, sv.amount(bill.due()));
        letter.rule(56, 760, 540);
        letter.lines(
                8,
                56,
                774,
                bill.seller().name(),
                bill.seller().street(),
                bill.seller().place());
        letter.lines(8, 230, 774, "Organisationsnummer", bill.seller().orgnr(), "Innehar F-skattebevis");
        letter.lines(8, 410, 774, "Momsregistreringsnummer", bill.seller().vatId(), "Säte: Norrlandia");
        Expected expected = bill.expected("invoice")
                .field("plusgiro", "90 44 12-4")
                .field("period_start", "2026-08-01")
                .field("period_end", "2026-08-31");
        return new Sample("faktura-norrsken-el.pdf", letter.bytes(), expected);
    }

    static Sample hartwell() {
        return hartwell(HARTWELL);
    }

    private static Sample hartwell(Bill bill) {
        Written en = Written.ENGLISH;
        Letter letter = new Letter(4, "Invoice");
        letter.bold(15, 56, 60, bill.seller().name());
        letter.lines(
                9,
                56,
                78,
                bill.seller().street(),
                bill.seller().town(),
                bill.seller().postcode());
        letter.boldRight(22, 540, 104, "INVOICE");
        letter.bold(9, 56, 150, "Invoice to");
        letter.lines(
                10,
                56,
                166,
                bill.buyer().name(),
                bill.buyer().street(),
                bill.buyer().town(),
                bill.buyer().postcode());
        letter.pairs(
                350,
                450,
                150,
                "Invoice no.",
                bill.number(),
                "Invoice date",
                date(bill.issuedOn(), "d MMMM yyyy", Locale.UK),
                "Payment due",
                date(bill.dueOn(), "d MMMM yyyy", Locale.UK),
                "Your order",
                "OM-118");
        float y = letter.table(
                250,
                List.of(
                        Column.words("Description", 56),
                        Column.numbers("Qty", 310),
                        Column.numbers("Unit price", 400),
                        Column.numbers("VAT", 460),
                        Column.numbers("Amount", 540)),
                rows(bill, en));
        letter.sum(400, 540, y + 8, "Net total", "£" + en.amount(bill.net()));
        letter.sum(400, 540, y + 24, "VAT @ 20%", "£" + en.amount(bill.tax()));
        letter.boldSum(400, 540, y + 46, "Total due", "£" + en.amount(bill.due()));
        letter.bold(9, 56, 560, "How to pay");
        letter.lines(
                9,
                56,
                576,
                "Bank transfer to Hartwell & Finch, sort code 60-12-34, account 55667788",
                "IBAN " + spaced(bill.account()),
                "Please quote " + bill.reference());
        letter.rule(56, 770, 540);
        letter.text(
                8,
                56,
                786,
                "Registered in England no. " + bill.seller().orgnr() + "   VAT registration GB 412 1212 26");
        return new Sample(
                "invoice-hartwell.pdf", letter.bytes(), bill.expected("invoice").field("order_number", "OM-118"));
    }

    static Sample falkenried() {
        return new Sample("rechnung-falkenried.pdf", falkenriedLetter(5).bytes(), FALKENRIED.expected("invoice"));
    }

    static Letter falkenriedLetter(long id) {
        return falkenriedLetter(FALKENRIED, id);
    }

    private static Letter falkenriedLetter(Bill bill, long id) {
        Written de = Written.GERMAN;
        Company seller = bill.seller();
        Letter letter = new Letter(id, "Rechnung " + bill.number());
        letter.boldRight(16, 540, 60, "Falkenried").right(9, 540, 76, "Fantasiebücher GmbH");
        letter.text(7, 56, 130, seller.name() + " · " + seller.street() + " · " + seller.place());
        address(letter, 56, 150, bill.buyer());
        letter.pairs(
                350,
                450,
                140,
                "Rechnungsnummer",
                bill.number(),
                "Rechnungsdatum",
                date(bill.issuedOn(), "dd.MM.yyyy", Locale.GERMANY),
                "Leistungsdatum",
                "30.10.2026",
                "Kundennummer",
                "10417");
        letter.bold(15, 56, 250, "Rechnung");
        letter.text(9, 56, 272, "Wir erlauben uns, Ihnen folgende Lieferung zu berechnen:");
        float y = letter.table(
                300,
                List.of(
                        Column.words("Bezeichnung", 56),
                        Column.numbers("Menge", 310),
                        Column.numbers("Einzelpreis", 400),
                        Column.numbers("USt", 460),
                        Column.numbers("Betrag EUR", 540)),
                rows(bill, de));
        letter.sum(330, 540, y + 8, "Nettobetrag", de.amount(bill.net()));
        float at = y + 24;
        for (Bill.Tax tax : bill.taxes()) {
            letter.sum(330, 540, at, tax.rate() + " % USt auf " + de.amount(tax.base()), de.amount(tax.tax()));
            at += 16;
        }
        letter.boldSum(330, 540, at + 8, "Rechnungsbetrag", de.amount(bill.due()) + " €");
        letter.lines(
                9,
                56,
                at + 60,
                "Zahlbar ohne Abzug bis " + date(bill.dueOn(), "dd.MM.yyyy", Locale.GERMANY) + ".",
                "Verwendungszweck: " + bill.reference());
        letter.rule(56, 760, 540);
        letter.lines(8, 56, 774, seller.name(), seller.street(), seller.place());
        letter.lines(8, 230, 774, "IBAN " + spaced(bill.account()), "Musterbank Luftschloss");
        letter.lines(8, 420, 774, "USt-IdNr. " + seller.vatId(), "Steuernummer " + seller.taxId());
        return letter;
    }

    static Sample montclair() {
        return montclair(MONTCLAIR);
    }

    private static Sample montclair(Bill bill) {
        Written fr = Written.FRENCH;
        Company seller = bill.seller();
        Letter letter = new Letter(6, "Facture").serif();
        letter.bold(17, 56, 62, seller.name());
        letter.lines(10, 56, 80, seller.street(), seller.place());
        letter.bold(20, 400, 120, "FACTURE");
        letter.pairs(
                56,
                150,
                150,
                "Facture n°",
                bill.number(),
                "Date",
                date(bill.issuedOn(), "d MMMM yyyy", Locale.FRANCE),
                "Échéance",
                date(bill.dueOn(), "dd/MM/yyyy", Locale.FRANCE));
        letter.text(9, 340, 150, "Adressée à");
        address(letter, 340, 166, bill.buyer());
        float y = letter.table(
                250,
                List.of(
                        Column.words("Désignation", 56),
                        Column.numbers("Quantité", 320),
                        Column.numbers("P.U. HT", 400),
                        Column.numbers("TVA", 460),
                        Column.numbers("Montant HT", 540)),
                rows(bill, fr));
        letter.sum(380, 540, y + 8, "Total HT", fr.amount(bill.net()) + " €");
        letter.sum(380, 540, y + 24, "TVA 20 %", fr.amount(bill.tax()) + " €");
        letter.boldSum(380, 540, y + 46, "Net à payer", fr.amount(bill.due()) + " €");
        letter.frame(56, 540, 400, 612);
        letter.bold(9, 66, 556, "Règlement par virement");
        letter.text(9, 66, 572, "RIB : 30004 00812 00001234567 49");
        letter.text(9, 66, 588, "IBAN : " + spaced(bill.account()));
        letter.text(9, 66, 604, "Référence à rappeler : " + bill.reference());
        letter.lines(
                8,
                56,
                660,
                "En cas de retard, pénalité égale à trois fois le taux d'intérêt légal et indemnité de 40 €.",
                "Pas d'escompte pour paiement anticipé.");
        letter.rule(56, 770, 540);
        letter.text(8, 56, 786, "SIREN " + seller.orgnr() + " - N° TVA intracommunautaire FR 11 904123452");
        return new Sample("facture-montclair.pdf", letter.bytes(), bill.expected("invoice"));
    }

    static Sample vandermeer() {
        return vandermeer(VANDERMEER);
    }

    private static Sample vandermeer(Bill bill) {
        Written nl = Written.DUTCH;
        Company seller = bill.seller();
        Letter letter = new Letter(7, "Factuur");
        letter.shade(0.9f, 400, 0, 596, 843);
        letter.bold(15, 56, 70, "Factuur");
        address(letter, 56, 130, bill.buyer());
        letter.bold(10, 412, 130, "Van der Meer");
        letter.lines(
                9,
                412,
                146,
                "Luchtkastelen B.V.",
                seller.street(),
                seller.place(),
                "",
                "KvK-nummer",
                seller.orgnr(),
                "Btw-nummer",
                seller.vatId(),
                "IBAN",
                spaced(bill.account()));
        letter.pairs(
                56,
                160,
                220,
                "Factuurnummer",
                bill.number(),
                "Factuurdatum",
                date(bill.issuedOn(), "dd-MM-yyyy", Locale.ROOT),
                "Vervaldatum",
                date(bill.dueOn(), "dd-MM-yyyy", Locale.ROOT));
        float y = letter.table(
                300,
                List.of(
                        Column.words("Omschrijving", 56),
                        Column.numbers("Aantal", 220),
                        Column.numbers("Prijs", 280),
                        Column.numbers("Btw", 320),
                        Column.numbers("Bedrag", 385)),
                rows(bill, nl));
        letter.sum(220, 385, y + 8, "Totaal excl. btw", "€ " + nl.amount(bill.net()));
        letter.sum(220, 385, y + 24, "Btw 21%", "€ " + nl.amount(bill.tax()));
        letter.boldSum(220, 385, y + 46, "Te betalen", "€ " + nl.amount(bill.due()));
        letter.lines(
                9,
                56,
                y + 110,
                "Wij verzoeken u het bedrag vóór " + date(bill.dueOn(), "d MMMM yyyy", Locale.forLanguageTag("nl")),
                "over te maken onder vermelding van " + bill.reference() + ".");
        return new Sample("factuur-vandermeer.pdf", letter.bytes(), bill.expected("invoice"));
    }

    static Sample seriMurni() {
        Bill bill = SERI_MURNI;
        Written ms = Written.ENGLISH;
        Company seller = bill.seller();
        Letter letter = new Letter(8, "Invois");
        letter.bold(15, 56, 60, seller.name());
        letter.text(8, 56, 74, "No. Syarikat " + seller.orgnr() + "   No. Pendaftaran SST " + seller.taxId());
        letter.lines(9, 56, 90, seller.street(), seller.place());
        letter.rule(56, 120, 540).bold(16, 56, 146, "INVOIS");
        letter.lines(
                10,
                56,
                172,
                "Kepada:",
                bill.buyer().name(),
                bill.buyer().street(),
                bill.buyer().place());
        letter.pairs(
                350,
                450,
                172,
                "No. Invois",
                bill.number(),
                "Tarikh",
                date(bill.issuedOn(), "dd/MM/yyyy", Locale.ROOT),
                "Tarikh akhir",
                date(bill.dueOn(), "dd/MM/yyyy", Locale.ROOT));
        float y = letter.table(
                270,
                List.of(
                        Column.words("Keterangan", 56),
                        Column.numbers("Kuantiti", 310),
                        Column.numbers("Harga seunit", 400),
                        Column.numbers("SST", 460),
                        Column.numbers("Jumlah (RM)", 540)),
                rows(bill, ms));
        letter.sum(360, 540, y + 8, "Jumlah kecil", ms.amount(bill.net()));
        letter.sum(360, 540, y + 24, "Cukai perkhidmatan 8%", ms.amount(bill.tax()));
        letter.sum(360, 540, y + 40, "Pelarasan pembundaran", ms.amount(bill.rounding()));
        letter.boldSum(360, 540, y + 62, "Jumlah perlu dibayar", "RM " + ms.amount(bill.due()));
        letter.lines(
                9, 56, 600, "Sila buat bayaran kepada " + seller.name(), "Bank Rekaan Berhad, akaun 9900 4171 2266");
        return new Sample(
                "invois-seri-murni.pdf",
                letter.bytes(),
                bill.expected("invoice").without("payment_reference").field("payee_account", "990041712266"));
    }

    static void requireWhole(BigDecimal amount, String unit) {
        if (amount.remainder(new BigDecimal(unit))
                        .setScale(2, RoundingMode.UNNECESSARY)
                        .signum()
                != 0) {
            throw new IllegalStateException(amount + " is no multiple of " + unit);
        }
    }

    static void checkRounding() {
        requireWhole(NORRSKEN.due(), "1.00");
        requireWhole(SERI_MURNI.due(), "0.05");
    }

    private static List<List<String>> rows(Bill bill, Written written) {
        return bill.items().stream()
                .map(item -> List.of(
                        item.text(),
                        written.number(item.quantity()),
                        written.amount(item.price()),
                        item.rate() + "%",
                        written.amount(item.net())))
                .toList();
    }

    private static void address(Letter letter, float x, float y, Company company) {
        letter.lines(11, x, y, company.name(), company.street(), company.place());
    }

    private static String date(LocalDate day, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /** In groups of four, as account numbers are printed. */
    private static String spaced(String account) {
        return account.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
