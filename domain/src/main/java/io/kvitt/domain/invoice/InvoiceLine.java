package io.kvitt.domain.invoice;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One thing that is charged.
 *
 * @param description empty where the line has none
 * @param quantity in the unit of the line
 * @param netAmount without VAT, after the line's own allowances and charges
 */
public record InvoiceLine(String description, Optional<BigDecimal> quantity, Optional<BigDecimal> netAmount) {}
