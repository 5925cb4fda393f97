package io.kvitt.cli;

import io.kvitt.application.ReadInvoice;
import io.kvitt.application.debt.RecordDebt;
import io.kvitt.application.invoice.KeepInvoice;
import io.kvitt.application.payment.SubmitPayment;
import io.kvitt.domain.debt.DebtField;
import io.kvitt.domain.debt.DebtSubmission;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.payment.PaymentField;
import io.kvitt.domain.payment.PaymentSubmission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Fills a store with made-up papers: the samples, three debts, and half a year of payments up to today. */
final class Demo {

    private static final List<String> DOCUMENTS = List.of(
            "hyresavi-lindgarden.pdf",
            "faktura-norrsken-el.pdf",
            "faktura-dimfors.pdf",
            "invoice-hartwell.pdf",
            "rechnung-falkenried.pdf",
            "facturx-falkenried.pdf",
            "facture-montclair.pdf",
            "factuur-vandermeer.pdf",
            "invois-seri-murni.pdf",
            "rechnung-hirngespinst.pdf",
            "rechnung-wolkenkuckuck.pdf",
            "ubl-nordvik.xml",
            "kreditnota-nordvik.xml",
            "fattura-bellini.xml");

    private static final int MONTHS = 6;

    private final ReadInvoice readInvoice;
    private final KeepInvoice keepInvoice;
    private final RecordDebt recordDebt;
    private final SubmitPayment submitPayment;
    private final LocalDate today;

    Demo(
            ReadInvoice readInvoice,
            KeepInvoice keepInvoice,
            RecordDebt recordDebt,
            SubmitPayment submitPayment,
            LocalDate today) {
        this.readInvoice = readInvoice;
        this.keepInvoice = keepInvoice;
        this.recordDebt = recordDebt;
        this.submitPayment = submitPayment;
        this.today = today;
    }

    void load() {
        DOCUMENTS.forEach(this::keep);
        debt("Kreditkort", "60000", "48500.00", "18.95", "1250");
        debt("Billån", "140000", "96000.00", "6.40", "1900");
        debt("Vitvaror", "15000", "12800.00", "11.50", "450");
        List<PaymentSubmission> payments = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            YearMonth month = YearMonth.from(today).minusMonths(back);
            pay(payments, month.atDay(1), "Hyresbostäder Lindgården", "8850.00");
            pay(payments, month.atDay(5), "NETFLIX.COM", "129.00");
            pay(payments, month.atDay(12), "Gym & Simhall", "399.00");
            pay(payments, month.atDay(20), "Norrsken El", 612 + 17 * back + ".50");
        }
        submitPayment.submitAll(payments);
    }

    private void keep(String name) {
        byte[] bytes = bytes(name);
        keepInvoice.keep(
                Wiring.LOCAL_USER,
                name,
                Original.of(bytes).orElseThrow(() -> new IllegalArgumentException(name + " is no document")),
                readInvoice.read(bytes, ReadInvoice.Options.ALL));
    }

    private void debt(String name, String principal, String balance, String rate, String minimum) {
        recordDebt.record(
                Wiring.LOCAL_USER,
                new DebtSubmission(Map.of(
                        DebtField.NAME, name,
                        DebtField.PRINCIPAL, principal,
                        DebtField.CURRENCY, "SEK",
                        DebtField.BALANCE, balance,
                        DebtField.RATE, rate,
                        DebtField.MINIMUM_PAYMENT, minimum,
                        DebtField.START, today.minusYears(1).toString(),
                        DebtField.FREQUENCY, "monthly")));
    }

    private void pay(List<PaymentSubmission> payments, LocalDate on, String what, String amount) {
        if (on.isAfter(today)) {
            return;
        }
        payments.add(new PaymentSubmission(Map.of(
                PaymentField.PAYMENT_ID,
                id(on + what),
                PaymentField.USER_ID,
                Wiring.LOCAL_USER.value().substring("user_".length()),
                PaymentField.TIMESTAMP,
                on + "T08:00:00Z",
                PaymentField.DESCRIPTION,
                what,
                PaymentField.CURRENCY,
                "SEK",
                PaymentField.AMOUNT,
                amount)));
    }

    /** The same each time, in the form of a random one. */
    private static String id(String text) {
        UUID hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return new UUID((hash.getMostSignificantBits() & ~0xf000L) | 0x4000L, hash.getLeastSignificantBits())
                .toString();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Demo.class.getResourceAsStream("demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("there is no sample " + name);
            }
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
