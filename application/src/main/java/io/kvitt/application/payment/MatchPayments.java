package io.kvitt.application.payment;

import io.kvitt.application.debt.ListDebts;
import io.kvitt.application.invoice.ListInvoices;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.DebtMatch;
import io.kvitt.domain.payment.DebtMatching;
import io.kvitt.domain.payment.ExpectedInstalment;
import io.kvitt.domain.payment.InvoiceMatch;
import io.kvitt.domain.payment.InvoiceMatching;
import io.kvitt.domain.payment.NetPayment;
import io.kvitt.domain.payment.OpenInvoice;
import io.kvitt.domain.payment.Settlement;
import io.kvitt.domain.payment.UnmatchedPayment;
import io.kvitt.domain.payment.port.Payments;
import io.kvitt.domain.payment.port.TimeSpan;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says which open invoices and which debts payments pay. Payments are looked at from the earliest on, and what one pays is not open
 * for the next. A payment that an invoice names already is not looked at again. Nothing is changed here: {@link NotePayments} does.
 */
public final class MatchPayments {

    private final ListPayments payments;
    private final ListInvoices invoices;
    private final ListDebts debts;

    public MatchPayments(Payments payments, Invoices invoices, Debts debts) {
        this.payments = new ListPayments(payments);
        this.invoices = new ListInvoices(invoices);
        this.debts = new ListDebts(debts);
    }

    /**
     * The payments of an owner that no invoice names yet, earliest first, each with what it pays.
     *
     * @param month which ones; all of them if absent
     * @param zone what a day is
     */
    public List<PaymentMatch> matches(UserId owner, Optional<YearMonth> month, ZoneId zone) {
        List<NetPayment> net = NetPayment.of(payments.all(owner, TimeSpan.ALWAYS), zone);
        List<KeptInvoice> kept = invoices.all(owner, ListInvoices.Wanted.ALL);
        Set<String> known = kept.stream().flatMap(one -> one.paidBy().stream()).collect(Collectors.toSet());
        Map<String, OpenInvoice> open = open(kept, net);
        List<Debt> owed = debts.all(owner);
        InvoiceMatching matching = new InvoiceMatching();
        List<PaymentMatch> matches = new ArrayList<>();
        for (NetPayment payment : net) {
            boolean wanted = month.map(YearMonth.from(payment.on())::equals).orElse(true);
            if (wanted && !known.contains(payment.id().toString())) {
                matches.add(match(payment, open, owed, matching));
            }
        }
        return List.copyOf(matches);
    }

    private static PaymentMatch match(
            NetPayment payment, Map<String, OpenInvoice> open, List<Debt> owed, InvoiceMatching matching) {
        UnmatchedPayment unmatched = new UnmatchedPayment(
                payment.id().toString(),
                payment.on(),
                payment.amount(),
                payment.description().text());
        InvoiceMatch paid = matching.match(unmatched, open.values());
        if (paid instanceof InvoiceMatch.Settled settled) {
            settled.settlements().forEach(settlement -> settle(open, settlement));
        }
        List<ExpectedInstalment> instalments = owed.stream()
                .flatMap(debt -> ExpectedInstalment.nearest(debt, payment.on()).stream())
                .toList();
        DebtMatch repaid = DebtMatching.of(unmatched, instalments);
        return new PaymentMatch(payment, paid, repaid);
    }

    private static void settle(Map<String, OpenInvoice> open, Settlement settlement) {
        if (settlement.left().isZero()) {
            open.remove(settlement.invoiceId());
        } else {
            open.computeIfPresent(settlement.invoiceId(), (id, invoice) -> invoice.withOpen(settlement.left()));
        }
    }

    /** By id, in the order of their due dates. */
    private static Map<String, OpenInvoice> open(List<KeptInvoice> kept, List<NetPayment> net) {
        Map<String, Money> amounts =
                net.stream().collect(Collectors.toMap(payment -> payment.id().toString(), NetPayment::amount));
        return kept.stream()
                .flatMap(invoice -> open(invoice, amounts).stream())
                .collect(
                        Collectors.toMap(OpenInvoice::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /** What is left of it once the payments that it names are taken off. */
    private static Optional<OpenInvoice> open(KeptInvoice kept, Map<String, Money> amounts) {
        return kept.owed()
                .map(owed -> kept.paidBy().stream()
                        .flatMap(id -> Optional.ofNullable(amounts.get(id)).stream())
                        .filter(paid -> paid.currency().equals(owed.currency()))
                        .reduce(owed, Money::minus))
                .filter(Money::isPositive)
                .map(left -> new OpenInvoice(
                        kept.id().value(),
                        kept.invoice().value(Field.SELLER_NAME).orElse(""),
                        left,
                        kept.dueOn()
                                .or(() -> kept.invoice().value(Field.ISSUE_DATE))
                                .orElse(KeptInvoice.NO_DUE_DATE),
                        kept.invoice().value(Field.PAYMENT_REFERENCE),
                        kept.invoice().value(Field.INVOICE_NUMBER)));
    }
}
