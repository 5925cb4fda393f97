package io.kvitt.domain.reference;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * VAT numbers of the member states of the European Union (Directive 2006/112/EC, article 215), Northern Ireland, Great
 * Britain, Norway and Switzerland, with the check digits of each. Forms: European Commission, "VIES, frequently asked
 * questions, question 11"; check digits: {@link VatCheckDigits}. Spaces, points, hyphens and case do not matter. That a number
 * is right does not say that it was given out.
 */
public final class VatNumber {

    private static final int LONGEST_WRITTEN = 40;

    private record Country(Pattern form, Predicate<String> hasCheckDigits) {}

    /** Traders with nine digits, branches with twelve, government departments and health authorities. */
    private static final String BRITISH = "\\d{9}|\\d{12}|GD[0-4]\\d{2}|HA[5-9]\\d{2}";

    /** What stands behind the country's letters. */
    private static final Map<String, Country> COUNTRIES = Map.ofEntries(
            country("AT", "U\\d{8}", VatCheckDigits::holdsInAustria),
            country("BE", "[01]\\d{9}", VatCheckDigits::holdsInBelgium),
            country("BG", "\\d{9,10}", VatCheckDigits::holdsInBulgaria),
            country("CY", "\\d{8}[A-Z]", VatCheckDigits::holdsInCyprus),
            country("CZ", "\\d{8,10}", VatCheckDigits::holdsInCzechia),
            country("DE", "[1-9]\\d{8}", VatCheckDigits::holdsInGermanyAndCroatia),
            country("DK", "\\d{8}", DanishCompanyNumber::holds),
            country("EE", "\\d{9}", VatCheckDigits::holdsInEstonia),
            country("EL", "\\d{9}", VatCheckDigits::holdsInGreece),
            country("ES", "[0-9A-Z]\\d{7}[0-9A-Z]", VatCheckDigits::holdsInSpain),
            country("FI", "\\d{8}", VatCheckDigits::holdsInFinland),
            country("FR", "[0-9A-HJ-NP-Z]{2}\\d{9}", VatCheckDigits::holdsInFrance),
            country("HR", "\\d{11}", VatCheckDigits::holdsInGermanyAndCroatia),
            country("HU", "\\d{8}", VatCheckDigits::holdsInHungary),
            country("IE", "\\d[0-9A-Z+*]\\d{5}[A-W][A-IW]?", VatCheckDigits::holdsInIreland),
            country("IT", "\\d{11}", VatCheckDigits::holdsInItaly),
            country("LT", "\\d{9}|\\d{12}", VatCheckDigits::holdsInLithuania),
            country("LU", "\\d{8}", VatCheckDigits::holdsInLuxembourg),
            country("LV", "\\d{11}", VatCheckDigits::holdsInLatvia),
            country("MT", "[1-9]\\d{7}", VatCheckDigits::holdsInMalta),
            country("NL", "\\d{9}B\\d{2}", VatCheckDigits::holdsInTheNetherlands),
            country("PL", "\\d{10}", VatCheckDigits::holdsInPoland),
            country("PT", "[1-9]\\d{8}", VatCheckDigits::holdsInPortugal),
            country("RO", "[1-9]\\d{1,9}", VatCheckDigits::holdsInRomania),
            country("SE", "\\d{12}", VatCheckDigits::holdsInSweden),
            country("SI", "[1-9]\\d{7}", VatCheckDigits::holdsInSlovenia),
            country("SK", "[1-9]\\d[2-47-9]\\d{7}", VatCheckDigits::holdsInSlovakia),
            country("XI", BRITISH, VatCheckDigits::holdsInTheUnitedKingdom),
            country("GB", BRITISH, VatCheckDigits::holdsInTheUnitedKingdom),
            country("NO", "\\d{9}MVA", body -> NorwegianOrganisationNumber.holds(body.substring(0, 9))),
            country("CH", "E\\d{9}(?:MWST|TVA|IVA|TPV)?", VatCheckDigits::holdsInSwitzerland));

    private static final Set<String> OUTSIDE_THE_UNION = Set.of("GB", "NO", "CH");

    private VatNumber() {}

    public static boolean holds(String written) {
        return normalized(written).isPresent();
    }

    /**
     * The number in capitals without spaces, points and hyphens, beginning with its country: {@code NO918726349MVA},
     * {@code CHE123456788MWST}. A Norwegian one may lack NO, a Swiss one its last letters, a Belgian one its first zero, which
     * is added. Empty if it is no VAT number.
     */
    public static Optional<String> normalized(String written) {
        if (written.length() > LONGEST_WRITTEN) {
            return Optional.empty();
        }
        String number = whole(plain(written));
        return number.length() > 2 && isRight(number) ? Optional.of(number) : Optional.empty();
    }

    /** The same, of one country only. */
    public static Optional<String> normalized(String written, String country) {
        return normalized(written).filter(number -> number.startsWith(country));
    }

    /** The same, of a member state of the union or Northern Ireland only. */
    public static Optional<String> ofTheUnion(String written) {
        return normalized(written).filter(number -> !OUTSIDE_THE_UNION.contains(number.substring(0, 2)));
    }

    private static boolean isRight(String number) {
        Country country = COUNTRIES.get(number.substring(0, 2));
        String body = number.substring(2);
        return country != null
                && country.form().matcher(body).matches()
                && country.hasCheckDigits().test(body);
    }

    private static String plain(String written) {
        return Characters.withoutSpaces(written)
                .replace(".", "")
                .replace("-", "")
                .toUpperCase(Locale.ROOT);
    }

    private static String whole(String plain) {
        if (plain.endsWith("MVA") && !plain.startsWith("NO")) {
            return "NO" + plain;
        }
        return plain.startsWith("BE") && plain.length() == 11 ? "BE0" + plain.substring(2) : plain;
    }

    private static Map.Entry<String, Country> country(String letters, String form, Predicate<String> hasCheckDigits) {
        return Map.entry(letters, new Country(Pattern.compile(form), hasCheckDigits));
    }
}
