package io.kvitt.benchmarks.recurrence;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * How statements write one payee. Most of the style stays with the payee; three payments in ten go their own way. Every
 * spelling takes the same number of draws, so more noise changes more payments and none back.
 */
final class PayeeSpelling {

    private static final double OWN_WAY = 0.3;

    /** ISO 8583, field 43, has room for 22 to 25 characters of a name; some banks keep less. */
    private static final int LEAST_LENGTH = 18;

    private static final int MOST_LENGTH = 25;
    private static final List<String> PREFIXES =
            List.of("PAYPAL *", "SQ *", "KLARNA*", "SUMUP *", "KORTKÖP ", "AUTOGIRO ");
    private static final List<String> NEW_PREFIXES = List.of("QLIRO-", "VIPPS*", "TWINT ", "iZ *", "DIRECT DEBIT: ");
    private static final List<String> CITIES =
            List.of(" STOCKHOLM", " Göteborg SE", " BERLIN DE", " LONDON GB", ", Umeå", " AMSTERDAM");

    private final String payee;
    private final Noise noise;
    private final long seed;
    private final String stream;

    PayeeSpelling(long seed, String stream, String payee, Noise noise) {
        this.seed = seed;
        this.stream = stream;
        this.payee = payee;
        this.noise = noise;
    }

    /** As the payment of that number has it. */
    String of(int number) {
        Chance own = Chance.of(seed, "spelling", stream, Integer.toString(number));
        Chance style = own.holds(OWN_WAY)
                ? Chance.of(seed, "own way", stream, Integer.toString(number))
                : Chance.of(seed, "style", stream);
        String prefix = optional(style, 0.3, style.oneOf(PREFIXES));
        String newPrefix = style.oneOf(NEW_PREFIXES);
        boolean newOne = noise.strikes(style, HeldOut.NEW_PREFIX, 0.3);
        String city = optional(style, 0.3, style.oneOf(CITIES));
        String store = optional(style, 0.2, " #" + own.from(1, 999));
        String id = optional(style, 0.3, id(own));
        boolean folded = noise.strikes(style, 0.3);
        double capitals = style.fraction();
        int length = noise.strikes(style, 0.2) ? style.from(LEAST_LENGTH, MOST_LENGTH) : Integer.MAX_VALUE;
        String written = cased(folded ? fold(payee) : payee, capitals) + store + city + id;
        return cut((newOne ? newPrefix : prefix) + written, length);
    }

    private String optional(Chance chance, double atLevelOne, String text) {
        return noise.strikes(chance, atLevelOne) ? text : "";
    }

    /** Different with every payment: a number, a reference, a month. */
    private static String id(Chance own) {
        int form = own.from(0, 2);
        int digits = own.from(10_000_000, 99_999_999);
        return switch (form) {
            case 0 -> " " + digits;
            case 1 -> " REF:" + Integer.toString(digits, 36).toUpperCase(Locale.ROOT);
            default -> String.format(Locale.ROOT, " 20%02d-%02d", 20 + digits % 10, 1 + digits % 12);
        };
    }

    private String cased(String text, double draw) {
        if (draw < 0.4 * noise.level()) {
            return text.toUpperCase(Locale.ROOT);
        }
        return draw > 1 - 0.15 * noise.level() ? text.toLowerCase(Locale.ROOT) : text;
    }

    /** Without dots and rings, as old systems write. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }
}
