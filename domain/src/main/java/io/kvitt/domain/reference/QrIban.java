package io.kvitt.domain.reference;

import java.util.Optional;

/**
 * QR-IBANs: accounts of Switzerland and Liechtenstein whose bank number, digits 5 to 9 of the {@link Iban}, lies between
 * 30000 and 31999. To them one pays with a {@link SwissReference} only (SIX, Swiss Implementation Guidelines QR-bill).
 */
public final class QrIban {

    private QrIban() {}

    public static boolean holds(String written) {
        return normalized(written).isPresent();
    }

    /** The number in capitals without spaces; empty if it is no QR-IBAN. */
    public static Optional<String> normalized(String written) {
        return Iban.normalized(written).filter(iban -> isSwiss(iban) && isOfQrBank(iban.substring(4, 9)));
    }

    static boolean isSwiss(String iban) {
        return iban.startsWith("CH") || iban.startsWith("LI");
    }

    private static boolean isOfQrBank(String bank) {
        return bank.startsWith("30") || bank.startsWith("31");
    }
}
