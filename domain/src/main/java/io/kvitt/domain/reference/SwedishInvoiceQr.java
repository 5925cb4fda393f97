package io.kvitt.domain.reference;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the code on a Swedish or Norwegian invoice says: one JSON object of short names ("UsingQR", revision 2 of June 2014,
 * published by Visma). Values may be text or numbers. Only what is there is checked; names that are not known are passed over.
 *
 * @param type {@code tp}: 1 for an invoice; other kinds of document have other numbers
 * @param name {@code nme}: the seller
 * @param country {@code cc}: the seller's, two letters
 * @param organisationNumber {@code cid}: the seller's, as written; Norwegian ones may end with MVA
 * @param reference {@code iref}: what to write on the payment, an OCR number, a KID or the invoice's number
 * @param customerReference {@code cr}: the buyer's
 * @param issuedOn {@code idt}
 * @param dueOn {@code ddt}
 * @param due {@code due}: in the currency, as exact as it was written; negative where the buyer gets money
 * @param vat {@code vat}, or the sum of the amounts at the three rates {@code vh}, {@code vm} and {@code vl}
 * @param currency {@code cur}: three letters; empty means that of the country
 * @param account {@code pt} and {@code acc}: where to pay
 * @param bic {@code bc}: the payee's bank
 * @param address {@code adr}: the seller's
 */
public record SwedishInvoiceQr(
        int type,
        Optional<String> name,
        Optional<String> country,
        Optional<String> organisationNumber,
        Optional<String> reference,
        Optional<String> customerReference,
        Optional<LocalDate> issuedOn,
        Optional<LocalDate> dueOn,
        Optional<BigDecimal> due,
        Optional<BigDecimal> vat,
        Optional<String> currency,
        Optional<Account> account,
        Optional<String> bic,
        Optional<String> address) {

    /** The kinds of account. */
    public enum AccountKind {
        BG,
        PG,
        IBAN,
        /** A national account, of any form. */
        BBAN;

        Optional<String> normalized(String number) {
            return switch (this) {
                case BG -> Bankgiro.normalized(number);
                case PG -> Plusgiro.normalized(number);
                case IBAN -> Iban.normalized(number);
                case BBAN ->
                    Optional.of(number)
                            .filter(written -> LOCAL_ACCOUNT.matcher(written).matches());
            };
        }
    }

    /** @param number in the one spelling of its kind, a national one as written */
    public record Account(AccountKind kind, String number) {

        /** @throws IllegalArgumentException if the number is none of its kind */
        public Account {
            if (kind.normalized(number).isEmpty()) {
                throw new IllegalArgumentException("no account of kind " + kind);
            }
        }
    }

    private static final int LONGEST_TEXT = 200;
    private static final Set<String> NUMBERS = Set.of("uqr", "tp", "due", "vat");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,4})?");
    private static final Pattern DAY = Pattern.compile("(?:19|20|21)\\d{6}");
    private static final Pattern TYPE = Pattern.compile("\\d");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern LOCAL_ACCOUNT = Pattern.compile("[0-9A-Za-z][0-9A-Za-z .-]{0,33}");

    /** Whether a text claims to be such a code; only then is it worth telling what is wrong with it. */
    public static boolean isMeant(String text) {
        return FlatJson.read(text).filter(values -> values.containsKey("uqr")).isPresent();
    }

    /** What the code says, or every rule the text breaks; codes begin with {@code payment-code.}. */
    public static Checked<SwedishInvoiceQr> read(String text) {
        var broken = new Violations();
        Optional<Map<String, String>> json = FlatJson.read(text);
        broken.unless(
                json.isPresent(), "", "payment-code.json", "The text is not one flat JSON object of moderate length.");
        Map<String, String> values = json.orElse(Map.of());
        broken.unless(
                json.isEmpty() || "1".equals(values.get("uqr")),
                "/uqr",
                "payment-code.version",
                "The version uqr is not 1.");
        values.forEach((name, value) -> checkValue(name, value, broken));
        checkAccount(values, broken);
        return broken.or(() -> of(values));
    }

    /** The text of its code, without its address, which {@link #read} reads back as the same. */
    public String written() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("uqr", "1");
        values.put("tp", Integer.toString(type));
        name.ifPresent(text -> values.put("nme", text));
        country.ifPresent(text -> values.put("cc", text));
        organisationNumber.ifPresent(text -> values.put("cid", text));
        reference.ifPresent(text -> values.put("iref", text));
        customerReference.ifPresent(text -> values.put("cr", text));
        issuedOn.ifPresent(day -> values.put("idt", DateTimeFormatter.BASIC_ISO_DATE.format(day)));
        dueOn.ifPresent(day -> values.put("ddt", DateTimeFormatter.BASIC_ISO_DATE.format(day)));
        due.ifPresent(amount -> values.put("due", amount.toPlainString()));
        vat.ifPresent(amount -> values.put("vat", amount.toPlainString()));
        currency.ifPresent(code -> values.put("cur", code));
        account.ifPresent(to -> values.put("pt", to.kind().name()));
        account.ifPresent(to -> values.put("acc", to.number()));
        bic.ifPresent(code -> values.put("bc", code));
        return FlatJson.write(values, NUMBERS);
    }

    private static void checkValue(String name, String value, Violations broken) {
        broken.unless(
                value.length() <= LONGEST_TEXT && value.chars().noneMatch(Character::isISOControl),
                "/" + pointer(name),
                "payment-code.text",
                "A text is longer than " + LONGEST_TEXT + " characters or holds control characters.");
        switch (name) {
            case "due", "vat", "vh", "vm", "vl" ->
                broken.unless(
                        AMOUNT.matcher(value).matches(),
                        "/" + name,
                        "payment-code.amount",
                        "The amount is not a number with a point and at most four decimals.");
            case "idt", "ddt" ->
                broken.unless(
                        day(value).isPresent(),
                        "/" + name,
                        "payment-code.date",
                        "The date is no day written yyyymmdd.");
            case "tp" ->
                broken.unless(TYPE.matcher(value).matches(), "/tp", "payment-code.type", "The type is no digit.");
            case "cur" ->
                broken.unless(
                        CURRENCY.matcher(value).matches(),
                        "/cur",
                        "payment-code.currency",
                        "The currency is not three capitals.");
            default -> {
                // the other values are text of any form
            }
        }
    }

    /** A name of the sender's choosing within a JSON pointer (RFC 6901, section 3), of bounded length. */
    private static String pointer(String name) {
        return name.substring(0, Math.min(name.length(), 20)).replace("~", "~0").replace("/", "~1");
    }

    private static void checkAccount(Map<String, String> values, Violations broken) {
        String kind = values.getOrDefault("pt", "");
        String number = values.getOrDefault("acc", "");
        boolean known =
                Stream.of(AccountKind.values()).anyMatch(one -> one.name().equals(kind));
        broken.unless(
                known || (kind.isEmpty() && number.isEmpty()),
                "/pt",
                "payment-code.account-type",
                "The account is of none of the kinds BG, PG, IBAN and BBAN.");
        broken.unless(
                !known || AccountKind.valueOf(kind).normalized(number).isPresent(),
                "/acc",
                "payment-code.account",
                "The account's form or its check digits are wrong.");
    }

    private static SwedishInvoiceQr of(Map<String, String> values) {
        return new SwedishInvoiceQr(
                Integer.parseInt(values.getOrDefault("tp", "1")),
                text(values, "nme"),
                text(values, "cc"),
                text(values, "cid"),
                text(values, "iref"),
                text(values, "cr"),
                text(values, "idt").flatMap(SwedishInvoiceQr::day),
                text(values, "ddt").flatMap(SwedishInvoiceQr::day),
                text(values, "due").map(BigDecimal::new),
                vat(values),
                text(values, "cur"),
                text(values, "pt").map(AccountKind::valueOf).map(kind -> account(kind, values.getOrDefault("acc", ""))),
                text(values, "bc"),
                text(values, "adr"));
    }

    private static Account account(AccountKind kind, String number) {
        return new Account(kind, kind.normalized(number).orElseThrow());
    }

    private static Optional<BigDecimal> vat(Map<String, String> values) {
        Optional<BigDecimal> stated = text(values, "vat").map(BigDecimal::new);
        return stated.isPresent()
                ? stated
                : Stream.of("vh", "vm", "vl")
                        .flatMap(name -> text(values, name).stream())
                        .map(BigDecimal::new)
                        .reduce(BigDecimal::add);
    }

    private static Optional<String> text(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<LocalDate> day(String written) {
        if (!DAY.matcher(written).matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(written, 0, 4, 10);
        int month = Integer.parseInt(written, 4, 6, 10);
        int day = Integer.parseInt(written, 6, 8, 10);
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }
}
