package io.kvitt.adapters.local;

import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.OidcSubject;
import io.kvitt.domain.identity.UniqueName;
import io.kvitt.domain.identity.Username;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of a user as text. A name is its kind and itself, a space between: {@code email anna@example.se},
 * {@code username anna}, {@code oidc https://issuer.example Sub-1}. None has a space or a line break of its own.
 */
final class NameText {

    private static final String EMAIL = "email";
    private static final String USERNAME = "username";
    private static final String OIDC = "oidc";

    private NameText() {}

    /** All names, one a line, in the order of their texts. */
    static String write(Set<UniqueName> names) {
        return names.stream().map(NameText::write).sorted().collect(Collectors.joining("\n"));
    }

    static String write(UniqueName name) {
        if (name instanceof EmailAddress address) {
            return EMAIL + " " + address.value();
        }
        if (name instanceof Username username) {
            return USERNAME + " " + username.value();
        }
        OidcSubject account = (OidcSubject) name;
        return OIDC + " " + account.issuer() + " " + account.subject();
    }

    /** The names of a text; of one that no names were written as, an exception of the JDK. */
    static Set<UniqueName> readAll(String text) {
        return text.lines().map(NameText::read).collect(Collectors.toUnmodifiableSet());
    }

    static UniqueName read(String text) {
        String[] parts = text.split(" ", -1);
        return switch (parts[0]) {
            case EMAIL -> new EmailAddress(parts[1]);
            case USERNAME -> new Username(parts[1]);
            case OIDC -> new OidcSubject(parts[1], parts[2]);
            default -> throw new IllegalArgumentException("no kind of name");
        };
    }
}
