package io.kvitt.domain.document;

/** A password: it prints as dots, so that no log or message can tell it. */
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
