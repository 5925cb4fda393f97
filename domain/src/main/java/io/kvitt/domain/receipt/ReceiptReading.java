package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck;
import io.kvitt.domain.layout.Choice;
import io.kvitt.domain.layout.LayoutReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what was read of one receipt. */
final class ReceiptReading {

    /** Rows of the head; addresses further down are those of head offices. */
    private static final int HEAD = 30;

    private final Slip slip;
    private final Invoice.Draft draft = new Invoice.Draft();
    private final List<Choice> choices = new ArrayList<>();

    ReceiptReading(Slip slip) {
        this.slip = slip;
    }

    LayoutReading done() {
        docType();
        Optional<LocalDate> date = take(new Ballot<>(
                Field.ISSUE_DATE,
                Election.of(ReceiptDates.in(slip), FittedWeights.DATE),
                Calibration.DATE,
                slip.quality()));
        seller();
        Optional<Election.Standing<BigDecimal>> total = total();
        new ReceiptNumbers(slip).into(draft);
        new ReceiptCurrency(slip).into(draft);
        Tender.of(slip).ifPresent(found -> draft.put(Field.PAYMENT_METHOD, found));
        return new LayoutReading(
                draft.done().reliedOnAtMost(slip.quality().most()),
                List.of(supported(date, total), familiar()),
                choices);
    }

    private void docType() {
        if (!slip.rows().isEmpty()) {
            ReceiptRow row = slip.rows().get(0);
            draft.put(
                    Field.DOC_TYPE,
                    new Found<>(
                            DocType.RECEIPT,
                            new Evidence(Optional.of(row.place()), row.text(), "receipt:till-marks", 0.98)));
        }
    }

    private void seller() {
        List<HeadRow> head = new HeadRows(slip);
        Ballot<String> name = new Ballot<>(
                Field.SELLER_NAME,
                Election.of(ShopNames.in(slip, head), FittedWeights.NAME),
                Calibration.NAME,
                slip.quality());
        take(name);
        int end = name.election()
                .winner()
                .map(winner -> rowBelow(head, winner.proposal()))
                .orElse(-1);
        take(new Ballot<>(
                Field.SELLER_ADDRESS,
                Election.of(
                        ShopAddresses.in(slip, head.subList(0, Math.min(HEAD, head.size())), end),
                        FittedWeights.ADDRESS),
                Calibration.ADDRESS,
                slip.quality()));
    }

    private static int rowBelow(List<HeadRow> head, Proposal<String> name) {
        for (HeadRow row : head) {
            if (row.row().page() == name.place().page()
                    && row.row().box().y1() >= name.place().box().y1()) {
                return row.index() + 1;
            }
        }
        return -1;
    }

    private Optional<Election.Standing<BigDecimal>> total() {
        Ballot<BigDecimal> total = new Ballot<>(
                Field.AMOUNT_DUE,
                Election.of(ReceiptTotals.in(slip), FittedWeights.TOTAL),
                Calibration.TOTAL,
                slip.quality());
        take(total).ifPresent(due -> new ReceiptTax(slip, due).into(draft));
        return total.winner();
    }

    private <T> Optional<T> take(Ballot<T> ballot) {
        choices.add(ballot.choice());
        Optional<Found<T>> found = ballot.found();
        found.ifPresent(value -> draft.put(ballot.field(), value));
        return found.map(Found::value);
    }

    private InvoiceCheck familiar() {
        Optional<String> strange = slip.quality().strange();
        return new InvoiceCheck(
                "receipt-layout-familiar",
                strange.isPresent() ? InvoiceCheck.Outcome.FAILED : InvoiceCheck.Outcome.PASSED,
                strange.orElse("It is one column of rows."));
    }

    /** A receipt tells what was paid and when; sums that it shows must not speak against the total. */
    private InvoiceCheck supported(Optional<LocalDate> date, Optional<Election.Standing<BigDecimal>> total) {
        List<String> wrong = new ArrayList<>();
        if (date.isEmpty()) {
            wrong.add("No date was found.");
        }
        if (total.isEmpty()) {
            wrong.add("No total was found.");
        }
        total.map(Election.Standing::proposal).ifPresent(proposal -> {
            String amount = proposal.value().toPlainString();
            if (proposal.supports().contains(ReceiptTotals.CONTRADICTED)) {
                wrong.add("Cash less change is not " + amount + ".");
            } else if (proposal.supports().stream().noneMatch(ReceiptTotals.SUPPORTS::contains)) {
                wrong.add("Neither a label nor a sum speaks for " + amount + ".");
            }
        });
        return new InvoiceCheck(
                "receipt-total-supported",
                wrong.isEmpty() ? InvoiceCheck.Outcome.PASSED : InvoiceCheck.Outcome.FAILED,
                wrong.isEmpty() ? "A label or a sum speaks for the total." : String.join(" ", wrong));
    }
}
