package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.adapters.http.SetCookie.SameSite;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetCookieTest {

    @Test
    void aCookieIsSecureAndHiddenFromScriptsUnlessTheyNeedIt() {
        SetCookie hidden = new SetCookie("__Host-at", "abc", "/", SameSite.LAX, Duration.ofMinutes(10), false);
        SetCookie readable = new SetCookie("__Host-csrf", "d-e", "/", SameSite.STRICT, Duration.ZERO, true);

        assertThat(hidden.header()).isEqualTo("__Host-at=abc; Path=/; Max-Age=600; Secure; SameSite=Lax; HttpOnly");
        assertThat(readable.header()).isEqualTo("__Host-csrf=d-e; Path=/; Max-Age=0; Secure; SameSite=Strict");
        assertThat(hidden).hasToString("SetCookie[__Host-at]");
    }

    @ParameterizedTest(name = "{0} = {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            at          | a;b       | /
            at          | a b       | /
            at          | a,b       | /
            at          | å         | /
            at          | a\\b      | /
            a t         | ab        | /
            at=         | ab        | /
            __Host-at   | ab        | /v1/auth
            """)
    void whatCannotStandInAHeaderIsNoCookie(String name, String value, String path) {
        assertThatThrownBy(() -> new SetCookie(name, value, path, SameSite.LAX, Duration.ZERO, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineEndIsNoPartOfACookie() {
        assertThatThrownBy(() -> new SetCookie("at", "a\r\nX: y", "/", SameSite.LAX, Duration.ZERO, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
