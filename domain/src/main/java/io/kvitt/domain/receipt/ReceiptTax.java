package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rounding, tax and net of a receipt, as far as they agree with what was paid. None of them was labelled in the receipts at
 * hand, so their confidence is not fitted: sums that hold make it high, a label alone does not.
 */
final class ReceiptTax {

    private static final double SUM_HOLDS = 0.9;
    private static final double LABEL_ALONE = 0.6;

    /** Tills round cash to five hundredths, or to whole crowns. */
    private static final BigDecimal MOST_ROUNDING = new BigDecimal("0.50");

    private final Slip slip;
    private final BigDecimal due;

    ReceiptTax(Slip slip, BigDecimal due) {
        this.slip = slip;
        this.due = due;
    }

    void into(Invoice.Draft draft) {
        BigDecimal gross = due;
        Optional<PrintedAmount> before = beforeRounding();
        if (before.isPresent()) {
            gross = before.get().value();
            draft.put(Field.GROSS_TOTAL, found(before.get(), gross, "receipt:before-rounding", SUM_HOLDS));
        }
        rounding(gross).ifPresent(amount -> draft.put(Field.ROUNDING, amount));
        tax(draft, gross);
    }

    /** An amount that the rounding row leads from to what was paid. */
    private Optional<PrintedAmount> beforeRounding() {
        for (MoneyRow rounding : rows(MoneyKind.ROUNDING)) {
            BigDecimal by = rounding.last().value().abs();
            if (by.signum() == 0 || by.compareTo(MOST_ROUNDING) >= 0) {
                continue;
            }
            for (MoneyRow row : slip.money()) {
                boolean rounds = row.last().value().subtract(due).abs().compareTo(by) == 0;
                if (rounds && row.kind() != MoneyKind.OTHER && row.kind() != MoneyKind.ROUNDING) {
                    return Optional.of(row.last());
                }
            }
        }
        return Optional.empty();
    }

    /** The printed rounding, with the sign that leads from the total to what was paid. */
    private Optional<Found<BigDecimal>> rounding(BigDecimal gross) {
        BigDecimal by = due.subtract(gross);
        return rows(MoneyKind.ROUNDING).stream()
                .map(MoneyRow::last)
                .filter(amount -> amount.value().abs().compareTo(by.abs()) == 0)
                .findFirst()
                .map(amount -> found(amount, by, "receipt:rounding", SUM_HOLDS));
    }

    private void tax(Invoice.Draft draft, BigDecimal gross) {
        List<PrintedAmount> taxes = taxes(gross);
        for (PrintedAmount tax : taxes) {
            Optional<PrintedAmount> net = net(gross.subtract(tax.value()));
            if (net.isPresent() && tax.value().signum() > 0) {
                draft.put(Field.TAX_TOTAL, found(tax, tax.value(), "receipt:tax", SUM_HOLDS));
                draft.put(Field.NET_TOTAL, found(net.get(), net.get().value(), "receipt:net", SUM_HOLDS));
                return;
            }
        }
        if (!taxes.isEmpty()) {
            draft.put(Field.TAX_TOTAL, found(taxes.get(0), taxes.get(0).value(), "receipt:tax", LABEL_ALONE));
        }
    }

    /** Amounts in rows for tax and in the last column of its summary; no tax is half of what was paid. */
    private List<PrintedAmount> taxes(BigDecimal gross) {
        List<PrintedAmount> taxes = new ArrayList<>();
        for (MoneyRow row : slip.money()) {
            boolean named = row.says().contains(Wording.TAX)
                    && (row.kind() == MoneyKind.TAX || row.kind() == MoneyKind.INCLUDING)
                    && !row.says().contains(Wording.SERVICE);
            boolean listed = row.summary() && row.amounts().size() >= 2;
            BigDecimal value = row.last().value();
            if ((named || listed) && value.signum() >= 0 && value.add(value).compareTo(gross) < 0) {
                taxes.add(row.last());
            }
        }
        return taxes;
    }

    private Optional<PrintedAmount> net(BigDecimal value) {
        for (MoneyRow row : slip.money()) {
            for (PrintedAmount amount : row.amounts()) {
                boolean couldBe = row.summary()
                        || row.kind() == MoneyKind.EXCLUDING
                        || row.kind() == MoneyKind.SUB_TOTAL
                        || row.kind() == MoneyKind.AMOUNT
                        || row.kind() == MoneyKind.TAX;
                if (couldBe && amount.value().compareTo(value) == 0) {
                    return Optional.of(amount);
                }
            }
        }
        return Optional.empty();
    }

    private List<MoneyRow> rows(MoneyKind kind) {
        return slip.money().stream().filter(row -> row.kind() == kind).toList();
    }

    private static Found<BigDecimal> found(PrintedAmount amount, BigDecimal value, String rule, double confidence) {
        double sure = amount.mended() ? confidence / 2 : confidence;
        return new Found<>(value, new Evidence(Optional.of(amount.place()), amount.words(), rule, sure));
    }
}
