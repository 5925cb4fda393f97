package io.kvitt.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserTest {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static final EmailAddress ADDRESS = new EmailAddress("anna@example.se");
    private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA");

    @Test
    void aNewUserIsActiveInEpochZero() {
        User anna = User.signedUp(ANNA, Set.of(ADDRESS, new Username("anna")), NOON);

        assertThat(anna.standing()).isEqualTo(new AccountStanding(UserStatus.ACTIVE, 0, RevocationReason.LOGOUT_ALL));
        assertThat(anna.email()).contains(ADDRESS);
        assertThat(anna.username()).contains(new Username("anna"));
        assertThat(anna.version()).isEqualTo(1);
        assertThat(anna.createdAt()).isEqualTo(Instant.parse("2026-11-22T12:00:00.123Z"));
    }

    @Test
    void aUserHasANameAndNoneTwiceOfOneKind() {
        Set<UniqueName> six = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            six.add(new OidcSubject("https://issuer.example", "sub" + i));
        }

        assertThatThrownBy(() -> User.signedUp(ANNA, Set.of(), NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> User.signedUp(ANNA, Set.of(ADDRESS, new EmailAddress("other@example.se")), NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> User.signedUp(ANNA, Set.of(new Username("anna"), new Username("annika")), NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> User.signedUp(ANNA, six, NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherPasswordEndsEverySessionAndARehashNone() {
        User anna = User.signedUp(ANNA, Set.of(ADDRESS), NOON);

        assertThat(anna.rehashed(HASH).standing().ends(0)).isEmpty();
        assertThat(anna.withPassword(HASH).standing().ends(0)).contains(RevocationReason.PASSWORD_CHANGED);
        assertThat(anna.withPassword(HASH).standing().ends(1)).isEmpty();
        assertThat(anna.loggedOutEverywhere(RevocationReason.LOGOUT_ALL)
                        .standing()
                        .ends(0))
                .contains(RevocationReason.LOGOUT_ALL);
    }

    @Test
    void sessionsFromBeforeStayEndedWhenAnAccountIsOpenedAgain() {
        User opened = User.signedUp(ANNA, Set.of(ADDRESS), NOON).disabled().enabled();

        assertThat(opened.status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(opened.standing().ends(0)).contains(RevocationReason.USER_DISABLED);
        assertThat(opened.version()).isEqualTo(3);
    }

    @Test
    void aDeletedUserKeepsTheNamesAndIsNotOpenedAgain() {
        User deleted = User.signedUp(ANNA, Set.of(ADDRESS), NOON).deleted();

        assertThat(deleted.names()).containsExactly(ADDRESS);
        assertThat(deleted.standing().ends(deleted.epoch())).contains(RevocationReason.USER_DELETED);
        assertThat(AccountStanding.gone().ends(99)).contains(RevocationReason.USER_DELETED);
        assertThatThrownBy(deleted::enabled).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyChangeIsTheNextVersionOfTheSameUser() {
        User anna = User.signedUp(ANNA, Set.of(ADDRESS), NOON);
        User named = anna.withFullName(new FullName("Anna Ö")).alsoKnownAs(new Username("anna"));

        assertThat(named.version()).isEqualTo(3);
        assertThat(named.id()).isEqualTo(ANNA);
        assertThat(named.fullName()).contains(new FullName("Anna Ö"));
        assertThat(named.names()).containsExactlyInAnyOrder(ADDRESS, new Username("anna"));
    }

    @Test
    void nothingPersonalOrSecretIsWrittenOut() {
        User anna = User.signedUp(ANNA, Set.of(ADDRESS, new Username("anna")), NOON)
                .withPassword(HASH)
                .withFullName(new FullName("Anna Öberg"));

        assertThat(anna.toString()).doesNotContain("anna", "example", "argon2id", "berg");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"anna, anna", "ANNA, anna", "' anna ', anna", "ａｎｎａ, anna", "a.b_c-1, a.b_c-1", "12, 12"})
    void aUsernameHasOneFormHoweverItIsTyped(String typed, String kept) {
        assertThat(Username.parse(typed)).contains(new Username(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "anna@example.se",
                "an na",
                "anna#1",
                "anna/..",
                ".anna",
                "anna-",
                "åsa",
                "anna\n1",
                "../x"
            })
    void whatIsNoUsernameIsRefused(String typed) {
        assertThat(Username.parse(typed)).isEmpty();
    }

    @Test
    void aUsernameHas64CharactersAtMost() {
        assertThat(Username.parse("a".repeat(64))).isPresent();
        assertThat(Username.parse("a".repeat(65))).isEmpty();
        assertThat(Username.parse("a" + " ".repeat(1_000_000))).isEmpty();
    }

    @Test
    void aFullNameIsOfAnyScriptInOneFormWithoutHiddenCharacters() {
        assertThat(FullName.parse("  A\u030asa  ")).contains(new FullName("Åsa"));
        assertThat(FullName.parse("山田 太郎")).isPresent();
        for (String hidden : new String[] {"", " ", "a\nb", "a\u0000b", "a\u202eb", "a\u200bb", "a\u2028b", "\ud800"}) {
            assertThat(FullName.parse(hidden)).isEmpty();
        }
        assertThat(FullName.parse("a".repeat(200))).isPresent();
        assertThat(FullName.parse("a".repeat(201))).isEmpty();
        assertThatThrownBy(() -> new FullName(" a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAbsentPasswordIsAbsent() {
        assertThat(User.signedUp(ANNA, Set.of(new OidcSubject("https://i.example", "1")), NOON)
                        .password())
                .isEqualTo(Optional.empty());
    }
}
