package io.kvitt.samples;

import io.kvitt.domain.check.Luhn;
import io.kvitt.samples.Letter.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Swedish rental notices. */
final class RentalNotices {

    /** What is charged, tax of the given percentage within it. */
    private record Charge(String text, BigDecimal amount, BigDecimal rate) {
        static Charge of(String text, String amount, String rate) {
            return new Charge(text, new BigDecimal(amount), new BigDecimal(rate));
        }

        BigDecimal tax() {
            return amount.multiply(rate).divide(rate.add(BigDecimal.valueOf(100)), 2, RoundingMode.HALF_UP);
        }
    }

    private record Notice(
            String number,
            LocalDate issuedOn,
            LocalDate dueOn,
            LocalDate from,
            LocalDate to,
            Company landlord,
            Company tenant,
            List<Charge> charges,
            String reference,
            String bankgiro) {

        BigDecimal total() {
            return charges.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal tax() {
            return charges.stream().map(Charge::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Reference, kronor, öre, their check digit, account and type: what the bank's reader takes. */
        String machineLine() {
            String kronor = total().setScale(0, RoundingMode.DOWN).toPlainString();
            String ore =
                    total().toPlainString().substring(total().toPlainString().length() - 2);
            int check = 0;
            while (!Luhn.holds(kronor + ore + check)) {
                check++;
            }
            return String.format(
                    "#%20s #%9s %s   %s >%20s#41#", reference, kronor, ore, check, bankgiro.replace("-", ""));
        }

        Expected expected() {
            Expected expected = new Expected()
                    .field("doc_type", "rental_notice")
                    .field("invoice_number", number)
                    .field("issue_date", issuedOn.toString())
                    .field("due_date", dueOn.toString())
                    .field("period_start", from.toString())
                    .field("period_end", to.toString())
                    .field("currency", "SEK")
                    .field("seller_name", landlord.name())
                    .field("seller_orgnr", landlord.orgnr())
                    .field("seller_vat_id", landlord.vatId())
                    .field("buyer_name", tenant.name())
                    .field("bankgiro", bankgiro)
                    .field("payment_reference", reference)
                    .field("amount_due", total());
            charges.forEach(charge -> expected.line(charge.text(), charge.amount()));
            return expected;
        }
    }

    private static final Notice LINDGARDEN = new Notice(
            "70410-2611",
            LocalDate.of(2026, 10, 12),
            LocalDate.of(2026, 10, 30),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 30),
            new Company(
                    "Bostads AB Lindgården",
                    "Påhittade gatan 3",
                    "999 41",
                    "Sagostad",
                    "SE",
                    "559911-2041",
                    "SE559911204101",
                    ""),
            Company.person("Tilda Exempelsson", "Hittepåvägen 12 lgh 1103", "999 43", "Sagostad", "SE"),
            List.of(
                    Charge.of("Hyra lägenhet", "8850.00", "0"),
                    Charge.of("Kallvatten enligt mätare", "120.00", "25"),
                    Charge.of("Varmvatten enligt mätare", "262.50", "25"),
                    Charge.of("El enligt förbrukning", "412.50", "25")),
            "7041026091139",
            "5990-1124");

    private static final Notice TWO_OBJECTS = new Notice(
            "2026-004711",
            LocalDate.of(2026, 10, 9),
            LocalDate.of(2026, 10, 31),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 30),
            new Company(
                    "Stiftelsen Kvarnängens Låtsashem",
                    "Sagobacken 1",
                    "999 12",
                    "Fabelby",
                    "SE",
                    "716600-1235",
                    "",
                    ""),
            Company.person("Ture Låtsasson", "Fantasigränd 7", "999 14", "Fabelby", "SE"),
            List.of(
                    Charge.of("Hyra", "7412.00", "0"),
                    Charge.of("Hyra", "650.00", "0"),
                    Charge.of("Rabatt stambyte", "-350.00", "0"),
                    Charge.of("Retroaktiv hyra avser 2609", "212.00", "0"),
                    Charge.of("Bredband", "187.40", "0")),
            "88001202618",
            "512-3450");

    private static final String FLAT = "70410-1103";
    private static final Written SWEDISH = Written.SWEDISH;

    private RentalNotices() {}

    static Sample lindgarden() {
        Notice notice = LINDGARDEN;
        Letter letter = new Letter(1, "Hyresavi");
        letter.bold(16, 56, 60, "Lindgården").text(8, 56, 74, "Bostäder i Sagostad");
        letter.bold(16, 330, 60, "HYRESAVI");
        letter.pairs(
                330,
                430,
                84,
                "Avinummer",
                notice.number(),
                "Avidatum",
                notice.issuedOn().toString(),
                "Objektsnummer",
                FLAT,
                "Period",
                notice.from() + " - " + notice.to());
        address(letter, 56, 150, notice.tenant());
        float y = letter.table(
                250,
                List.of(
                        Column.words("Specifikation", 56),
                        Column.words("Moms", 330),
                        Column.numbers("Belopp (kr)", 540)),
                notice.charges().stream()
                        .map(charge -> List.of(
                                charge.text(),
                                charge.rate().signum() == 0 ? "" : charge.rate() + " %",
                                SWEDISH.amount(charge.amount())))
                        .toList());
        letter.boldSum(330, 540, y + 10, "Att betala", SWEDISH.amount(notice.total()) + " kr");
        letter.sum(330, 540, y + 28, "varav moms", SWEDISH.amount(notice.tax()));
        letter.shade(0.92f, 56, 430, 540, 482);
        box(letter, 66, 448, "OCR-nummer", notice.reference());
        box(letter, 216, 448, "Bankgiro", notice.bankgiro());
        box(letter, 326, 448, "Förfallodatum", notice.dueOn().toString());
        box(letter, 446, 448, "Att betala", SWEDISH.amount(notice.total()));
        letter.lines(
                8,
                56,
                508,
                "Ange alltid OCR-numret när du betalar. Efter förfallodagen tas påminnelseavgift och dröjsmålsränta ut.",
                "Frågor om avin: avi@lindgarden.example");
        footer(letter, notice.landlord(), "Godkänd för F-skatt");
        letter.rule(20, 640, 575).bold(11, 56, 662, "INBETALNING / GIRERING");
        letter.text(8, 56, 684, "Betalningsmottagare")
                .text(10, 56, 698, notice.landlord().name());
        letter.text(8, 330, 684, "Till bankgiro nr").text(10, 330, 698, notice.bankgiro());
        letter.text(8, 56, 724, "Avsändare");
        letter.lines(10, 56, 738, notice.tenant().name(), notice.tenant().place());
        letter.text(8, 330, 724, "OCR-nummer").text(10, 330, 738, notice.reference());
        letter.machine(10, 56, 806, notice.machineLine());
        return new Sample("hyresavi-lindgarden.pdf", letter.bytes(), lindgardenExpected());
    }

    static Sample twoObjects() {
        Notice notice = TWO_OBJECTS;
        Letter letter = new Letter(2, "Hyresavi november").serif();
        letter.bold(15, 56, 58, notice.landlord().name());
        letter.right(9, 540, 58, "1").text(18, 350, 100, "Hyresavi november 2026");
        letter.lines(
                11,
                56,
                130,
                notice.tenant().name(),
                notice.tenant().street(),
                notice.tenant().postcode(),
                notice.tenant().town());
        letter.pairs(
                350,
                440,
                124,
                "Avinr",
                notice.number(),
                "Utskriven",
                notice.issuedOn().toString(),
                "Avser",
                notice.from() + "--" + notice.to(),
                "Bankgiro",
                notice.bankgiro());
        letter.bold(12, 56, 222, "Förfallodatum " + notice.dueOn());
        letter.text(12, 56, 240, "OCR-nr " + notice.reference());
        List<String> objects = List.of("Lägenhet 21-104", "Garage 21-930", "", "", "");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            Charge charge = notice.charges().get(i);
            rows.add(List.of(charge.text(), objects.get(i), SWEDISH.amount(charge.amount())));
        }
        float y = letter.table(
                280,
                List.of(Column.words("Benämning", 56), Column.words("Objekt", 250), Column.numbers("Belopp", 540)),
                rows);
        letter.boldSum(250, 540, y + 12, "Summa att betala", SWEDISH.amount(notice.total()));
        letter.lines(
                9,
                56,
                y + 50,
                "Rabatten gäller så länge stambytet pågår. Den retroaktiva hyran följer av årets förhandling.",
                "Hyran är momsfri.");
        footer(letter, notice.landlord(), "");
        letter.machine(10, 56, 806, notice.machineLine());
        return new Sample("hyresavi-tva-objekt.pdf", letter.bytes(), notice.expected());
    }

    /** The same notice as text in columns, as a mail program or a converter leaves it. */
    static Sample asText() {
        Notice notice = LINDGARDEN;
        StringBuilder text = new StringBuilder();
        row(text, notice.landlord().name(), "HYRESAVI");
        text.append('\n');
        row(text, notice.tenant().name(), "Avinummer        " + notice.number());
        row(text, notice.tenant().street(), "Avidatum         " + notice.issuedOn());
        row(text, notice.tenant().place(), "Objektsnummer    " + FLAT);
        row(text, "", "Period           " + notice.from() + " - " + notice.to());
        text.append("\n\n");
        row(text, "Specifikation", String.format("%-10s%20s", "Moms", "Belopp (kr)"));
        for (Charge charge : notice.charges()) {
            String rate = charge.rate().signum() == 0 ? "" : charge.rate() + " %";
            row(text, charge.text(), String.format("%-10s%20s", rate, SWEDISH.amount(charge.amount())));
        }
        text.append('\n');
        row(text, "", String.format("%-10s%20s", "Att betala", SWEDISH.amount(notice.total())));
        row(text, "", String.format("%-10s%20s", "varav moms", SWEDISH.amount(notice.tax())));
        text.append("\n\n");
        text.append("OCR-nummer         Bankgiro      Förfallodatum      Att betala\n");
        text.append(String.format(
                        "%-19s%-14s%-19s%s%n",
                        notice.reference(), notice.bankgiro(), notice.dueOn(), SWEDISH.amount(notice.total()))
                .replace("\r\n", "\n"));
        text.append("\n\nOrg.nr ").append(notice.landlord().orgnr());
        text.append("     Momsreg.nr ").append(notice.landlord().vatId()).append("\n\n");
        text.append(notice.machineLine()).append('\n');
        return new Sample("text-hyresavi.txt", text.toString().getBytes(StandardCharsets.UTF_8), lindgardenExpected());
    }

    private static Expected lindgardenExpected() {
        return LINDGARDEN
                .expected()
                .field("object_number", FLAT)
                .field("rent", LINDGARDEN.charges().get(0).amount())
                .field("tax_total", LINDGARDEN.tax());
    }

    private static void row(StringBuilder text, String left, String right) {
        text.append(String.format("%-48s%s", left, right).stripTrailing()).append('\n');
    }

    private static void address(Letter letter, float x, float y, Company company) {
        letter.lines(11, x, y, company.name(), company.street(), company.place());
    }

    private static void box(Letter letter, float x, float y, String label, String value) {
        letter.text(8, x, y, label).bold(11, x, y + 18, value);
    }

    private static void footer(Letter letter, Company landlord, String tax) {
        letter.rule(56, 566, 540).text(8, 56, 580, landlord.name());
        letter.text(8, 56, 592, landlord.street() + ", " + landlord.place());
        letter.text(8, 260, 580, "Org.nr " + landlord.orgnr());
        if (!landlord.vatId().isEmpty()) {
            letter.text(8, 260, 592, "Momsreg.nr " + landlord.vatId());
        }
        letter.text(8, 420, 580, tax);
    }
}
