package io.kvitt.domain.identity;

/**
 * A password as it is kept: hashed, with the parameters of the hash in front.
 *
 * @param text as the hasher wrote it, 1 to 512 printable characters of ASCII
 */
public record PasswordHash(String text) {
    public PasswordHash {
        text = Printable.checked(text, 512, "a password hash");
    }

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
