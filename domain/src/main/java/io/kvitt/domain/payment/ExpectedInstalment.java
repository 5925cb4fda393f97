package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;

/** An instalment of a debt that is to be paid. */
public record ExpectedInstalment(String debtId, String creditor, Money amount, LocalDate dueOn) {}
