package io.kvitt.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthStateTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final SecretHash STATE = new SecretHash("a".repeat(64));
    private static final SecretHash COOKIE = new SecretHash("b".repeat(64));
    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");

    @ParameterizedTest(name = "{0} with cookie {1} after {2} ms: {3}")
    @CsvSource({
        "CONNECT_GOOGLE, b, 0,      true",
        "CONNECT_GOOGLE, b, 599999, true",
        "CONNECT_GOOGLE, b, 600000, false",
        "CONNECT_GOOGLE, b, 601000, false",
        "CONNECT_GOOGLE, a, 0,      false",
        "LINK,           b, 0,      false",
        "LOG_IN,         b, 0,      false",
    })
    void aStateServesItsPurposeInItsBrowserForTenMinutes(
            OAuthPurpose purpose, String cookie, long millis, boolean admitted) {
        assertThat(state(OAuthPurpose.CONNECT_GOOGLE, Optional.of(ANNA))
                        .admits(purpose, new SecretHash(cookie.repeat(64)), NOON.plusMillis(millis)))
                .isEqualTo(admitted);
    }

    @Test
    void onlyALoginHasNoUserYet() {
        assertThat(state(OAuthPurpose.LOG_IN, Optional.empty()).user()).isEmpty();
        assertThatThrownBy(() -> state(OAuthPurpose.LOG_IN, Optional.of(ANNA)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> state(OAuthPurpose.CONNECT_GOOGLE, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatBelongsToTheBrowserOrTheProviderIsNotWrittenOut() {
        assertThat(state(OAuthPurpose.LOG_IN, Optional.empty()).toString())
                .doesNotContain("nonce-1", "sealed-verifier", "a".repeat(9), "b".repeat(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app", "/app/debts/7?sort=due&page=2#top", "/a-b_c~d", "/app?next=%2Fdebts"})
    void aPathOfOurOwnIsReturnedTo(String path) {
        assertThat(ReturnPath.parse(path)).contains(new ReturnPath(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app",
                "//evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "https:evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie:x=1",
                "/app?x=%0d%0aSet-Cookie:x=1",
                "/app?x=%0D",
                "/..//evil.example",
                "/app/../admin",
                "/app/..",
                "/./app",
                "/app//x",
                "/%2f%2fevil.example",
                "/@evil.example",
                "/app x",
                "/app\nx",
                "/app\r",
                "/åäö",
                "/app\\x"
            })
    void nobodyIsSentAstray(String path) {
        assertThat(ReturnPath.parse(path)).isEmpty();
        assertThatThrownBy(() -> new ReturnPath(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} within {1}: {2}")
    @CsvSource({
        "/app, /app, true",
        "/app/x, /app, true",
        "/app?x=1, /app, true",
        "/apple, /app, false",
        "/app/x, /app/, true",
        "/other?to=/app/x, /app, false",
        "/x, /, true",
    })
    void aPathIsWithinItsPrefixByWholeSteps(String path, String prefix, boolean within) {
        assertThat(new ReturnPath(path).isWithin(prefix)).isEqualTo(within);
    }

    @Test
    void aPathHas512CharactersAtMost() {
        assertThat(ReturnPath.parse("/" + "a".repeat(511))).isPresent();
        assertThat(ReturnPath.parse("/" + "a".repeat(512))).isEmpty();
    }

    private static OAuthState state(OAuthPurpose purpose, Optional<UserId> user) {
        return new OAuthState(
                STATE,
                COOKIE,
                purpose,
                "https://accounts.google.com",
                new OAuthClientId("web"),
                user,
                Optional.empty(),
                "nonce-1",
                new SealedToken("sealed-verifier"),
                "https://kvitt.example/oauth2callback",
                new ReturnPath("/"),
                NOON.plus(OAuthState.LIFETIME));
    }
}
