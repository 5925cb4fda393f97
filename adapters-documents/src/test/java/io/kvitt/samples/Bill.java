package io.kvitt.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An invoice as its sender knows it; the sums follow from the items.
 *
 * @param reference what the payer is to state, may be empty
 * @param account IBAN without spaces, may be empty
 * @param rounding what is added to the sum to make a payable amount, zero for none
 */
record Bill(
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        String currency,
        Company seller,
        Company buyer,
        List<Item> items,
        String reference,
        String account,
        BigDecimal rounding) {

    /** Tax of one rate: net HALF_UP to two decimals. */
    record Tax(BigDecimal rate, BigDecimal base, BigDecimal tax) {}

    /** Another bill of the same seller: its number counted on, later, and more of the first item; what was rounded still is. */
    Bill following(int count) {
        String digits = number.replaceFirst("^.*?(\\d+)$", "$1");
        String counted = number.substring(0, number.length() - digits.length())
                + String.format(Locale.ROOT, "%0" + digits.length() + "d", Long.parseLong(digits) + count);
        List<Item> more = new ArrayList<>(items);
        Item first = items.get(0);
        more.set(
                0,
                new Item(
                        first.text(),
                        first.quantity().add(BigDecimal.valueOf(count % 40)),
                        first.unit(),
                        first.price(),
                        first.rate()));
        String stated = reference.equals(number) ? counted : reference;
        Bill exact = new Bill(
                counted,
                issuedOn.plusDays(count % 90),
                dueOn.plusDays(count % 90),
                currency,
                seller,
                buyer,
                more,
                stated,
                account,
                BigDecimal.ZERO);
        return rounding.signum() == 0 ? exact : exact.inWholeUnits();
    }

    private Bill inWholeUnits() {
        BigDecimal change = gross().setScale(0, RoundingMode.HALF_UP).subtract(gross());
        return new Bill(number, issuedOn, dueOn, currency, seller, buyer, items, reference, account, change);
    }

    BigDecimal net() {
        return items.stream().map(Item::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<Tax> taxes() {
        Map<BigDecimal, BigDecimal> bases = new TreeMap<BigDecimal, BigDecimal>().descendingMap();
        items.forEach(item -> bases.merge(item.rate(), item.net(), BigDecimal::add));
        return bases.entrySet().stream()
                .map(e -> new Tax(
                        e.getKey(),
                        e.getValue(),
                        e.getValue().multiply(e.getKey()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP)))
                .toList();
    }

    BigDecimal tax() {
        return taxes().stream().map(Tax::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal gross() {
        return net().add(tax());
    }

    BigDecimal due() {
        return gross().add(rounding);
    }

    /** What every form of this bill shows. */
    Expected expected(String docType) {
        Expected expected = new Expected()
                .field("doc_type", docType)
                .field("invoice_number", number)
                .field("issue_date", issuedOn.toString())
                .field("due_date", dueOn.toString())
                .field("currency", currency)
                .field("seller_name", seller.name())
                .field("seller_vat_id", seller.vatId())
                .field("seller_tax_id", seller.taxId())
                .field("seller_orgnr", seller.orgnr())
                .field("buyer_name", buyer.name())
                .field("buyer_vat_id", buyer.vatId())
                .field("iban", account)
                .field("payment_reference", reference)
                .field("net_total", net())
                .field("tax_total", tax())
                .field("gross_total", gross())
                .field("amount_due", due());
        if (rounding.signum() != 0) {
            expected.field("rounding", rounding);
        }
        items.forEach(item -> expected.line(item.text(), item.quantity(), item.net()));
        taxes().forEach(tax -> expected.vat(tax.rate(), tax.base(), tax.tax()));
        return expected;
    }
}
