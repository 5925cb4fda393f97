package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The currency of a receipt: what its amounts name, else the country that its words give away. A dollar sign names none:
 * tills print it for many currencies.
 */
final class ReceiptCurrency {

    private static final double NAMED = 0.97;
    private static final double COUNTRY = 0.9;

    private record Sign(Pattern pattern, String code, double confidence) {}

    private static final List<Sign> SIGNS = List.of(
            named("(?<!\\p{L})RM ?(?=-?\\d|\\)|\\]|:|$|/)|\\(RM\\)|(?<!\\p{L})MYR(?!\\p{L})|(?<!\\p{L})RINGGIT", "MYR"),
            named("€|(?<!\\p{L})EUR(?:OS?)?(?!\\p{L})", "EUR"),
            named("£|(?<!\\p{L})GBP(?!\\p{L})", "GBP"),
            named("(?<!\\p{L})(?:SEK|SKR)(?!\\p{L})", "SEK"),
            named("(?<!\\p{L})NOK(?!\\p{L})", "NOK"),
            named("(?<!\\p{L})DKK(?!\\p{L})", "DKK"),
            named("(?<!\\p{L})(?:CHF|SFR)(?!\\p{L})", "CHF"),
            named("(?<!\\p{L})SGD(?!\\p{L})|S\\$", "SGD"),
            named("(?<!\\p{L})USD(?!\\p{L})", "USD"),
            named("¥|(?<!\\p{L})JPY(?!\\p{L})", "JPY"),
            country("(?<!\\p{L})GST ?(?:ID|REG|NO)[^\\d]{0,12}00\\d|SDN\\.? ?BHD|(?<!\\p{L})MALAYSIA(?!\\p{L})", "MYR"),
            country("(?<!\\p{L})(?:MOMS|KVITTO|KONTOKORT|ATT BETALA|ÖRESAVRUNDNING|VÄXEL)(?!\\p{L})", "SEK"),
            country("(?<!\\p{L})(?:MWST|UST|SUMME|RÜCKGELD|TVA|TTC|BTW)(?!\\p{L})", "EUR"),
            country("(?<!\\p{L})(?:MVA|KVITTERING)(?!\\p{L})", "NOK"));

    private final Slip slip;

    ReceiptCurrency(Slip slip) {
        this.slip = slip;
    }

    private static Sign named(String pattern, String code) {
        return new Sign(Pattern.compile(pattern), code, NAMED);
    }

    private static Sign country(String pattern, String code) {
        return new Sign(Pattern.compile(pattern), code, COUNTRY);
    }

    void into(Invoice.Draft draft) {
        Map<Sign, Integer> counts = new HashMap<>();
        Map<Sign, Found<String>> first = new HashMap<>();
        for (ReceiptRow row : slip.rows()) {
            for (Sign sign : SIGNS) {
                Matcher m = sign.pattern().matcher(row.plain());
                if (m.find()) {
                    counts.merge(sign, 1, Integer::sum);
                    first.putIfAbsent(sign, found(sign, row, m.group()));
                }
            }
        }
        best(counts, NAMED)
                .or(() -> best(counts, COUNTRY))
                .map(first::get)
                .ifPresent(found -> draft.put(Field.CURRENCY, found));
    }

    /** The most frequent sign of its strength; two that are equally frequent decide nothing. */
    private static Optional<Sign> best(Map<Sign, Integer> counts, double confidence) {
        int most = 0;
        Optional<Sign> best = Optional.empty();
        for (Sign sign : SIGNS) {
            int count = sign.confidence() == confidence ? counts.getOrDefault(sign, 0) : 0;
            if (count > most) {
                most = count;
                best = Optional.of(sign);
            } else if (count == most && count > 0) {
                best = Optional.empty();
            }
        }
        return best;
    }

    private static Found<String> found(Sign sign, ReceiptRow row, String words) {
        return new Found<>(
                sign.code(),
                new Evidence(Optional.of(row.place()), words.strip(), "receipt:currency", sign.confidence()));
    }
}
