package io.kvitt.domain.notice;

import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.KeptInvoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What is to be paid, as a calendar (RFC 5545): a whole day for each due date, with an alarm for each lead day. The same invoice keeps
 * its UID, and each of its versions has a higher SEQUENCE, so that programs which read it again change and do not repeat. What
 * was paid or withdrawn is CANCELLED. The same invoices give the same text.
 */
public final class DueCalendar {

    /** Its media type. */
    public static final String TYPE = "text/calendar; charset=utf-8";

    private static final int LONGEST_NAME = 80;
    private static final int MINUTES_OF_DAY = 1_440;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final NoticePreferences wanted;
    private final CalendarText text = new CalendarText();

    private DueCalendar(NoticePreferences wanted) {
        this.wanted = wanted;
    }

    /**
     * The calendar of some invoices; those without a due date, and those that never ask for money, are not in it.
     *
     * @param wanted says when alarms are due: on so many days before, at the time of reminders
     */
    public static String of(List<KeptInvoice> invoices, NoticePreferences wanted) {
        DueCalendar calendar = new DueCalendar(wanted);
        calendar.begin();
        invoices.stream()
                .filter(invoice -> invoice.isBill() && invoice.dueOn().isPresent())
                .forEach(calendar::event);
        return calendar.text.line("END", "VCALENDAR").toString();
    }

    private void begin() {
        text.line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Kvitt//Due dates//EN")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH")
                .text("X-WR-CALNAME", "Kvitt")
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
    }

    private void event(KeptInvoice invoice) {
        boolean isOpen = invoice.status().isOpen();
        String summary = summary(invoice);
        LocalDate due = invoice.dueOn().orElseThrow();
        text.line("BEGIN", "VEVENT")
                .line("UID", invoice.id() + "@kvitt")
                .line("DTSTAMP", at(invoice.changedAt()))
                .line("LAST-MODIFIED", at(invoice.changedAt()))
                .line("SEQUENCE", Long.toString(invoice.version() - 1))
                .line("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(due))
                .line("DTEND;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(due.plusDays(1)))
                .text("SUMMARY", summary)
                .line("STATUS", isOpen ? "CONFIRMED" : "CANCELLED")
                .line("TRANSP", "TRANSPARENT");
        invoice.invoice()
                .value(Field.PAYMENT_REFERENCE)
                .ifPresent(reference ->
                        text.text("DESCRIPTION", "Reference: " + NoticeWords.plain(reference, LONGEST_NAME)));
        if (isOpen) {
            wanted.leadDays().forEach(days -> alarm(days, summary));
        }
        text.line("END", "VEVENT");
    }

    private void alarm(int daysBefore, String summary) {
        text.line("BEGIN", "VALARM")
                .line("ACTION", "DISPLAY")
                .text("DESCRIPTION", summary)
                .line("TRIGGER", trigger(daysBefore))
                .line("END", "VALARM");
    }

    /** From the first minute of the day (section 3.8.6.3): at nine three days before is {@code -PT3780M}. */
    private String trigger(int daysBefore) {
        int minutes = wanted.remindAt().toSecondOfDay() / 60 - daysBefore * MINUTES_OF_DAY;
        return (minutes < 0 ? "-" : "") + "PT" + Math.abs(minutes) + "M";
    }

    private static String summary(KeptInvoice invoice) {
        String seller = invoice.invoice()
                .value(Field.SELLER_NAME)
                .map(name -> NoticeWords.plain(name, LONGEST_NAME))
                .orElse("an invoice");
        return "Pay " + seller
                + invoice.invoice().amountDue().map(money -> ", " + money).orElse("");
    }

    private static String at(Instant instant) {
        return UTC.format(instant);
    }
}
