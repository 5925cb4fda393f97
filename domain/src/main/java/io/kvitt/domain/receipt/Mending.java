package io.kvitt.domain.receipt;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts right what OCR misread in words that everybody knows: legal forms, trades, streets, regions. A word of eight letters or
 * more may differ from one of them in one letter, a shorter one only in signs that look alike. Proper names stay as read.
 */
final class Mending {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d|!$]{4,24}");
    private static final Pattern LEGAL_FORM =
            Pattern.compile("(?<![\\p{L}\\d])([\\p{L}\\d]{2,4})([. ]{1,3})([\\p{L}\\d]{2,4})(?![\\p{L}\\d])");
    private static final Pattern YENS = Pattern.compile("¥+");
    private static final Pattern INITIAL = Pattern.compile("(?<=\\p{L}\\. ?)[1l|!](?=\\.)");
    private static final int SHORTEST = 8;

    private static final Set<String> KNOWN = known();
    private static final Spelling<String> FOLDED = folded();

    private Mending() {}

    static String mend(String text) {
        Matcher m = WORD.matcher(text);
        StringBuilder mended = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(mended, Matcher.quoteReplacement(word(m.group())));
        }
        m.appendTail(mended);
        return legalForm(mended.toString());
    }

    private static String word(String written) {
        String plain = ReceiptRow.plain(written);
        if (KNOWN.contains(plain) || plain.chars().filter(Character::isLetter).count() < 3) {
            return written;
        }
        Optional<String> meant = FOLDED.findAlike(plain, SHORTEST);
        return meant.map(word -> cased(word, written)).orElse(written);
    }

    private static String cased(String word, String like) {
        boolean capitals = like.equals(like.toUpperCase(Locale.ROOT));
        return capitals ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** {@code SDN BND}, {@code SON BHD} and their like; the points and spaces stay. */
    private static String legalForm(String text) {
        Matcher m = LEGAL_FORM.matcher(text);
        int at = 0;
        while (m.find(at)) {
            if (isLegalForm(ReceiptRow.plain(m.group(1)), ReceiptRow.plain(m.group(3)))) {
                return text.substring(0, m.start()) + "SDN" + m.group(2) + "BHD" + text.substring(m.end());
            }
            at = m.start(3);
        }
        return text;
    }

    /** One of the two words right, the other of about its length; or but one letter wrong, round ones being alike. */
    private static boolean isLegalForm(String one, String other) {
        String joined = Spelling.fold(one + other).replace('D', 'O');
        boolean first = one.equals("SDN") && other.length() >= 3 && "B3H8K".indexOf(other.charAt(0)) >= 0;
        boolean second = other.equals("BHD") && one.length() >= 3 && "S5$".indexOf(one.charAt(0)) >= 0;
        return first || second || (joined.length() == 6 && Spelling.distance(joined, "SONBHO", 1) <= 1);
    }

    /** Signs that OCR sees in letters, apostrophes of all kinds, and a one between points among initials. */
    static String signs(String text) {
        String plain = text.replace('\u2019', '\'').replace('\u2018', '\'').replace('§', 'S');
        return INITIAL.matcher(YENS.matcher(plain).replaceAll("Y")).replaceAll("I");
    }

    private static Set<String> known() {
        Set<String> known = new LinkedHashSet<>();
        for (Wording wording : List.of(Wording.LEGAL, Wording.TRADE, Wording.STREET, Wording.REGION)) {
            known.addAll(wording.words());
        }
        return Collections.unmodifiableSet(known);
    }

    private static Spelling<String> folded() {
        Spelling<String> folded = new Spelling<>();
        KNOWN.stream().filter(word -> word.length() >= 4).forEach(word -> folded.add(word, word));
        return folded;
    }
}
