package io.kvitt.samples;

import io.kvitt.samples.Letter.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Invoices with a code that says how to pay: a Swiss QR-bill, an EPC code, and the code of Swedish invoices as a picture. */
final class PaymentCodeLetters {

    private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private static final Bill UHREN = new Bill(
            "H-2077",
            LocalDate.of(2026, 11, 2),
            LocalDate.of(2026, 12, 2),
            "CHF",
            new Company("Hirngespinst Uhren AG", "Traumgasse 7", "9999", "Luftikon", "CH", "", "", ""),
            Company.person("Lena Nebel", "Dunstweg 3", "9998", "Wolkwil", "CH"),
            List.of(Item.of("Pendeluhr revidieren", "1", "st", "1114.29", "8.1")),
            "000000000000000048201770311",
            "CH3130999000000417203",
            BigDecimal.ZERO.setScale(2));

    private static final Bill VERLAG = new Bill(
            "48201",
            LocalDate.of(2026, 11, 4),
            LocalDate.of(2026, 11, 18),
            "EUR",
            new Company(
                    "Wolkenkuckuck Verlag GmbH", "Nimmerweg 12", "99998", "Nirgendheim", "DE", "", "DE999482017", ""),
            Company.person("Jonas Dunst", "Am Schleier 4", "99997", "Irgendwo", "DE"),
            List.of(Item.of("Almanach der Luftschlösser", "2", "st", "22.50", "7")),
            "RF284820177",
            "DE78999000010000482017",
            BigDecimal.ZERO.setScale(2));

    private static final Bill KAFFE = new Bill(
            "482017",
            LocalDate.of(2026, 11, 2),
            LocalDate.of(2026, 12, 2),
            "SEK",
            new Company(
                    "Dimfors Kaffe AB", "Rostgatan 2", "999 98", "Dimfors", "SE", "559900-4131", "SE559900413101", ""),
            Company.person("Moa Töcken", "Disvägen 5", "999 97", "Dimfors", "SE"),
            List.of(Item.of("Mörkrost, hela bönor, kg", "4", "st", "250.10", "25")),
            "482017704",
            "",
            new BigDecimal("-0.50"));

    private PaymentCodeLetters() {}

    static Sample swissBill() {
        Bill bill = UHREN;
        Letter letter = new Letter(21, "Rechnung");
        head(letter, bill, "Rechnung");
        letter.pairs(
                350,
                450,
                130,
                "Rechnungsnummer",
                bill.number(),
                "Datum",
                DOTS.format(bill.issuedOn()),
                "Zahlbar bis",
                DOTS.format(bill.dueOn()));
        sums(letter, bill, "Nettobetrag", "MWST", "Rechnungsbetrag", "CHF");
        letter.rule(0, 545, 596);
        letter.bold(11, 190, 565, "Zahlteil");
        letter.code(QrCode.of(swissText(bill)), 190, 580, 130);
        letter.lines(
                8,
                345,
                580,
                "Konto / Zahlbar an",
                bill.account(),
                bill.seller().name(),
                bill.seller().street());
        letter.lines(8, 345, 640, "Referenz", bill.reference());
        letter.lines(8, 345, 670, "Zahlbar durch", bill.buyer().name());
        letter.lines(8, 190, 740, "Währung Betrag", "CHF " + bill.due().toPlainString());
        String address = bill.seller().street() + ", " + bill.seller().place();
        return new Sample(
                "rechnung-hirngespinst.pdf",
                letter.bytes(),
                bill.expected("invoice").field("seller_address", address));
    }

    static Sample epcCode() {
        Bill bill = VERLAG;
        Letter letter = new Letter(22, "Rechnung");
        head(letter, bill, "Rechnung");
        letter.pairs(
                350,
                450,
                130,
                "Rechnungs-Nr.",
                bill.number(),
                "Rechnungsdatum",
                DOTS.format(bill.issuedOn()),
                "Fällig am",
                DOTS.format(bill.dueOn()));
        sums(letter, bill, "Netto", "USt", "Zu zahlen", "EUR");
        letter.lines(9, 56, 520, "IBAN " + bill.account(), "Verwendungszweck " + bill.reference());
        letter.text(8, 400, 520, "Zahlen mit Code");
        letter.code(QrCode.of(epcText(bill)), 400, 530, 92);
        return new Sample("rechnung-wolkenkuckuck.pdf", letter.bytes(), bill.expected("invoice"));
    }

    static Sample swedishCode() {
        Bill bill = KAFFE;
        Letter letter = new Letter(23, "Faktura");
        head(letter, bill, "Faktura");
        letter.pairs(
                350,
                450,
                130,
                "Fakturanummer",
                bill.number(),
                "Fakturadatum",
                bill.issuedOn().toString(),
                "Förfallodag",
                bill.dueOn().toString());
        sums(letter, bill, "Summa netto", "Moms", "Att betala", "SEK");
        letter.text(9, 330, 433, "Öresavrundning").right(9, 540, 433, "-0,50");
        letter.lines(9, 56, 520, "Bankgiro 502-4179", "OCR " + bill.reference());
        letter.lines(
                8,
                56,
                760,
                "Org.nr " + bill.seller().orgnr(),
                "Momsnr " + bill.seller().vatId());
        letter.picture(QrCode.of(swedishText(bill)).picture(3), 420, 520, 110);
        return new Sample(
                "faktura-dimfors.pdf", letter.bytes(), bill.expected("invoice").field("bankgiro", "502-4179"));
    }

    private static void head(Letter letter, Bill bill, String title) {
        letter.bold(15, 56, 60, bill.seller().name());
        letter.lines(9, 56, 76, bill.seller().street(), bill.seller().place());
        letter.lines(
                10,
                56,
                140,
                bill.buyer().name(),
                bill.buyer().street(),
                bill.buyer().place());
        letter.bold(16, 56, 230, title);
        List<List<String>> rows = bill.items().stream()
                .map(item -> List.of(item.text(), item.quantity().toPlainString(), written(item.net())))
                .toList();
        letter.table(260, List.of(Column.words("", 56), Column.numbers("", 400), Column.numbers("", 540)), rows);
    }

    private static void sums(Letter letter, Bill bill, String net, String tax, String due, String currency) {
        letter.sum(330, 540, 385, net, written(bill.net()));
        letter.sum(330, 540, 401, tax, written(bill.tax()));
        letter.boldSum(330, 540, 455, due, currency + " " + written(bill.due()));
    }

    private static String written(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }

    static String swissText(Bill bill) {
        List<String> noUltimateCreditor = List.of("", "", "", "", "", "", "");
        return String.join(
                "\n",
                "SPC\n0200\n1",
                bill.account(),
                party(bill.seller()),
                String.join("\n", noUltimateCreditor),
                bill.due().toPlainString(),
                bill.currency(),
                party(bill.buyer()),
                "QRR",
                bill.reference(),
                "",
                "EPD",
                "//S1/10/" + bill.number() + "/11/"
                        + DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).format(bill.issuedOn()));
    }

    private static String party(Company party) {
        String[] street = party.street().split(" ", 2);
        return String.join(
                "\n", "S", party.name(), street[0], street[1], party.postcode(), party.town(), party.country());
    }

    static String epcText(Bill bill) {
        return String.join(
                "\n",
                "BCD\n002\n1\nSCT\n",
                bill.seller().name(),
                bill.account(),
                "EUR" + bill.due().toPlainString(),
                "",
                bill.reference(),
                "",
                "");
    }

    static String swedishText(Bill bill) {
        return "{\"uqr\":1,\"tp\":1,\"nme\":\"" + bill.seller().name() + "\",\"cid\":\""
                + bill.seller().orgnr() + "\",\"iref\":\"" + bill.reference() + "\",\"idt\":\""
                + bill.issuedOn().toString().replace("-", "") + "\",\"ddt\":\""
                + bill.dueOn().toString().replace("-", "") + "\",\"due\":"
                + bill.due().toPlainString()
                + ",\"vat\":" + bill.tax().toPlainString() + ",\"cur\":\"SEK\",\"pt\":\"BG\",\"acc\":\"502-4179\"}";
    }
}
