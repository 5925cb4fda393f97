package io.kvitt.domain.identity;

/**
 * An account at Google, by the {@code sub} that never changes; the address may. It belongs to one user at most.
 *
 * @param value 1 to 255 printable characters of ASCII (OpenID Connect Core 1.0, section 2); Google gives some 21 digits
 */
public record GoogleSubject(String value) {
    public GoogleSubject {
        value = Printable.checked(value, 255, "a Google subject");
    }
}
