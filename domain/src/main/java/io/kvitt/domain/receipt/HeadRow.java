package io.kvitt.domain.receipt;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the head of a receipt, and what it looks like.
 *
 * @param index on the receipt
 * @param name what is left for the name of a shop, once numbers and labels are taken off
 * @param address what is left for an address, once a label before and a telephone number behind are taken off
 */
record HeadRow(int index, ReceiptRow row, Set<Wording> says, Set<Trait> traits, String name, String address) {

    /** What a row of the head may be. */
    enum Trait {
        LEGAL,
        LEGAL_ONLY,
        TRADE,
        REGISTRATION,
        ONLY_REGISTRATION,
        TAX_NUMBER,
        PHONE,
        WEB,
        TITLE,
        GREETING,
        DATE,
        MONEY,
        LABEL,
        STREET,
        HOUSE_NUMBER,
        POSTCODE,
        REGION,
        OWNER,
        FORMERLY,
        NUMBER_ONLY,
        BRANCH_NUMBER,
        ENDING_FIRST,
        SHORT,
        OPEN_BRACKET,
        ENDS_JOINING,
        BEGINS_JOINING,
        ODD,
        MANY_DIGITS,
        COMMA,
        TALL,
        LATIN
    }

    /** A company number: digits, a hyphen and a letter; older ones in brackets without the hyphen. */
    private static final Pattern REGISTRATION = Pattern.compile(
            "[(\\[]?(?:\\(?(?:CO|COMPANY|ROC|REG|BRN|SSM|REGN?)[. ]{0,2}(?:REG\\w{0,9})?[. ]{0,2}(?:NO)?[. :]{0,3}"
                    + "(?=[\\p{Lu}]{0,2}\\d))?(?:(?<![\\p{Lu}\\d])\\p{Lu}{0,2}\\d{4,12} ?[-–] ?[\\p{Lu}\\d](?![\\p{Lu}\\d])"
                    + "|\\(\\d{4,12} ?\\p{Lu}\\)?)[)\\]]?");

    private static final Pattern TAX_NUMBER = Pattern.compile(
            "(?:GST|SST|TAX|VAT|UST|MWST|TVA|BTW|MOMS|ORG)[^\\d]{0,20}\\d[\\d -]{5,}|\\bGST ?(?:ID|NO|REG)");

    private static final Pattern POSTCODE =
            Pattern.compile("(?<![\\d/-])(?:\\d{5}|\\d{3} \\d{2}|[SDF]-\\d{4,5})(?![\\d/-])");

    private static final Pattern HOUSE = Pattern.compile(
            "(?:^|[ ,])(?:NO|LOT|UNIT|BLOK|BLK|G|A|B|S)?[.:, #-]{0,3}\\d{1,4}[A-Z]?"
                    + "(?:[-&,/ @.]{1,3}[A-Z]{0,2}\\d{1,4}[A-Z]?){0,5}[,. ]|^NO[.:, ]|\\d+/\\d+|\\p{L}{3,} \\d{1,4}[A-Z]?$");

    private static final Pattern HOUSE_ONLY = Pattern.compile("^(?:NO|LOT)[.:, ]{0,3}\\d");

    private static final Pattern BRANCH = Pattern.compile("^\\(?\\d{3,5} ?[-–] ?\\p{L}{3}");

    private static final Pattern TELEPHONE =
            Pattern.compile("[ ,]*[(*]?(?:(?<!\\p{L})(?:TEL|FAX|PHONE|TELEPHONE|H/P|HP|HOTLINE|CALL)(?!\\p{L}).*"
                    + "|[+(]*0\\d{1,2}\\)?[- ]\\d{3,4}[ -]?\\d{3,5}.*)$");

    private static final Pattern ADDRESS_LABEL = Pattern.compile(
            "^(?:(?:HQ|HEAD OFFICE|ADDRESS|ADD|ADDR|ALAMAT|ADRESS|ADRESSE)[ .:]{1,3}){1,2}(?:ADD[ .:]{1,3})?");

    private static final Pattern OWNER =
            Pattern.compile("^(?:DIMILIKI(?: OLEH)?|OWNED BY|OWN BY|OWNER BY|OPERATED BY|MANAGED BY)[ .:]{1,4}");

    private static final Pattern LEGAL_END = Pattern.compile("(?i)SDN[. ]{0,2}BHD\\.?(?![\\p{L}\\d])");

    private static final Pattern LEADING_NUMBER = Pattern.compile("^#?\\d{4,10} +(?=\\p{L})");

    HeadRow {
        says = Collections.unmodifiableSet(says);
        traits = Collections.unmodifiableSet(traits);
    }

    static HeadRow of(Slip slip, int index) {
        ReceiptRow row = slip.rows().get(index);
        Set<Wording> says = slip.wordings().get(index);
        String name = name(row);
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        String plain = row.plain();
        long digits = plain.chars().filter(c -> c >= '0' && c <= '9').count();
        long letters = plain.chars().filter(Character::isLetter).count();
        boolean registered = REGISTRATION.matcher(plain).find();
        boolean tax = TAX_NUMBER.matcher(plain).find();
        put(traits, Trait.LEGAL, isLegal(name));
        put(traits, Trait.LEGAL_ONLY, isLegal(name) && name.length() <= 10);
        put(traits, Trait.TRADE, says.contains(Wording.TRADE));
        put(traits, Trait.REGISTRATION, registered && !tax);
        put(
                traits,
                Trait.ONLY_REGISTRATION,
                registered && !tax && name.chars().filter(Character::isLetter).count() < 4);
        put(traits, Trait.TAX_NUMBER, tax);
        put(
                traits,
                Trait.PHONE,
                TELEPHONE.matcher(plain).find()
                        && TELEPHONE.matcher(plain).replaceFirst("").length() < 12);
        put(
                traits,
                Trait.WEB,
                (plain.contains("@") && plain.contains(".")) || plain.contains("WWW") || plain.contains(".COM"));
        put(traits, Trait.TITLE, says.contains(Wording.TITLE) && !says.contains(Wording.LEGAL));
        put(traits, Trait.GREETING, says.contains(Wording.GREETING));
        put(traits, Trait.DATE, ReceiptDates.speaksOfTime(plain));
        put(traits, Trait.MONEY, slip.money().stream().anyMatch(money -> money.index() == index));
        put(traits, Trait.LABEL, isLabel(says, plain));
        put(traits, Trait.STREET, says.contains(Wording.STREET));
        put(traits, Trait.HOUSE_NUMBER, HOUSE.matcher(plain).find());
        put(traits, Trait.POSTCODE, !tax && POSTCODE.matcher(plain).find());
        put(traits, Trait.REGION, says.contains(Wording.REGION));
        put(traits, Trait.OWNER, OWNER.matcher(plain).find());
        put(traits, Trait.FORMERLY, says.contains(Wording.FORMERLY));
        put(traits, Trait.NUMBER_ONLY, letters < 3 && !HOUSE_ONLY.matcher(plain).find());
        put(traits, Trait.BRANCH_NUMBER, BRANCH.matcher(plain).find());
        put(traits, Trait.ENDING_FIRST, endsNames(name));
        put(traits, Trait.SHORT, name.chars().filter(Character::isLetter).count() < 8);
        put(traits, Trait.OPEN_BRACKET, count(name, '(') != count(name, ')'));
        put(traits, Trait.ENDS_JOINING, name.endsWith("&") || name.endsWith("-") || name.endsWith(" AND"));
        put(traits, Trait.BEGINS_JOINING, name.startsWith("&") || name.startsWith("("));
        put(traits, Trait.ODD, row.words().stream().anyMatch(word -> Oddness.isOdd(word.text())));
        put(traits, Trait.MANY_DIGITS, digits * 3 > letters);
        put(traits, Trait.COMMA, plain.indexOf(',') >= 0);
        put(traits, Trait.TALL, row.box().height() > 1.35f * slip.letterHeight());
        put(
                traits,
                Trait.LATIN,
                letters > 0 && plain.chars().filter(Character::isLetter).allMatch(c -> c < 0x250));
        return new HeadRow(index, row, says, traits, name, address(row));
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    boolean isAddressLike() {
        return is(Trait.STREET) || is(Trait.POSTCODE) || is(Trait.REGION);
    }

    /** Whether it can be part of neither a name nor an address. */
    boolean isBarrier() {
        return is(Trait.TAX_NUMBER)
                || is(Trait.PHONE)
                || is(Trait.DATE)
                || is(Trait.MONEY)
                || is(Trait.LABEL)
                || is(Trait.WEB);
    }

    private static void put(Set<Trait> traits, Trait trait, boolean holds) {
        if (holds) {
            traits.add(trait);
        }
    }

    private static int count(String text, char sign) {
        return (int) text.chars().filter(c -> c == sign).count();
    }

    private static boolean isLabel(Set<Wording> says, String plain) {
        boolean numbered =
                says.contains(Wording.NUMBERED) && (plain.contains("NO") || plain.contains("#") || plain.contains(":"));
        return numbered
                || (says.contains(Wording.TILL)
                        && !says.contains(Wording.STREET)
                        && !says.contains(Wording.LEGAL)
                        && (plain.contains(":") || plain.contains("#") || hasDigit(plain)))
                || (says.contains(Wording.DATE) && plain.length() < 30)
                || says.contains(Wording.COUNT);
    }

    private static boolean hasDigit(String plain) {
        return plain.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    static boolean isLegal(String name) {
        List<String> tokens =
                Wording.tokens(ReceiptRow.plain(name).replace("B.V", "BV").replace("N.V", "NV"));
        for (int i = 0; i < tokens.size(); i++) {
            if (Wording.of(tokens.get(i)).contains(Wording.LEGAL)) {
                return true;
            }
            if (i + 1 < tokens.size()
                    && Spelling.distance(Spelling.fold(tokens.get(i) + tokens.get(i + 1)), "SDNBHD", 1) <= 1) {
                return true;
            }
        }
        return false;
    }

    /** The row without the company's number and what follows it, and without "owned by" before it. */
    private static String name(ReceiptRow row) {
        String text = row.text();
        String plain = row.plain();
        if (plain.length() != text.length()) {
            text = plain;
        }
        Matcher owner = OWNER.matcher(plain);
        int from = owner.find() ? owner.end() : 0;
        Matcher leading = LEADING_NUMBER.matcher(plain);
        if (from == 0 && leading.find()) {
            from = leading.end();
        }
        Matcher number = REGISTRATION.matcher(plain);
        int to = number.find(from) ? number.start() : text.length();
        return endingWithLegalForm(tidy(
                Mending.signs(text.substring(from, Math.max(from, to))),
                "*#-=_~.:,;'\"|“”‘’«»•· ",
                "*#-=_~:,;'\"|“”‘’«»•·( "));
    }

    /** Nothing that belongs to a name follows its legal form; a point behind it is kept if both its words have one. */
    private static String endingWithLegalForm(String name) {
        Matcher m = LEGAL_END.matcher(name);
        if (!m.find() || m.start() < 3 || " .)".indexOf(name.charAt(m.start() - 1)) < 0) {
            return name;
        }
        String form = m.group();
        boolean oddPoint = form.endsWith(".") && form.indexOf('.') == form.length() - 1;
        return name.substring(0, m.end() - (oddPoint ? 1 : 0));
    }

    private static String address(ReceiptRow row) {
        String text = row.text();
        String plain = row.plain();
        if (plain.length() != text.length()) {
            text = plain;
        }
        Matcher label = ADDRESS_LABEL.matcher(plain);
        int from = label.find() ? label.end() : 0;
        Matcher telephone = TELEPHONE.matcher(plain);
        int to = telephone.find(from) ? telephone.start() : text.length();
        return tidy(text.substring(from, to), "*-=_~:;'\"|“”‘’«»•·., ", "*=_~:;'\"|“”‘’«»•·- ");
    }

    private static boolean endsNames(String name) {
        List<String> tokens = Wording.tokens(ReceiptRow.plain(name));
        return !tokens.isEmpty() && Wording.of(tokens.get(0)).contains(Wording.ENDING);
    }

    /** Without specks between the words and signs around them, and with known words put right. */
    private static String tidy(String text, String before, String behind) {
        StringBuilder tidy = new StringBuilder();
        for (String word : text.split(" ")) {
            if (word.chars().anyMatch(Character::isLetterOrDigit) || "&-@/+,.".contains(word)) {
                tidy.append(tidy.isEmpty() ? "" : " ").append(word);
            }
        }
        return Mending.mend(trimmed(tidy.toString(), before, behind));
    }

    /** Without signs that stand around a line for show, or that OCR saw in a speck. */
    private static String trimmed(String text, String before, String behind) {
        int from = 0;
        int to = text.length();
        while (from < to && before.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && behind.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
