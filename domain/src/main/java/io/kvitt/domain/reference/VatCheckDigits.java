package io.kvitt.domain.reference;

import io.kvitt.domain.check.Luhn;
import io.kvitt.domain.check.Mod11And10;
import io.kvitt.domain.check.WeightedSum;
import java.time.YearMonth;
import java.util.Set;

/**
 * The check digits of the VAT numbers of each country, as the tax authorities define them and the European Commission
 * collected them ("VIES, VAT number validation algorithms"). What is tested is the number behind the country's letters; its form
 * was tested before, so that each place holds the digit or letter that belongs there.
 */
final class VatCheckDigits {

    private static final Set<Integer> SPECIAL_PROVINCES_OF_ITALY = Set.of(120, 121, 888, 999);

    private VatCheckDigits() {}

    /** Seven digits by 1 2 1 2 1 2 1, two-digit products by the sum of their digits: like Luhn, but 4 is added. */
    static boolean holdsInAustria(String body) {
        int sum = 4 + digit(body, 8);
        for (int i = 1; i <= 7; i++) {
            int product = digit(body, i) * (i % 2 == 1 ? 1 : 2);
            sum += product > 9 ? product - 9 : product;
        }
        return sum % 10 == 0;
    }

    /** The last two digits are 97 minus the first eight modulo 97. */
    static boolean holdsInBelgium(String body) {
        return 97 - Integer.parseInt(body, 0, 8, 10) % 97 == Integer.parseInt(body, 8, 10, 10);
    }

    /** Nine digits for organisations; ten for persons, foreigners and others, each with weights of their own. */
    static boolean holdsInBulgaria(String body) {
        if (body.length() == 9) {
            int check = WeightedSum.of(body, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
            return (check == 10 ? WeightedSum.of(body, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10 : check) == digit(body, 8);
        }
        return isBulgarianPerson(body)
                || WeightedSum.of(body, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == digit(body, 9)
                || (11 - WeightedSum.of(body, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11 == digit(body, 9);
    }

    /** Year, month and day of birth; 20 is added to the month before 1900 and 40 after 1999. */
    private static boolean isBulgarianPerson(String body) {
        int month = pair(body, 2);
        int century = month > 40 ? 2000 : month > 20 ? 1800 : 1900;
        return isDay(century + pair(body, 0), month % 20, pair(body, 4))
                && WeightedSum.of(body, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == digit(body, 9);
    }

    /** Digits in odd places are exchanged by a table, the sum modulo 26 is the letter; 12 is no beginning. */
    static boolean holdsInCyprus(String body) {
        int[] exchanged = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += i % 2 == 0 ? exchanged[digit(body, i)] : digit(body, i);
        }
        return !body.startsWith("12") && body.charAt(8) == 'A' + sum % 26;
    }

    /** Eight digits for organisations, nine beginning with 6 for some persons, otherwise the birth number. */
    static boolean holdsInCzechia(String body) {
        if (body.length() == 8) {
            int check = (11 - WeightedSum.of(body, 8, 7, 6, 5, 4, 3, 2) % 11) % 11;
            return body.charAt(0) != '9' && (check == 0 ? 1 : check % 10) == digit(body, 7);
        }
        boolean special = body.length() == 9
                && body.charAt(0) == '6'
                && Math.floorMod(8 - (21 - WeightedSum.of(body.substring(1), 8, 7, 6, 5, 4, 3, 2) % 11) % 11, 10)
                        == digit(body, 8);
        return special || isBirthNumber(body);
    }

    /**
     * Nine digits for who was born before 1954, without a check digit; ten later, of which the first nine modulo 11 (10
     * counts as 0 until 1985) are the last. To the month 50 is added for women, and 20 besides since 2004.
     */
    private static boolean isBirthNumber(String body) {
        int pair = pair(body, 0);
        int year = body.length() == 9 || pair >= 54 ? 1900 + pair : 2000 + pair;
        int month = pair(body, 2) % 50;
        int day = pair(body, 4);
        if (year >= 2004 && month > 20) {
            month -= 20;
        }
        if (!isDay(year, month, day)) {
            return false;
        }
        if (body.length() == 9) {
            return pair < 54;
        }
        int check = Integer.parseInt(body, 0, 9, 10) % 11;
        return (year < 1986 ? check % 10 : check) == digit(body, 9);
    }

    static boolean holdsInGermanyAndCroatia(String body) {
        return Mod11And10.holds(body);
    }

    static boolean holdsInEstonia(String body) {
        return WeightedSum.of(body, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
    }

    static boolean holdsInGreece(String body) {
        return WeightedSum.of(body, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digit(body, 8);
    }

    /**
     * Persons: eight digits and a letter, the number modulo 23 (foreigners X, Y, Z for 0, 1, 2 in front; K, L, M with seven
     * digits). Organisations: a letter, seven digits, and the Luhn digit of these or the letter for it; which of the two
     * depends on the kind of organisation, and sources disagree, so that both count.
     */
    static boolean holdsInSpain(String body) {
        char first = body.charAt(0);
        char last = body.charAt(8);
        if (first >= '0' && first <= '9') {
            return last == spanishLetter(body.substring(0, 8));
        }
        if ("XYZ".indexOf(first) >= 0) {
            return last == spanishLetter("XYZ".indexOf(first) + body.substring(1, 8));
        }
        if ("KLM".indexOf(first) >= 0) {
            return last == spanishLetter(body.substring(1, 8));
        }
        String digits = body.substring(1, 8);
        char check = last >= 'A' && last <= 'J' ? (char) ('0' + "JABCDEFGHI".indexOf(last)) : last;
        return "ABCDEFGHJNPQRSUVW".indexOf(first) >= 0 && Luhn.holds(digits + check);
    }

    private static char spanishLetter(String digits) {
        return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(digits) % 23);
    }

    static boolean holdsInFinland(String body) {
        return WeightedSum.of(body, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0;
    }

    /**
     * A key of two characters and the company's number (SIREN), which is a Luhn number but for Monaco, where it begins with
     * 000. A key of digits is 12 plus three times the number, modulo 97. One with letters is a number to the base 34, letters I
     * and O left out.
     */
    static boolean holdsInFrance(String body) {
        String siren = body.substring(2);
        int number = Integer.parseInt(siren);
        if (!siren.startsWith("000") && !Luhn.holds(siren)) {
            return false;
        }
        String alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        int first = alphabet.indexOf(body.charAt(0));
        int second = alphabet.indexOf(body.charAt(1));
        if (first < 10 && second < 10) {
            return (12 + 3 * (number % 97)) % 97 == first * 10 + second;
        }
        int key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (number + 1 + key / 11) % 11 == key % 11;
    }

    static boolean holdsInHungary(String body) {
        return WeightedSum.of(body, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0;
    }

    /**
     * Seven digits, the letter of the sum modulo 23, and since 2013 a letter more that counts nine times its place in the
     * alphabet. Before, a letter, plus or asterisk could stand second; the first digit then counts as the seventh.
     */
    static boolean holdsInIreland(String body) {
        boolean old = body.charAt(1) < '0' || body.charAt(1) > '9';
        String digits = old ? "0" + body.substring(2, 7) + body.charAt(0) : body.substring(0, 7);
        if (old && body.length() == 9) {
            return false;
        }
        String letters = "WABCDEFGHIJKLMNOPQRSTUV";
        int last = body.length() == 9 ? 9 * letters.indexOf(body.charAt(8)) : 0;
        return letters.charAt((WeightedSum.of(digits, 8, 7, 6, 5, 4, 3, 2) + last) % 23) == body.charAt(7);
    }

    /** Seven digits of the holder, three of the tax office's province (1 to 100 and four special ones), Luhn. */
    static boolean holdsInItaly(String body) {
        int province = Integer.parseInt(body, 7, 10, 10);
        boolean given = (province >= 1 && province <= 100) || SPECIAL_PROVINCES_OF_ITALY.contains(province);
        return given && !body.startsWith("0000000") && Luhn.holds(body);
    }

    /** The last digit but one is 1. Weights 1 2 3 … 9 1 2 …; if that gives 10, 3 4 … 9 1 2 …. */
    static boolean holdsInLithuania(String body) {
        int last = body.length() - 1;
        int first = 0;
        int second = 0;
        for (int i = 0; i < last; i++) {
            first += digit(body, i) * (1 + i % 9);
            second += digit(body, i) * (1 + (i + 2) % 9);
        }
        int check = first % 11 == 10 ? second % 11 % 10 : first % 11;
        return body.charAt(last - 1) == '1' && check == digit(body, last);
    }

    static boolean holdsInLuxembourg(String body) {
        return Integer.parseInt(body, 0, 6, 10) % 89 == Integer.parseInt(body, 6, 8, 10);
    }

    /** Organisations begin with 4 to 9; persons have their day of birth, or 32 since 2017. */
    static boolean holdsInLatvia(String body) {
        if (body.charAt(0) > '3') {
            return WeightedSum.of(body, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
        }
        int year = 1800 + 100 * digit(body, 6) + pair(body, 4);
        return (body.startsWith("32") || isDay(year, pair(body, 2), pair(body, 0)))
                && (1 + WeightedSum.of(body, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10 == digit(body, 10);
    }

    static boolean holdsInMalta(String body) {
        return WeightedSum.of(body, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0;
    }

    /**
     * Before 2020 the nine digits alone: weights 9 to 2, the sum modulo 11 is the ninth. Since then for sole traders the whole,
     * with NL, letters as 10 to 35, leaves 1 modulo 97. The last two digits are 01 or more.
     */
    static boolean holdsInTheNetherlands(String body) {
        boolean old = Integer.parseInt(body, 0, 9, 10) > 0
                && WeightedSum.of(body, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == digit(body, 8);
        return !body.endsWith("00") && (old || remainderBy97("NL" + body) == 1);
    }

    private static int remainderBy97(String code) {
        int remainder = 0;
        for (int i = 0; i < code.length(); i++) {
            int value = Character.digit(code.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }

    static boolean holdsInPoland(String body) {
        return WeightedSum.of(body, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(body, 9);
    }

    static boolean holdsInPortugal(String body) {
        return (11 - WeightedSum.of(body, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == digit(body, 8);
    }

    /** Weights 7 5 3 2 1 7 5 3 2 end beside the check digit, however many digits there are. */
    static boolean holdsInRomania(String body) {
        int last = body.length() - 1;
        int sum = WeightedSum.fromTheRight(body.substring(0, last), 2, 3, 5, 7, 1, 2, 3, 5, 7);
        return 10 * sum % 11 % 10 == digit(body, last);
    }

    /** An organisation or personal number, and 01 to 94 behind it. */
    static boolean holdsInSweden(String body) {
        int last = Integer.parseInt(body, 10, 12, 10);
        return last >= 1 && last <= 94 && Luhn.holds(body.substring(0, 10));
    }

    /** 11 minus the sum modulo 11; 10 is written 0, and numbers that would need 11 are not given out. */
    static boolean holdsInSlovenia(String body) {
        int check = 11 - WeightedSum.of(body, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (check == 10 ? 0 : check) == digit(body, 7);
    }

    static boolean holdsInSlovakia(String body) {
        return Long.parseLong(body) % 11 == 0;
    }

    /**
     * Weights 8 to 2, then the last two digits of nine: a multiple of 97, or since 2010 with 55 added. Departments and health
     * authorities have no check digits.
     */
    static boolean holdsInTheUnitedKingdom(String body) {
        if (body.length() == 5) {
            return true;
        }
        int rest = WeightedSum.of(body, 8, 7, 6, 5, 4, 3, 2, 10, 1) % 97;
        return rest == 0 || rest == 97 - 55;
    }

    /** E and nine digits (UID register, "Prüfziffer"): weights 5 4 3 2 7 6 5 4 1 to a multiple of 11. */
    static boolean holdsInSwitzerland(String body) {
        return WeightedSum.of(body.substring(1), 5, 4, 3, 2, 7, 6, 5, 4, 1) % 11 == 0;
    }

    private static int digit(String body, int place) {
        return body.charAt(place) - '0';
    }

    private static int pair(String body, int place) {
        return digit(body, place) * 10 + digit(body, place + 1);
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
