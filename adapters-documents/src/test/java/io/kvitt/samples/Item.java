package io.kvitt.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of a bill.
 *
 * @param price of one unit, without tax
 * @param rate of tax in percent
 */
record Item(String text, BigDecimal quantity, String unit, BigDecimal price, BigDecimal rate) {

    static Item of(String text, String quantity, String unit, String price, String rate) {
        return new Item(text, new BigDecimal(quantity), unit, new BigDecimal(price), new BigDecimal(rate));
    }

    BigDecimal net() {
        return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
    }
}
