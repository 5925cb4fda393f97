package io.kvitt.domain.identity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The name of a session, which is a family of refresh tokens: 128 random bits, given at login and never changed. */
public record SessionId(UUID value) {

    /** The name of what is a session here of a sign-in at a provider: the same each time. */
    public static SessionId of(OidcSubject subject, String signIn) {
        String name = subject.issuer() + "|" + subject.subject() + "|" + signIn;
        return new SessionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
