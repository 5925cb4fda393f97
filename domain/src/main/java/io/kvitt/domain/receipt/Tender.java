package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import java.util.Optional;

/** How a receipt was paid, as a code: {@code cash}, {@code card} or {@code wallet}. */
final class Tender {

    private static final double WITH_CHANGE = 0.95;
    private static final double AMOUNT = 0.85;
    private static final double WORD = 0.6;

    private Tender() {}

    /** Change is given for cash only; otherwise the row with an amount decides, and then a word without one. */
    static Optional<Found<String>> of(Slip slip) {
        Optional<MoneyRow> cash = row(slip, MoneyKind.CASH, Wording.CASH);
        Optional<MoneyRow> card = row(slip, MoneyKind.CARD, Wording.CARD);
        boolean change = slip.money().stream()
                .anyMatch(row ->
                        row.kind() == MoneyKind.CHANGE && row.last().value().signum() != 0);
        if (cash.isPresent() && (change || card.isEmpty())) {
            return cash.map(row -> found(cashOr(row), row.row(), change ? WITH_CHANGE : AMOUNT));
        }
        return card.map(row -> found(kindOfCard(row.row()), row.row(), AMOUNT)).or(() -> word(slip));
    }

    private static Optional<MoneyRow> row(Slip slip, MoneyKind kind, Wording wording) {
        return slip.money().stream()
                .filter(row -> row.kind() == kind && row.says().contains(wording))
                .findFirst();
    }

    /** A row that speaks of a payment may name the card it was made with. */
    private static String cashOr(MoneyRow row) {
        return row.says().contains(Wording.CARD) ? kindOfCard(row.row()) : "cash";
    }

    private static Optional<Found<String>> word(Slip slip) {
        for (int i = 0; i < slip.rows().size(); i++) {
            ReceiptRow row = slip.rows().get(i);
            if (slip.wordings().get(i).contains(Wording.CARD) && row.words().size() <= 4) {
                return Optional.of(found(kindOfCard(row), row, WORD));
            }
        }
        return Optional.empty();
    }

    private static String kindOfCard(ReceiptRow row) {
        return row.plain().contains("WALLET") || row.plain().contains("SWISH") ? "wallet" : "card";
    }

    private static Found<String> found(String code, ReceiptRow row, double confidence) {
        return new Found<>(
                code, new Evidence(Optional.of(row.place()), row.text(), "receipt:payment-method", confidence));
    }
}
