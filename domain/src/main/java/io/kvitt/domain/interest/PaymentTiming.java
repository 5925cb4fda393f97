package io.kvitt.domain.interest;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import java.math.BigDecimal;
import java.util.List;

/** When in its period a payment is made. Spreadsheets call it the type: 0 or 1. */
public enum PaymentTiming {
    /** At the end of the period: a loan. Type 0. */
    IN_ARREARS(0),
    /** At the beginning of the period: rent, leasing. Type 1. */
    IN_ADVANCE(1);

    private final BigDecimal type;

    PaymentTiming(int type) {
        this.type = BigDecimal.valueOf(type);
    }

    /** The timing of that type; any other number than 0 or 1 is refused with {@code TVM_DOMAIN}. */
    public static Checked<PaymentTiming> ofType(BigDecimal type) {
        for (PaymentTiming timing : values()) {
            if (timing.type.compareTo(type) == 0) {
                return new Checked.Valid<>(timing);
            }
        }
        return new Checked.Invalid<>(List.of(
                new Violation("/type", TimeValue.DOMAIN, "Payments are made at the end (0) or the beginning (1).")));
    }

    /** 1 + i for payments in advance, which bear interest a period longer; 1 for payments in arrears. */
    BigDecimal growth(BigDecimal rate) {
        return this == IN_ADVANCE ? rate.add(BigDecimal.ONE) : BigDecimal.ONE;
    }
}
