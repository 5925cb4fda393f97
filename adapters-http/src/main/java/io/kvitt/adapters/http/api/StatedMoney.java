package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import java.util.Optional;

/** An amount as somebody states it. */
record StatedMoney(
        @Says(value = "Plain decimal text", example = "88.85", needed = true)
        Optional<String> amount,

        @Says(value = "ISO 4217", example = "SEK", needed = true)
        Optional<String> currency) {

    static StatedMoney of(String amount, String currency) {
        return new StatedMoney(Optional.of(amount), Optional.of(currency));
    }
}
