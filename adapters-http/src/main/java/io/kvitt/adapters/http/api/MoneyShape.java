package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.money.Money;

/** An amount: text, so that no reader turns it into a binary fraction. */
record MoneyShape(
        @Says(
                value = "Plain decimal, with the decimals of the currency",
                example = "88.85",
                form = "-?[0-9]+(\\.[0-9]+)?")
        String amount,

        @Says(value = "ISO 4217", example = "SEK", form = "[A-Z]{3}")
        String currency) {

    static MoneyShape of(Money money) {
        return new MoneyShape(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    static MoneyShape of(String amount, String currency) {
        return new MoneyShape(amount, currency);
    }
}
