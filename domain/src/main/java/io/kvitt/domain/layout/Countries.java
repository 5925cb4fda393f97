package io.kvitt.domain.layout;

import io.kvitt.domain.invoice.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which country's money a word such as {@code kr} means: that of the seller's numbers, else of the language. */
final class Countries {

    private static final Map<String, String> OF_COUNTRY = Map.of(
            "SE", "SEK", "NO", "NOK", "DK", "DKK", "GB", "GBP", "US", "USD", "MY", "MYR", "CH", "CHF", "IS", "ISK");

    private static final Map<String, String> OF_LANGUAGE = Map.of("sv", "SEK", "no", "NOK", "da", "DKK", "ms", "MYR");

    private Countries() {}

    static Optional<String> currency(Grid grid, Map<Field<?>, Proposal<?>> chosen) {
        if (chosen.containsKey(Field.BANKGIRO) || chosen.containsKey(Field.PLUSGIRO)) {
            return Optional.of("SEK");
        }
        for (Field<String> field : List.of(Field.SELLER_VAT_ID, Field.IBAN)) {
            Proposal<?> number = chosen.get(field);
            if (number != null) {
                String country = String.valueOf(number.value()).substring(0, 2);
                Optional<String> money = Optional.ofNullable(OF_COUNTRY.get(country));
                if (money.isPresent()) {
                    return money;
                }
            }
        }
        return grid.foremostLanguage().map(OF_LANGUAGE::get);
    }
}
