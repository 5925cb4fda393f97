package io.kvitt.domain.reference;

import io.kvitt.domain.check.Mod97;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * International bank account numbers (ISO 13616): a country, two check digits and the national number. The length must be
 * that of the country (registry of SWIFT, release 101) and the whole must pass {@link Mod97}. Spaces and case do not
 * matter.
 */
public final class Iban {

    private static final String LENGTHS = """
            15 NO
            16 BE
            18 DK FI FK FO GL NL SD
            19 MK SI
            20 AT BA EE KZ LT LU MN XK
            21 CH HR LI LV
            22 BG BH CR DE GB GE IE ME RS VA
            23 AE GI IL IQ OM SO TL
            24 AD CZ ES MD PK RO SA SE SK TN VG
            25 LY PT ST
            26 IS TR
            27 BI DJ FR GR IT MC MR SM
            28 AL AZ BY CY DO GT HN HU LB NI PL SV
            29 BR EG PS QA UA
            30 JO KW MU YE
            31 MT SC
            32 LC
            33 RU
            """;

    private static final Map<String, Integer> LENGTH_OF = lengths();

    private Iban() {}

    public static boolean holds(String written) {
        return normalized(written).isPresent();
    }

    /** The number in capitals without spaces; empty if it is no IBAN. */
    public static Optional<String> normalized(String written) {
        String iban = Characters.withoutSpaces(written).toUpperCase(Locale.ROOT);
        if (iban.length() < 15
                || !Characters.areDigits(iban.substring(2, 4))
                || LENGTH_OF.getOrDefault(iban.substring(0, 2), 0) != iban.length()) {
            return Optional.empty();
        }
        return Mod97.holds(iban) ? Optional.of(iban) : Optional.empty();
    }

    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new HashMap<>();
        for (String line : LENGTHS.strip().split("\n")) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                lengths.put(words[i], Integer.valueOf(words[0]));
            }
        }
        return Map.copyOf(lengths);
    }
}
