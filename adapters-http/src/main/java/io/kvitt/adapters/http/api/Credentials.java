package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.application.identity.SignUpRequest;
import io.kvitt.domain.Secret;
import java.util.Optional;

/** What somebody states about themselves. Passwords and tokens are in here, so nothing of it prints. */
final class Credentials {

    private Credentials() {}

    /** A new user. */
    record SignUp(
            @Says(value = "To log in with; a username will do instead", example = "ann@example.org")
            Optional<String> email,

            @Says(
                    value = "At least 8 characters, and none that many people have",
                    example = "a long and own sentence",
                    needed = true)
            Optional<String> password,

            @Says(value = "What the user is called", example = "Ann Lee")
            Optional<String> name,

            @Says(value = "The same as name", example = "Ann Lee")
            Optional<String> fullName,

            @Says(value = "To log in with: 2 to 64 of a-z, 0-9 and . _ -", example = "ann")
            Optional<String> username) {

        static final SignUp EXAMPLE = new SignUp(
                Optional.of("ann@example.org"),
                Optional.of("a long and own sentence"),
                Optional.of("Ann Lee"),
                Optional.empty(),
                Optional.of("ann"));

        SignUpRequest request() {
            return new SignUpRequest(email, username, name.or(() -> fullName), new Secret(password.orElse("")));
        }

        @Override
        public String toString() {
            return "SignUp[…]";
        }
    }

    /** A login. */
    record LogIn(
            @Says(value = "The address of the user, or the username", example = "ann@example.org")
            Optional<String> email,

            @Says(value = "The username, or the address", example = "ann")
            Optional<String> username,

            @Says(value = "The password of the user", example = "a long and own sentence", needed = true)
            Optional<String> password) {

        static final LogIn EXAMPLE =
                new LogIn(Optional.of("ann@example.org"), Optional.empty(), Optional.of("a long and own sentence"));

        String name() {
            return email.or(() -> username).orElse("");
        }

        Secret secret() {
            return new Secret(password.orElse(""));
        }

        @Override
        public String toString() {
            return "LogIn[…]";
        }
    }

    /** A refresh. */
    record Refresh(
            @Says(value = "The refresh token that was given last", example = "rt1.AAAA", needed = true)
            Optional<String> refreshToken) {

        static final Refresh EXAMPLE = new Refresh(Optional.of("rt1.AAAA"));

        @Override
        public String toString() {
            return "Refresh[…]";
        }
    }

    /** Another password. */
    record NewPassword(
            @Says(value = "The password now", example = "a long and own sentence", needed = true)
            Optional<String> password,

            @Says(value = "The password from now on", example = "another of the kind", needed = true)
            Optional<String> newPassword) {

        static final NewPassword EXAMPLE =
                new NewPassword(Optional.of("a long and own sentence"), Optional.of("another of the kind"));

        @Override
        public String toString() {
            return "NewPassword[…]";
        }
    }
}
