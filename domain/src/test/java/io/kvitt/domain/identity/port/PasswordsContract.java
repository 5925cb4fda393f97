package io.kvitt.domain.identity.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.kvitt.domain.identity.Password;
import io.kvitt.domain.identity.PasswordHash;
import io.kvitt.domain.identity.port.Passwords.Match;
import org.junit.jupiter.api.Test;

/** What everybody who hashes passwords promises. No adapter may switch a test off. */
public abstract class PasswordsContract {

    private static final Password MINE = new Password("correct horse å \u0000 battery");
    private static final Password LONGEST = new Password("x".repeat(Password.LONGEST));

    protected abstract Passwords passwords();

    @Test
    void aPasswordIsKnownByItsHash() {
        assertThat(passwords().compare(MINE, passwords().hash(MINE))).isEqualTo(Match.SAME);
        assertThat(passwords().compare(LONGEST, passwords().hash(LONGEST))).isEqualTo(Match.SAME);
    }

    @Test
    void everyCharacterCountsToTheLast() {
        PasswordHash hash = passwords().hash(LONGEST);

        assertThat(passwords().compare(new Password("x".repeat(Password.LONGEST - 1) + "y"), hash))
                .isEqualTo(Match.OTHER);
        assertThat(passwords().compare(new Password("x".repeat(Password.LONGEST - 1)), hash))
                .isEqualTo(Match.OTHER);
        assertThat(passwords()
                        .compare(new Password("correct horse å "), passwords().hash(MINE)))
                .isEqualTo(Match.OTHER);
    }

    @Test
    void aPasswordHasAnotherHashEachTime() {
        assertThat(passwords().hash(MINE)).isNotEqualTo(passwords().hash(MINE));
    }

    @Test
    void whatIsNoHashIsUnreadable() {
        for (String text : new String[] {"x", "secret-password", "$argon2id$", "$9$x$y"}) {
            assertThat(passwords().compare(MINE, new PasswordHash(text))).isEqualTo(Match.UNREADABLE);
        }
    }

    @Test
    void comparingWithNobodyIsNoFailure() {
        assertThatCode(() -> passwords().compareWithNobody(MINE)).doesNotThrowAnyException();
    }
}
