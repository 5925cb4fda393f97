package io.kvitt.domain.offender;

import java.math.BigDecimal;

/** Breaks "money never passes through floating point". */
public final class PricesInDoubles {
    BigDecimal price(BigDecimal net) {
        return BigDecimal.valueOf(net.doubleValue() * 1.25);
    }
}
