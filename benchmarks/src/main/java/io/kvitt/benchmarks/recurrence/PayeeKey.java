package io.kvitt.benchmarks.recurrence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** By what the baselines say that two payees are the same. */
enum PayeeKey {
    RAW("raw payee") {
        @Override
        String of(String payee) {
            return payee;
        }
    },
    /**
     * The first two words without processor, digits and accents. Written by the author of the noise, so it knows more than it
     * should.
     */
    NORMALISED("normalised payee") {
        @Override
        String of(String payee) {
            String plain = Normalizer.normalize(payee.toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replaceFirst("^(PAYPAL|SQ|KLARNA|SUMUP) ?\\*|^(KORTKOP|AUTOGIRO) ", "");
            return Arrays.stream(plain.split("[ ,/]+"))
                    .filter(word -> word.chars().noneMatch(Character::isDigit))
                    .limit(2)
                    .collect(Collectors.joining(" "));
        }
    };

    private final String text;

    PayeeKey(String text) {
        this.text = text;
    }

    abstract String of(String payee);

    @Override
    public String toString() {
        return text;
    }
}
