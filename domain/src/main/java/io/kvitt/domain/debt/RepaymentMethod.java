package io.kvitt.domain.debt;

import java.util.Locale;
import java.util.Optional;

/** How the principal is repaid. */
public enum RepaymentMethod {
    /** Equal payments; their interest part shrinks and their principal part grows. See {@link Annuity}. */
    ANNUITY,
    /** Equal principal parts plus interest (Swedish: rak amortering): round((P − B) / n), the last takes what is left. */
    FIXED_PRINCIPAL,
    /** Every principal part is the same share of the original principal; what is left is due with the last. */
    FIXED_PERCENT,
    /** Only interest is paid; the principal is due with the last payment. */
    INTEREST_ONLY,
    /** Nothing is paid before the last payment, which takes principal and interest. Interest bears no interest. */
    BULLET,
    /**
     * Interest of the whole term on the original principal, in equal parts, whatever has been repaid. Legacy: at the same
     * rate it costs nearly twice as much as an annuity.
     */
    FLAT;

    /** The method of that name, {@code FIXED_PRINCIPAL} or {@code fixed-principal}. */
    public static Optional<RepaymentMethod> named(String name) {
        return Named.find(values(), name);
    }

    /** The name as the command line writes it: {@code fixed-principal}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
