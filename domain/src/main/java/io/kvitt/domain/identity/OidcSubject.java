package io.kvitt.domain.identity;

/**
 * Somebody as an OpenID Connect provider knows them. Only the pair says who it is; never the address, which a provider may give to
 * somebody else (OpenID Connect Core 1.0, section 5.7).
 *
 * @param issuer as it stands in the token, to the letter; 1 to 255 printable characters of ASCII
 * @param subject 1 to 255 printable characters of ASCII, upper and lower case being different
 */
public record OidcSubject(String issuer, String subject) implements UniqueName {
    public OidcSubject {
        issuer = Printable.checked(issuer, 255, "an issuer");
        subject = Printable.checked(subject, 255, "a subject");
    }
}
