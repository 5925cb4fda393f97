package io.kvitt.domain.invoice;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One row of the VAT breakdown.
 *
 * @param category UNCL 5305 code (S, Z, E, AE, K, G, O, L, M); none where the document gives none
 * @param rate in percent
 * @param base the amount that is taxed
 * @param tax the tax on it
 */
public record VatRow(
        Optional<String> category, Optional<BigDecimal> rate, Optional<BigDecimal> base, Optional<BigDecimal> tax) {}
