package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.util.Currency;

/** What is due, by portion; each zero or more, all of one currency. */
public record Dues(Money penalties, Money fees, Money interest, Money principal) {

    public Dues {
        for (Money part : new Money[] {penalties, fees, interest, principal}) {
            if (part.isNegative()) {
                throw new IllegalArgumentException("due " + part);
            }
        }
    }

    public static Dues none(Currency currency) {
        Money zero = Money.zero(currency);
        return new Dues(zero, zero, zero, zero);
    }

    public Money total() {
        return penalties.plus(fees).plus(interest).plus(principal);
    }

    /** One of the four. */
    public Money of(Portion portion) {
        return switch (portion) {
            case PENALTIES -> penalties;
            case FEES -> fees;
            case INTEREST -> interest;
            case PRINCIPAL -> principal;
        };
    }
}
