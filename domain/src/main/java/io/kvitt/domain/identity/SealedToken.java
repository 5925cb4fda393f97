package io.kvitt.domain.identity;

/**
 * A token of somebody else, encrypted for one place: it opens only for the user, the connection, the field and the client that it
 * was sealed for.
 *
 * @param text as the sealer wrote it, 1 to 16,384 printable characters of ASCII
 */
public record SealedToken(String text) {
    public SealedToken {
        text = Printable.checked(text, 16_384, "a sealed token");
    }

    @Override
    public String toString() {
        return "SealedToken[…]";
    }
}
