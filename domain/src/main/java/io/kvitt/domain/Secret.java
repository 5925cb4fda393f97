package io.kvitt.domain;

/** A password, a token, a key: it prints as dots, so that no log or message can tell it. */
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
