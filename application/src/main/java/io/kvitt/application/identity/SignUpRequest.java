package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.FullName;
import io.kvitt.domain.identity.Password;
import io.kvitt.domain.identity.PasswordRules;
import io.kvitt.domain.identity.UniqueName;
import io.kvitt.domain.identity.Username;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a new user gives.
 *
 * @param email may be left out by whoever has a username
 * @param username may be left out by whoever has an address
 */
public record SignUpRequest(Optional<String> email, Optional<String> username, Optional<String> name, Secret password) {

    /** What it comes to, once all is in its form. */
    record Fit(Set<UniqueName> names, Optional<FullName> name, Password password) {}

    /** Everything in its form, or everything that is wrong. */
    Checked<Fit> check(PasswordRules rules) {
        Violations violations = new Violations();
        Optional<EmailAddress> address = email.flatMap(EmailAddress::parse);
        Optional<Username> known = username.flatMap(Username::parse);
        Optional<FullName> called = name.flatMap(FullName::parse);
        violations.unless(
                email.isPresent() || username.isPresent(),
                "/email",
                "NAME_MISSING",
                "A user has an e-mail address, a username or both.");
        violations.unless(
                email.isEmpty() || address.isPresent(), "/email", "EMAIL_FORMAT", "This is no e-mail address.");
        violations.unless(
                username.isEmpty() || known.isPresent(),
                "/username",
                "USERNAME_FORMAT",
                "A username has 2 to 64 of a-z, 0-9 and . _ -, with a letter or digit at both ends.");
        violations.unless(
                name.isEmpty() || called.isPresent(),
                "/name",
                "FULL_NAME_FORMAT",
                "A name has 1 to 200 characters, none of them hidden.");
        Set<UniqueName> names = new HashSet<>();
        address.ifPresent(names::add);
        known.ifPresent(names::add);
        Checked<Password> password = rules.check(this.password.reveal(), names);
        password.match(good -> 0, broken -> {
            broken.forEach(violations::add);
            return broken.size();
        });
        return violations.or(() -> new Fit(names, called, password.match(good -> good, broken -> {
            throw new IllegalArgumentException("broken rules of the password got lost");
        })));
    }
}
