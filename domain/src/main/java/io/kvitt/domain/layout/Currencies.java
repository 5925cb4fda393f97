package io.kvitt.domain.layout;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Codes, signs and words of money, as they stand beside amounts and in headings. */
final class Currencies {

    /** ISO 4217, those that invoices of the supported languages are written in, and their predecessors. */
    private static final Set<String> CODES = Set.of(
            "EUR", "SEK", "NOK", "DKK", "GBP", "USD", "CHF", "MYR", "PLN", "CZK", "HUF", "RON", "BGN", "ISK", "CAD",
            "AUD", "NZD", "JPY", "SGD", "HKD", "CNY", "INR", "ZAR", "TRY", "BRL", "MXN", "THB", "IDR", "KRW", "AED",
            "SAR", "ILS", "ARS", "CLP", "COP", "PEN", "UAH", "MAD", "TND", "DZD", "EGP", "PHP", "VND", "BND", "DEM",
            "FRF", "ITL", "ESP", "NLG", "FIM", "ATS", "BEF", "LUF", "IEP", "PTE", "GRD");

    /** Words and signs that mean one currency wherever they stand. */
    private static final Map<String, String> WORDS = Map.of(
            "€", "EUR", "£", "GBP", "euro", "EUR", "euros", "EUR", "eur", "EUR", "rm", "MYR", "ringgit", "MYR",
            "kronor", "SEK", "fr", "CHF", "sfr", "CHF");

    /** Words of several currencies: the country decides. */
    private static final Set<String> SHARED = Set.of("kr", "kroner", "krone", "$", "¥");

    private Currencies() {}

    static boolean isOne(String word) {
        String bare = bare(word);
        return CODES.contains(bare) || WORDS.containsKey(lower(bare)) || SHARED.contains(lower(bare));
    }

    /** The currency that a word names by itself. */
    static Optional<String> named(String word) {
        String bare = bare(word);
        if (CODES.contains(bare)) {
            return Optional.of(bare);
        }
        return Optional.ofNullable(WORDS.get(lower(bare)));
    }

    static boolean isShared(String word) {
        return SHARED.contains(lower(bare(word)));
    }

    /** Whether one of the signs of several currencies stands in a text. */
    static boolean hasSharedSign(String text) {
        return text.indexOf('$') >= 0
                || text.indexOf('\u00a5') >= 0
                || text.indexOf("kr") >= 0
                || text.indexOf("Kr") >= 0;
    }

    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && "([:,.".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ")]:,.;".indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
