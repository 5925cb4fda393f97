package io.kvitt.domain.notice;

import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.KeptInvoice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a notice says. What documents say stands in it shortened and without control characters: it may become the head of a mail.
 *
 * @param title one line
 * @param text one or more sentences
 */
public record NoticeWords(String title, String text) {

    private static final int LONGEST_NAME = 80;

    /** Of an invoice that has just come. */
    public static NoticeWords newInvoice(KeptInvoice invoice) {
        return new NoticeWords(
                "New invoice from " + seller(invoice), amount(invoice) + ", " + due(invoice) + number(invoice) + ".");
    }

    /** Of an invoice that has just come and should be looked at. */
    public static NoticeWords needsLook(KeptInvoice invoice) {
        return new NoticeWords(
                "An invoice from " + seller(invoice) + " needs a look",
                amount(invoice) + ", " + due(invoice) + number(invoice)
                        + ". Not everything was read for certain: compare it with the document before you pay.");
    }

    /** Of an invoice that is due soon, today, or was due. */
    public static NoticeWords reminder(KeptInvoice invoice, Reminder reminder, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, reminder.dueOn());
        String when = days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
        String title = days < 0 ? "Overdue: " + seller(invoice) : "Due " + when + ": " + seller(invoice);
        return new NoticeWords(title, amount(invoice) + ", " + due(invoice) + number(invoice) + ".");
    }

    /**
     * Of anything but an invoice.
     *
     * @param reason in a few words or a code; empty if none is known
     */
    public static NoticeWords of(NoticeKind kind, String reason) {
        String because = reason.isEmpty() ? "" : " Reason: " + plain(reason, LONGEST_NAME) + ".";
        return switch (kind) {
            case MAILBOX_NEEDS_OWNER ->
                new NoticeWords("A mailbox needs you", "It is not read any more until you connect it again." + because);
            case MAILBOX_CHANGED ->
                new NoticeWords(
                        "A mailbox was changed", "A connection was ended or moved to another account." + because);
            case DOCUMENT_QUARANTINED ->
                new NoticeWords("A document was put aside", "Nothing was read from it." + because);
            case JOB_FAILED -> new NoticeWords("Something could not be done", "Ask for it again." + because);
            case SESSION_AT_RISK ->
                new NoticeWords(
                        "A session was ended to be safe",
                        "Its token was used twice: somebody else may have had it. If that was not you, change your password."
                                + because);
            case NEW_INVOICE, DUE_SOON, OVERDUE, NEEDS_LOOK ->
                throw new IllegalArgumentException(kind + " is of an invoice");
        };
    }

    /** Text of others on one line, of at most that many characters. */
    public static String plain(String text, int most) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, end) + "…";
    }

    private static String seller(KeptInvoice invoice) {
        return invoice.invoice()
                .value(Field.SELLER_NAME)
                .map(name -> plain(name, LONGEST_NAME))
                .filter(name -> !name.isEmpty())
                .orElse("an unknown sender");
    }

    private static String amount(KeptInvoice invoice) {
        return invoice.invoice().amountDue().map(money -> money.toString()).orElse("No amount was read");
    }

    private static String due(KeptInvoice invoice) {
        return invoice.dueOn().map(day -> "due " + day).orElse("without a due date");
    }

    private static String number(KeptInvoice invoice) {
        return invoice.invoice()
                .value(Field.INVOICE_NUMBER)
                .map(number -> " (invoice " + plain(number, LONGEST_NAME) + ")")
                .orElse("");
    }
}
