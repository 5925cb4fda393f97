package io.kvitt.domain.payment;

import io.kvitt.domain.document.MonthName;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stays the same in a payee's name from one statement line to the next. Left out are accents and case, who passed the payment
 * on ({@code SQ *}, {@code PAYPAL *}), how it was made ({@code KORTKÖP}, {@code DIRECT DEBIT}), dates, the numbers of shops, cards
 * and receipts, internet endings, legal forms, and codes of countries. What would leave nothing is not left out.
 *
 * <p>{@code "SQ *Blue Bottle #0412 Oakland CA"} is {@code "blue bottle oakland"}; {@code "KORTKÖP 2025-03-02 Café Wärma AB"} is
 * {@code "cafe warma"}.
 *
 * @param words one at least, unless nothing was written
 */
record PayeeName(List<String> words) {

    private static final int MOST_CHARACTERS = 200;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CARD = Pattern.compile("(?:[*x•]{2,}|\\bx)\\s?\\d{2,}");
    private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b");
    private static final Pattern DATE = Pattern.compile("\\b\\d{1,4}[-/.]\\d{1,2}(?:[-/.]\\d{1,4})?\\b");
    private static final Pattern INTERNET = Pattern.compile("https?://|\\bwww\\.|"
            + "\\.(?:com|net|org|io|co|tv|app|eu|uk|us|de|fr|nl|es|it|at|ch|se|no|dk|fi|pl|ie|ca|au)\\b");
    private static final Pattern DANISH_COMPANY = Pattern.compile("\\ba/s\\b");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern STAR = Pattern.compile("([^*]{1,24})\\*+(.+)");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}#]+|(?=#)");

    /** Those who pass payments on for shops. */
    private static final Set<String> PASSED_ON_BY = setOf("""
        paypal pp ppl sq square tst toast sp stripe klarna izettle iz zettle sumup nets adyen worldpay mollie paddle fs
        gocardless gc trustly swish vipps mobilepay bambora payex billogram qliro svea apay gpay ck dri paysafe checkout
        viva ztl clover\
        """);

    /** How a payment was made, in the words of statements. */
    private static final Set<String> HOW_PAID = setOf("""
        card cards purchase pos debit credit direct dd ach sepa web online visa mastercard mc maestro contactless recurring
        payment payments pmt pymt paym bill billpay standing order so sto transfer trf tfr bp bgc eft e2e mobile ext ref reference
        mandate autopay auto ppd ccd id des indn from to via by
        kort kortkop kop betalning autogiro ag bankgiro bg plusgiro pg overforing staende uppdrag reservation
        avtalegiro efaktura e faktura fast betaling betalingsservice bs dankort nota kjop varekjop varekop
        lastschrift dauerauftrag uberweisung ueberweisung kartenzahlung folgelastschrift basislastschrift gutschrift
        prelevement virement carte cb achat paiement adeudo recibo pago compra incasso betaalautomaat pin addebito
        maksu korttiosto\
        """);

    /** A number that follows is that of a shop, a receipt or a customer. */
    private static final Set<String> NUMBERED = setOf("""
        nr no num number ref reference id store shop butik filial terminal kvitto receipt inv invoice faktura kundnr kund
        customer account acct konto mandate ocr order txn trans trace auth\
        """);

    private static final Set<String> LEGAL_FORMS = setOf("""
        ab hb kb bv nv sa sas sarl srl spa ag gmbh ug kg kgaa ohg mbh ltd limited llc llp inc corp corporation plc pty company co as
        asa aps oy oyj ry ehf hf publ filial sl sro sp zoo\
        """);

    private static final Set<String> CASH = setOf("""
        atm cash bankomat bancomat uttag kontantuttag minibank kontanten withdrawal geldautomat bargeldauszahlung retrait
        cajero prelievo geldopname nosto otto\
        """);

    private static final Set<String> COUNTERS = setOf("""
        coffee coffeehouse cafe caffe kaffe kafe kaffee espresso espressohouse roastery roasters bakery bageri bageriet backerei
        boulangerie konditori patisserie restaurant restaurang ristorante pizzeria pizza burger burgers sushi kebab bistro grill
        diner deli kiosk pub bar lunch bagel donut donuts tea juice grocery groceries grocer supermarket supermarche
        supermarkt supermercado hypermarket livs livsmedel mataffar foodmarket taxi fuel petrol bensin tankstelle\
        """);

    private static Set<String> setOf(String words) {
        return Set.copyOf(Arrays.asList(words.strip().split("\\s+")));
    }

    static PayeeName of(String written) {
        String cut = written.substring(0, Math.min(written.length(), MOST_CHARACTERS));
        String plain = plain(cut);
        List<String> words = words(withoutPrefix(withoutNumbers(plain)));
        return new PayeeName(words.isEmpty() ? List.of(plain.strip().replaceAll("\\s+", " ")) : words);
    }

    String key() {
        return String.join(" ", words);
    }

    /** Whether it is no payee at all, but the machine that gives out the payer's own money. */
    boolean isCash() {
        return words.stream().anyMatch(CASH::contains);
    }

    /** Whether it is a place where people buy by habit, which no agreement makes them do. */
    boolean isCounter() {
        return words.stream().anyMatch(COUNTERS::contains);
    }

    /** Small letters without accents; apostrophes join what they part. */
    private static String plain(String text) {
        String small = text.toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("'", "")
                .replace("’", "")
                .replace("`", "")
                .replace("´", "");
        return MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static String withoutNumbers(String text) {
        String rest = text;
        if (text.chars().anyMatch(Character::isDigit)) {
            rest = CARD.matcher(rest).replaceAll(" ");
            rest = TIME.matcher(rest).replaceAll(" ");
            rest = DATE.matcher(rest).replaceAll(" ");
        }
        rest = DANISH_COMPANY.matcher(rest).replaceAll("as");
        return rest.contains(".") || rest.contains("/") ? INTERNET.matcher(rest).replaceAll(" ") : rest;
    }

    /** What stands behind a star, if it is a name; otherwise what stands before it. */
    private static String withoutPrefix(String text) {
        Matcher star = STAR.matcher(text);
        if (!star.matches()) {
            return text;
        }
        return hasName(words(star.group(2))) ? star.group(2) : star.group(1);
    }

    private static List<String> words(String text) {
        List<String> words = withoutIds(SEPARATOR.split(text));
        while (words.size() > 1 && isHowPaid(words.get(0)) && hasName(words.subList(1, words.size()))) {
            words.remove(0);
        }
        while (words.size() > 1
                && isEnding(words.get(words.size() - 1))
                && hasName(words.subList(0, words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return words;
    }

    private static List<String> withoutIds(String[] split) {
        List<String> words = new ArrayList<>();
        boolean numbered = false;
        for (String word : split) {
            if (!word.isEmpty() && !isId(word, numbered) && !(hasName(words) && isMonth(word))) {
                words.add(word);
            }
            numbered = NUMBERED.contains(word);
        }
        if (words.size() > 1 && NUMBERED.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return words;
    }

    /** A number of a shop, a receipt, a telephone: no name has as many digits. Lone digits may tell two loans apart. */
    private static boolean isId(String word, boolean numbered) {
        long digits = word.chars().filter(Character::isDigit).count();
        boolean mixed = digits < word.length();
        return word.startsWith("#")
                || digits >= 3
                || (digits >= 2 && mixed && word.length() >= 4)
                || (digits >= 1 && (numbered || isMonth(DIGITS.matcher(word).replaceAll(""))));
    }

    private static boolean isMonth(String word) {
        return word.length() >= 3 && MonthName.find(word).isPresent();
    }

    private static boolean isHowPaid(String word) {
        return PASSED_ON_BY.contains(word) || HOW_PAID.contains(word);
    }

    private static boolean isEnding(String word) {
        return (word.length() == 2 && word.chars().allMatch(Character::isLetter))
                || LEGAL_FORMS.contains(word)
                || HOW_PAID.contains(word);
    }

    /** Whether there is a word of three letters, or two words, in a row of words. */
    private static boolean hasName(List<String> words) {
        return words.stream()
                .anyMatch(word -> word.chars().filter(Character::isLetter).count() >= 3);
    }
}
