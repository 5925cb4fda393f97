package io.kvitt.domain.identity.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What everybody who draws secrets promises. No adapter may switch a test off. */
public abstract class SecretsContract {

    protected abstract Secrets secrets();

    @Test
    void aSecretIs256BitsInBase64Url() {
        assertThat(secrets().draw().reveal()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void noSecretAndNoIdIsDrawnTwice() {
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(drawn.add(secrets().draw().reveal())).isTrue();
            assertThat(drawn.add(secrets().drawId().toString())).isTrue();
        }
    }

    @Test
    void anIdIsAUuidOfVersion4() {
        UUID id = secrets().drawId();

        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
    }

    /** The vector of FIPS 180-4 for three letters. */
    @Test
    void aHashIsSha256() {
        assertThat(secrets().hash("abc").hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(secrets().hash("åäö")).isEqualTo(secrets().hash("åäö"));
    }
}
