package io.kvitt.domain.debt;

/** A part of what is due. */
public enum Portion {
    PENALTIES,
    FEES,
    INTEREST,
    PRINCIPAL
}
