package io.kvitt.domain.reference;

import io.kvitt.domain.check.Mod97;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * International bank account numbers (ISO 13616): a country, two check digits and the national number. The length must be
 * that of the country (registry of SWIFT, release 101) and the whole must pass {@link Mod97}. Spaces and case do not
 * matter.
 */
public final class Iban {

    private static final int LONGEST = 34;

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

    /** Countries whose national number holds digits only, after the same registry. */
    private static final Set<String> DIGITS_ONLY =
            Set.of("AT BA BE CZ DE DK EE ES FI FO GL HR HU IL LT ME NO PL PT RS SE SI SK".split(" "));

    private static final Map<Character, Character> LOOKS_LIKE = Map.of('O', '0', '0', 'O', 'I', '1', '1', 'I');

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

    /**
     * The number as {@link #normalized} gives it, or if it is none, the one that comes of taking a single O for a 0 or an I for
     * a 1, or the reverse. Empty if no such change makes it right, or more than one does.
     */
    public static Optional<String> mended(String written) {
        String iban = Characters.withoutSpaces(written).toUpperCase(Locale.ROOT);
        Optional<String> asItIs = normalized(iban);
        if (asItIs.isPresent() || iban.length() > LONGEST) {
            return asItIs;
        }
        List<String> right = new ArrayList<>();
        for (int i = 0; i < iban.length(); i++) {
            char other = LOOKS_LIKE.getOrDefault(iban.charAt(i), ' ');
            String changed = iban.substring(0, i) + other + iban.substring(i + 1);
            boolean digitsOnly = DIGITS_ONLY.contains(changed.substring(0, Math.min(2, changed.length())));
            if (other != ' ' && (i < 2 || !digitsOnly || Character.isDigit(other))) {
                normalized(changed).ifPresent(right::add);
            }
        }
        return right.size() == 1 ? Optional.of(right.get(0)) : Optional.empty();
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
