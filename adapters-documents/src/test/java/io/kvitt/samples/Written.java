package io.kvitt.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a country writes its numbers. */
enum Written {
    SWEDISH('\u00a0', ','),
    FRENCH('\u00a0', ','),
    GERMAN('.', ','),
    DUTCH('.', ','),
    ENGLISH(',', '.');

    private final char group;
    private final char decimal;

    Written(char group, char decimal) {
        this.group = group;
        this.decimal = decimal;
    }

    /** Two decimals, digits grouped by three. */
    String amount(BigDecimal amount) {
        String plain = amount.abs().setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        StringBuilder written = new StringBuilder(plain).replace(plain.length() - 3, plain.length() - 2, decimal + "");
        for (int at = plain.length() - 6; at > 0; at -= 3) {
            written.insert(at, group);
        }
        return (amount.signum() < 0 ? "-" : "") + written;
    }

    /** As many decimals as there are. */
    String number(BigDecimal number) {
        return number.toPlainString().replace('.', decimal);
    }
}
