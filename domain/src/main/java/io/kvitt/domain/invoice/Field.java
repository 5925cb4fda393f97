package io.kvitt.domain.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The name of something an invoice says, with the type of its value. {@link #ALL} is in the order in which fields are
 * shown.
 *
 * @param <T> {@link String}, {@link LocalDate}, {@link BigDecimal} or {@link DocType}
 */
public final class Field<T> {

    private static final List<Field<?>> DECLARED = new ArrayList<>();

    public static final Field<DocType> DOC_TYPE = new Field<>("doc_type", DocType.class);
    /** UNTDID 1001 (380, 381 ...) or the FatturaPA TipoDocumento (TD01 ...), as the e-invoice states it. */
    public static final Field<String> TYPE_CODE = text("type_code");

    public static final Field<String> INVOICE_NUMBER = text("invoice_number");
    public static final Field<LocalDate> ISSUE_DATE = date("issue_date");
    public static final Field<LocalDate> DUE_DATE = date("due_date");
    public static final Field<LocalDate> DELIVERY_DATE = date("delivery_date");
    public static final Field<LocalDate> PERIOD_START = date("period_start");
    public static final Field<LocalDate> PERIOD_END = date("period_end");
    /** ISO 4217 code, as stated. */
    public static final Field<String> CURRENCY = text("currency");

    public static final Field<String> SELLER_NAME = text("seller_name");
    public static final Field<String> SELLER_ADDRESS = text("seller_address");
    public static final Field<String> SELLER_VAT_ID = text("seller_vat_id");
    public static final Field<String> SELLER_TAX_ID = text("seller_tax_id");
    public static final Field<String> SELLER_ORGNR = text("seller_orgnr");
    public static final Field<String> BUYER_NAME = text("buyer_name");
    public static final Field<String> BUYER_VAT_ID = text("buyer_vat_id");
    public static final Field<String> BUYER_TAX_ID = text("buyer_tax_id");

    public static final Field<String> IBAN = text("iban");
    /** The payee's account where it is no IBAN; an e-invoice states a bankgiro or plusgiro here too. */
    public static final Field<String> PAYEE_ACCOUNT = text("payee_account");

    public static final Field<String> BANKGIRO = text("bankgiro");
    public static final Field<String> PLUSGIRO = text("plusgiro");
    public static final Field<String> PAYMENT_REFERENCE = text("payment_reference");
    public static final Field<String> ORDER_NUMBER = text("order_number");

    public static final Field<BigDecimal> LINE_TOTAL = amount("line_total");
    public static final Field<BigDecimal> CHARGE_TOTAL = amount("charge_total");
    public static final Field<BigDecimal> ALLOWANCE_TOTAL = amount("allowance_total");
    public static final Field<BigDecimal> NET_TOTAL = amount("net_total");
    public static final Field<BigDecimal> TAX_TOTAL = amount("tax_total");
    public static final Field<BigDecimal> GROSS_TOTAL = amount("gross_total");
    public static final Field<BigDecimal> PREPAID = amount("prepaid");
    public static final Field<BigDecimal> ROUNDING = amount("rounding");
    public static final Field<BigDecimal> AMOUNT_DUE = amount("amount_due");

    /** The rent itself, without water, electricity and the like; rental notices only. */
    public static final Field<BigDecimal> RENT = amount("rent");
    /** The flat, garage or store that is let, as the landlord numbers it. */
    public static final Field<String> OBJECT_NUMBER = text("object_number");

    /** How a receipt was paid: {@code cash}, {@code card}, {@code wallet}. */
    public static final Field<String> PAYMENT_METHOD = text("payment_method");

    public static final List<Field<?>> ALL = List.copyOf(DECLARED);

    private static final Map<String, Field<?>> NAMED =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Field::key, field -> field));

    private final String key;
    private final Class<T> type;

    private Field(String key, Class<T> type) {
        this.key = key;
        this.type = type;
        DECLARED.add(this);
    }

    private static Field<String> text(String key) {
        return new Field<>(key, String.class);
    }

    private static Field<LocalDate> date(String key) {
        return new Field<>(key, LocalDate.class);
    }

    private static Field<BigDecimal> amount(String key) {
        return new Field<>(key, BigDecimal.class);
    }

    /** The field of that name, if there is one. */
    public static Optional<Field<?>> named(String key) {
        return Optional.ofNullable(NAMED.get(key));
    }

    /** The name in the data format, {@code amount_due}. */
    public String key() {
        return key;
    }

    public Class<T> type() {
        return type;
    }

    @Override
    public String toString() {
        return key;
    }
}
