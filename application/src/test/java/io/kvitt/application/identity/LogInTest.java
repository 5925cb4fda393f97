package io.kvitt.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.Secret;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.OidcSubject;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.PasswordHash;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.Username;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 86 to 99 of the attack table, as far as they do not need HTTP. */
class LogInTest {

    private final House house = new House();

    @ParameterizedTest(name = "logs in as {0}")
    @ValueSource(strings = {"anna@example.se", "anna", "ANNA", " Anna@Example.SE "})
    void aUserLogsInByAddressOrUsername(String name) {
        SignedIn anna = house.anna();
        SignedIn again = House.done(login(name, House.PASSWORD));

        assertThat(again.user()).isEqualTo(anna.user());
        assertThat(again.tokens().session()).isNotEqualTo(anna.tokens().session());
        AccessClaims claims = House.done(house.check(again.tokens().access())).access();
        assertThat(claims.user()).isEqualTo(anna.user().id());
        assertThat(Duration.between(claims.issuedAt(), claims.endsAt())).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void rows86And87EveryWayOfNotKnowingGetsOneAnswer() {
        house.anna();
        OidcSubject provider = new OidcSubject("https://issuer.example", "42");
        house.kept
                .users()
                .add(User.signedUp(
                        new UserId("user_" + UUID.randomUUID()), Set.of(provider, new Username("olle")), now()));
        IdentityAnswer<SignedIn> denied = new IdentityAnswer.Refused<>(OutcomeCode.INVALID_CREDENTIALS);

        assertThat(login("anna@example.se", House.OTHER_PASSWORD)).isEqualTo(denied);
        assertThat(login("nobody@example.se", House.PASSWORD)).isEqualTo(denied);
        assertThat(login("no name at all", House.PASSWORD)).isEqualTo(denied);
        assertThat(login("olle", House.PASSWORD)).isEqualTo(denied);
    }

    @ParameterizedTest(name = "88: {0}")
    @ValueSource(strings = {"anna@example.se", "nobody@example.se", "not a name"})
    void theSixthTryWaitsWhoeverItIs(String name) {
        house.anna();
        for (int i = 0; i < 5; i++) {
            assertThat(login(name, House.OTHER_PASSWORD))
                    .isEqualTo(new IdentityAnswer.Refused<>(OutcomeCode.INVALID_CREDENTIALS));
        }

        assertThat(login(name, House.PASSWORD))
                .isEqualTo(new IdentityAnswer.Throttled<>(now().plus(Duration.ofMinutes(15))));
        house.clock.pass(Duration.ofMinutes(15));
        assertThat(login("anna@example.se", House.PASSWORD)).isInstanceOf(IdentityAnswer.Done.class);
    }

    @Test
    void goodLoginsDoNotCount() {
        house.anna();
        for (int i = 0; i < 12; i++) {
            house.clock.pass(Duration.ofSeconds(10));
            assertThat(login("anna", House.PASSWORD)).isInstanceOf(IdentityAnswer.Done.class);
        }
    }

    @Test
    void row88AnAddressIsCountedWhoeverItTries() {
        for (int i = 0; i < 20; i++) {
            assertThat(login("nobody" + i, House.PASSWORD)).isInstanceOf(IdentityAnswer.Refused.class);
        }

        assertThat(login("somebody", House.PASSWORD)).isInstanceOf(IdentityAnswer.Throttled.class);
        assertThat(house.identity.logIn().logIn("somebody", House.PASSWORD, House.PHONE))
                .isInstanceOf(IdentityAnswer.Refused.class);
    }

    @Test
    void row89WhatIsTooLongIsRefusedBeforeItIsHashed() {
        house.anna();
        for (String password :
                List.of("a".repeat(1_000_000), "å".repeat(257), "a".repeat(129), "e" + "\u0301".repeat(4_096), "")) {
            assertThat(login("anna", new Secret(password))).isInstanceOf(IdentityAnswer.Invalid.class);
            assertThat(signUp("other@example.se", new Secret(password))).isInstanceOf(IdentityAnswer.Invalid.class);
        }
        assertThat(house.kept.users().named(new EmailAddress("other@example.se")))
                .isEmpty();
    }

    @ParameterizedTest(name = "91: {0}")
    @CsvSource(textBlock = """
            NFC and NFD of å | pass på gården
            full-width digits | １２３４ abcd efgh
            emoji | häst 🐴 batteri
            NUL inside | före\\0efter åå
            """, delimiter = '|')
    void aPasswordIsTheSameHoweverAKeyboardWritesIt(String what, String text) {
        String typed = text.replace("\\0", "\0");
        SignedIn anna =
                House.done(signUp("anna@example.se", new Secret(Normalizer.normalize(typed, Normalizer.Form.NFC))));

        assertThat(House.done(login("anna@example.se", new Secret(Normalizer.normalize(typed, Normalizer.Form.NFD))))
                        .user())
                .as(what)
                .isEqualTo(anna.user());
        assertThat(login("anna@example.se", new Secret(typed + " ")))
                .isEqualTo(new IdentityAnswer.Refused<>(OutcomeCode.INVALID_CREDENTIALS));
    }

    @Test
    void row91HalfACharacterIsNoPassword() {
        assertThat(signUp("anna@example.se", new Secret("abcdefgh\ud83d"))).isInstanceOf(IdentityAnswer.Invalid.class);
    }

    @ParameterizedTest(name = "92: {0} is {1}")
    @CsvSource({
        "anna@example.se, PASSWORD_IS_NAME",
        "Anna@Example.se, PASSWORD_IS_NAME",
        "password, PASSWORD_COMMON",
        "PassWord, PASSWORD_COMMON",
        "aaaaaaaaaaaa, PASSWORD_MONOTONOUS",
        "abc12, PASSWORD_SHORT"
    })
    void aWeakPasswordIsRefused(String password, String code) {
        assertThat(signUp("anna@example.se", new Secret(password)))
                .isInstanceOfSatisfying(
                        IdentityAnswer.Invalid.class,
                        invalid -> assertThat(((IdentityAnswer.Invalid<?>) invalid).violations())
                                .extracting(Violation::code)
                                .contains(code));
        assertThat(house.kept.users().named(new EmailAddress("anna@example.se")))
                .isEmpty();
    }

    @ParameterizedTest(name = "93: {0}")
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=4194304,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=19456,t=1000000,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$2b$31$abcdefghijklmnopqrstuuGY8wVnGV8vYJ2eZbL4uFQ0nFf1s7V0u",
                "nonsense"
            })
    void aHashThatNobodyOfUsWroteIsAnAlarm(String hash) {
        house.kept
                .users()
                .add(User.signedUp(
                        new UserId("user_" + UUID.randomUUID()),
                        Set.of(new Username("anna")),
                        Optional.empty(),
                        new PasswordHash(hash),
                        now()));

        assertThat(login("anna", House.PASSWORD))
                .isEqualTo(new IdentityAnswer.Refused<>(OutcomeCode.INVALID_CREDENTIALS));
        assertThat(house.noted).anySatisfy(entry -> assertThat(entry.what()).isEqualTo("PASSWORD_HASH_UNREADABLE"));
    }

    @Test
    void row94APredecessorsHashLetsInAndIsReplaced() throws Exception {
        byte[] salt = new byte[32];
        Arrays.fill(salt, (byte) 7);
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(House.PASSWORD.reveal().toCharArray(), salt, 100_000, 256))
                .getEncoded();
        byte[] both = Arrays.copyOf(salt, 64);
        System.arraycopy(hash, 0, both, 32, 32);
        User old = User.signedUp(
                new UserId("user_" + UUID.randomUUID()),
                Set.of(new Username("anna")),
                Optional.empty(),
                new PasswordHash(Base64.getEncoder().encodeToString(both)),
                now());
        house.kept.users().add(old);

        SignedIn in = House.done(login("anna", House.PASSWORD));

        assertThat(in.user().version()).isEqualTo(2);
        assertThat(in.user().password().orElseThrow().text()).startsWith("$argon2id$");
        assertThat(house.isGood(in.tokens().access())).isTrue();
        assertThat(login("anna", House.PASSWORD)).isInstanceOf(IdentityAnswer.Done.class);
    }

    @Test
    void row96OfFiftyWhoSignUpAtOnceOneBecomesAUser() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(10);
        List<Future<IdentityAnswer<User>>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                answers.add(
                        pool.submit(() -> house.identity.signUp().create(House.request("anna@example.se", "anna"))));
            }
            int users = 0;
            for (Future<IdentityAnswer<User>> answer : answers) {
                users += answer.get() instanceof IdentityAnswer.Done<User> ? 1 : 0;
            }
            assertThat(users).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @ParameterizedTest(name = "97: {0}")
    @ValueSource(
            strings = {
                "a@b\r\nBcc: c@d.se",
                "\"quoted local\"@example.se",
                "a@",
                "@example.se",
                "a b@example.se",
                "a@exa mple.se",
                "a@-example.se"
            })
    void anAddressThatIsNoneIsRefused(String address) {
        assertThat(signUp(address, House.PASSWORD)).isInstanceOf(IdentityAnswer.Invalid.class);
        assertThat(signUp("a".repeat(250) + "@example.se", House.PASSWORD)).isInstanceOf(IdentityAnswer.Invalid.class);
    }

    @Test
    void row97ALookAlikeIsAnotherAddress() {
        house.anna();

        assertThat(signUp("ANNA@EXAMPLE.SE ", House.PASSWORD))
                .isEqualTo(new IdentityAnswer.Refused<>(OutcomeCode.CONFLICT));
        assertThat(House.done(signUp("anna@ex\u0430mple.se", House.PASSWORD))
                        .user()
                        .email()
                        .orElseThrow()
                        .value())
                .startsWith("anna@xn--");
    }

    @Test
    void row99NobodyWhoIsThereIsReplaced() {
        User anna = house.anna().user();
        IdentityAnswer<SignedIn> taken = new IdentityAnswer.Refused<>(OutcomeCode.CONFLICT);

        assertThat(house.identity.signUp().signUp(House.request("new@example.se", "anna"), House.BROWSER))
                .isEqualTo(taken);
        assertThat(house.identity.signUp().signUp(House.request("anna@example.se", "other"), House.BROWSER))
                .isEqualTo(taken);
        assertThat(house.kept.users().find(anna.id())).contains(anna);
        assertThat(house.kept.users().named(new EmailAddress("new@example.se"))).isEmpty();
        assertThat(house.kept.users().named(new Username("other"))).isEmpty();
    }

    @Test
    void signUpsOfOneAddressAreCounted() {
        for (int i = 0; i < 5; i++) {
            assertThat(signUp("anna" + i + "@example.se", House.PASSWORD)).isInstanceOf(IdentityAnswer.Done.class);
        }

        assertThat(signUp("anna5@example.se", House.PASSWORD)).isInstanceOf(IdentityAnswer.Throttled.class);
    }

    @Test
    void theTokenOfThePredecessorsLoginIsGoodForADayUnlessItIsRevoked() {
        house.anna();
        Secret access = House.done(house.identity.logIn().logInForADay("anna", House.PASSWORD, House.PHONE))
                .tokens()
                .access();
        house.clock.pass(Duration.ofHours(23));
        Caller caller = House.done(house.check(access));
        house.identity.logOut().of(caller);

        assertThat(house.check(access)).isEqualTo(new IdentityAnswer.Refused<>(OutcomeCode.TOKEN_REVOKED));
    }

    @Test
    void whoIsDisabledIsNotLetIn() {
        User anna = house.anna().user();
        house.kept.users().update(anna.disabled());

        assertThat(login("anna", House.PASSWORD))
                .isEqualTo(new IdentityAnswer.Refused<>(OutcomeCode.INVALID_CREDENTIALS));
    }

    private IdentityAnswer<SignedIn> login(String name, Secret password) {
        return house.identity.logIn().logIn(name, password, House.BROWSER);
    }

    private IdentityAnswer<SignedIn> signUp(String email, Secret password) {
        return house.identity
                .signUp()
                .signUp(
                        new SignUpRequest(Optional.of(email), Optional.empty(), Optional.empty(), password),
                        House.BROWSER);
    }

    private Instant now() {
        return house.clock.instant();
    }
}
