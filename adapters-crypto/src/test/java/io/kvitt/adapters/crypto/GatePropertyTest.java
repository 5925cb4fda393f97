package io.kvitt.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.TokenReading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What holds for all texts. */
class GatePropertyTest {

    private static final Instant NOW = Samples.MORNING;
    private static final JwsAccessTokens TOKENS = new JwsAccessTokens(() -> Samples.KEYS, Samples.US);

    @Property(tries = 1000)
    void whatWasEncodedIsCanonicalAndDecodesToItself(@ForAll @Size(max = 40) byte[] bytes) {
        String text = Base64Url.encode(bytes);

        assertThat(Base64Url.isCanonical(text)).isTrue();
        assertThat(Base64Url.decode(text)).isEqualTo(bytes);
    }

    @Property(tries = 1000)
    void aCanonicalTextIsWhatItsBytesEncodeTo(
            @ForAll @CharRange(from = '-', to = 'z') @StringLength(max = 12) String text) {
        if (Base64Url.isCanonical(text)) {
            assertThat(Base64Url.encode(Base64Url.decode(text))).isEqualTo(text);
        }
    }

    @Property(tries = 1000)
    void noTextThatWeDidNotSignIsGenuine(@ForAll @StringLength(max = 300) String shown) {
        assertThat(TOKENS.read(shown, NOW)).isInstanceOf(TokenReading.Faulty.class);
    }

    @Property(tries = 1000)
    void bytesThatAreNoJsonAreNoObject(@ForAll @Size(max = 60) byte[] bytes) {
        assertThat(StrictJson.object(bytes, 4).filter(object -> object.isEmpty() && !isBraces(bytes)))
                .isEmpty();
    }

    private static boolean isBraces(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).strip().matches("\\{\\s*}");
    }

    @Property(tries = 1000)
    void aSealWithAnyByteChangedDoesNotOpen(
            @ForAll @StringLength(max = 40) String token, @ForAll @IntRange(max = 400) int at, @ForAll byte by) {
        AesSeals seals = new AesSeals(() -> Samples.KEYS);
        SealPlace place = new SealPlace("here");
        String[] parts = seals.seal(new Secret(token), place).text().split("\\.");
        byte[] closed = Base64Url.decode(parts[3]);
        byte[] altered = Arrays.copyOf(closed, closed.length);
        altered[at % closed.length] ^= by;
        parts[3] = Base64Url.encode(altered);

        assertThat(seals.open(new SealedToken(String.join(".", parts)), place).isPresent())
                .isEqualTo(by == 0);
    }
}
