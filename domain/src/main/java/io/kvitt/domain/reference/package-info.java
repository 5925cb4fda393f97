/**
 * Numbers that carry their own proof: payment references, accounts, registration and VAT numbers, and the texts of payment
 * codes. Each class knows the written forms and the check digits of one kind and gives its one spelling, or nothing; no
 * number is mended here unless its name says so. Start at {@link io.kvitt.domain.reference.Iban}.
 */
@NullMarked
package io.kvitt.domain.reference;

import org.jspecify.annotations.NullMarked;
