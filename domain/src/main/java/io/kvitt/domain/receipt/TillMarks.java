package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a document comes from a till. Tills print cash and change, cashier and time of day, thanks, a summary of taxes;
 * invoices ask for payment by a day, to an account, from somebody with an address.
 */
final class TillMarks {

    /** Till rolls are short; a long document is none, whatever it says. */
    private static final int MOST_WORDS = 1_500;

    private static final int MOST_PAGES = 3;
    private static final int ENOUGH = 4;

    /** Rows as long as those of a letter need more to show that a till printed them. */
    private static final int ENOUGH_IF_WIDE = 7;

    private static final int ENOUGH_OWN_IF_WIDE = 3;

    private static final Pattern TILL_TITLE = Pattern.compile(
            "(?<!\\p{L})(?:RECEIPT|CASH (?:BILL|SALES?)|TAX INVOICE|KVITTO|QUITTUNG|KASSENBON|KASSABON|RESIT|TICKET|KUITTI"
                    + "|SCONTRINO|BONNETJE|KVITTERING)(?!\\p{L})");

    private static final Pattern CLOCK = Pattern.compile("(?<![\\d:.-])\\d{1,2}:[0-5]\\d(?::[0-5]\\d)?(?![\\d:])");

    private static final Pattern GST_NUMBER = Pattern.compile("GST[^\\d]{0,24}00\\d{10}(?!\\d)");

    private static final Pattern CALL_FOR_PAYMENT =
            Pattern.compile("(?<!\\p{L})(?:IBAN|BIC|SWIFT|BANKGIRO|PLUSGIRO|BANKGIROT"
                    + "|FÖRFALLODATUM|FÖRFALLODAG|FÖRFALLER|BETALNINGSVILLKOR|HYRESAVI|FAKTURANUMMER|FAKTURANR|FAKTURADATUM|FAKTURA|DRÖJSMÅLSRÄNTA"
                    + "|OCR|ZAHLBAR|ZAHLUNGSZIEL|ZAHLUNGSBEDINGUNGEN|FÄLLIG|FÄLLIGKEIT|RECHNUNGSNUMMER|RECHNUNGSNR|RECHNUNGSDATUM"
                    + "|LEISTUNGSDATUM|LIEFERDATUM|KUNDENNUMMER|KUNDNR|KUNDNUMMER|ÜBERWEISUNG|DUE DATE|PAYMENT TERMS|ÉCHÉANCE|VIREMENT|NUMÉRO DE FACTURE|FACTURE N"
                    + "|VERVALDATUM|FACTUURNUMMER|FORFALLSDATO|FORFALDSDATO|ERÄPÄIVÄ|VIITENUMERO|SCADENZA|REMIT TO|BANK TRANSFER"
                    + "|PÅMINNELSE|KREDITFAKTURA|MAHNUNG|GUTSCHRIFT|SALDO)(?!\\p{L})");

    private TillMarks() {}

    static boolean areOn(List<Page> pages) {
        int words = pages.stream().mapToInt(page -> page.words().size()).sum();
        if (words == 0 || words > MOST_WORDS || pages.size() > MOST_PAGES) {
            return false;
        }
        Slip slip = Slip.of(pages);
        int own = ownMarks(slip);
        int marks = own + sharedMarks(slip) - 2 * callsForPayment(slip);
        return narrow(slip) ? own >= 1 && marks >= ENOUGH : own >= ENOUGH_OWN_IF_WIDE && marks >= ENOUGH_IF_WIDE;
    }

    /** What tills print and invoices hardly ever do; nothing but a till tells change. */
    private static int ownMarks(Slip slip) {
        int marks = hasMoney(slip, MoneyKind.CHANGE) ? 3 : 0;
        marks += hasMoney(slip, MoneyKind.CASH) || hasMoney(slip, MoneyKind.CARD) ? 2 : 0;
        marks += slip.rows().stream().anyMatch(row -> CLOCK.matcher(row.plain()).find()) ? 2 : 0;
        marks += hasMoney(slip, MoneyKind.ROUNDING) ? 1 : 0;
        marks += says(slip, Wording.GREETING) ? 1 : 0;
        marks += slip.money().stream().anyMatch(MoneyRow::summary) ? 1 : 0;
        marks += slip.rows().stream()
                        .anyMatch(row -> GST_NUMBER.matcher(row.plain()).find())
                ? 1
                : 0;
        marks += slip.rows().stream()
                        .anyMatch(row -> TILL_TITLE.matcher(row.plain()).find())
                ? 1
                : 0;
        return marks;
    }

    /** What both print, though tills do so more often. */
    private static int sharedMarks(Slip slip) {
        int marks = narrow(slip) ? 2 : 0;
        marks += slip.money().isEmpty() ? 0 : 1;
        marks += says(slip, Wording.TILL) ? 1 : 0;
        return marks;
    }

    private static boolean hasMoney(Slip slip, MoneyKind kind) {
        return slip.money().stream().anyMatch(row -> row.kind() == kind);
    }

    private static boolean says(Slip slip, Wording wording) {
        return slip.wordings().stream().anyMatch(said -> said.contains(wording));
    }

    private static int callsForPayment(Slip slip) {
        Set<String> calls = new HashSet<>();
        for (ReceiptRow row : slip.rows()) {
            var matcher = CALL_FOR_PAYMENT.matcher(row.plain());
            while (matcher.find()) {
                calls.add(matcher.group());
            }
        }
        return calls.size();
    }

    /** Rows of a till hold few words; the rows of a letter or a table hold many. */
    private static boolean narrow(Slip slip) {
        long wide = slip.rows().stream().filter(row -> row.text().length() > 48).count();
        return wide * 12 <= slip.rows().size();
    }
}
