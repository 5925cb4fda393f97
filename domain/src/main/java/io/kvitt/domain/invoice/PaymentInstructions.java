package io.kvitt.domain.invoice;

import java.util.Optional;

/**
 * Where to pay and what to write on it.
 *
 * @param account the payee's account where it is no IBAN; may repeat the bankgiro or plusgiro
 * @param reference the number that tells the payee what was paid
 */
public record PaymentInstructions(
        Optional<String> iban,
        Optional<String> bankgiro,
        Optional<String> plusgiro,
        Optional<String> account,
        Optional<String> reference) {}
