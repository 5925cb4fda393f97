package io.kvitt.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Roles of signing keys, and row 33 of the attack table. */
class SigningKeysTest {

    private static final Instant T0 = Samples.MORNING;
    private static final Duration MONTH = Duration.ofDays(30);

    private final SigningKeys first = Samples.KEYS.signing();
    private final String old = first.current(T0).kid();
    private final SigningKeys rotated = first.rotated(T0.plus(MONTH));
    private final Instant change = T0.plus(MONTH).plus(SigningKeys.AHEAD);
    private final String next = rotated.current(change).kid();

    @Test
    void theNextKeyIsPublishedTwentyMinutesBeforeItSigns() {
        Instant published = T0.plus(MONTH);

        assertThat(rotated.current(published).kid()).isEqualTo(old);
        assertThat(rotated.publicKeys(published, SigningKeys.LONGEST_TOKEN))
                .contains(old)
                .contains(next);
        assertThat(rotated.current(change.minusMillis(1)).kid()).isEqualTo(old);
        assertThat(rotated.current(change).kid()).isEqualTo(next).isNotEqualTo(old);
    }

    @Test
    void row33ARetiredKeyVerifiesUntilItsLastTokenRanOutAndNotLonger() {
        Instant end = change.plus(Duration.ofMinutes(10)).plusSeconds(30);

        assertThat(rotated.find(old, end.minusSeconds(1), SigningKeys.LONGEST_TOKEN))
                .isPresent();
        assertThat(rotated.find(old, end, SigningKeys.LONGEST_TOKEN)).isEmpty();
        assertThat(rotated.publicKeys(end, SigningKeys.LONGEST_TOKEN))
                .doesNotContain(old)
                .contains(next);
    }

    @Test
    void row33AKeyThatGotOutIsGoneAtOnceAndTheNextOneSigns() {
        SigningKeys without = rotated.without(old, T0.plus(MONTH));

        assertThat(without.find(old, T0.plus(MONTH), SigningKeys.LONGEST_TOKEN)).isEmpty();
        assertThat(without.current(T0.plus(MONTH)).kid()).isEqualTo(next);
    }

    @Test
    void row33TheOnlyKeyThatGotOutIsReplacedByANewOne() {
        SigningKeys without = first.without(old, T0);

        assertThat(without.find(old, T0, SigningKeys.LONGEST_TOKEN)).isEmpty();
        assertThat(without.current(T0).kid()).isNotEqualTo(old);
    }

    @Test
    void takingAwayAKeyThatDoesNotSignLeavesTheOneThatDoes() {
        assertThat(rotated.without(next, T0.plus(MONTH)).current(change).kid()).isEqualTo(old);
        assertThat(first.without("unknown", T0).current(T0).kid()).isEqualTo(old);
    }

    @Test
    void rotatingTwiceMakesOneNextKey() {
        assertThat(rotated.rotated(T0.plus(MONTH)).all()).hasSize(2);
        assertThat(rotated.rotated(change.plus(MONTH)).all()).hasSize(2);
    }

    @Test
    void beforeTheFirstKeyNothingIsSigned() {
        assertThatThrownBy(() -> first.current(T0.minusSeconds(1)))
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.KEYS_UNUSABLE));
    }

    @Test
    void whatIsPublishedIsPublicAndReadsAsAKeySet() {
        String json = rotated.publicKeys(change, SigningKeys.LONGEST_TOKEN);

        assertThat(json)
                .doesNotContain("\"d\"")
                .doesNotContain("\"p\"")
                .contains("\"alg\":\"RS256\"", "\"use\":\"sig\"");
        assertThat(JwkSet.read(json.getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .find(next))
                .isPresent();
    }

    @Test
    void noKeyPrintsItself() {
        String printed = Samples.KEYS + " " + first + " " + first.all().get(0) + " "
                + first.all().get(0).verifier();

        assertThat(printed).contains(old).hasSizeLessThan(600);
        for (RingKey key :
                List.of(Samples.KEYS.refresh().newest(), Samples.KEYS.sealing().newest())) {
            assertThat(printed + key).doesNotContain(key.base64());
        }
    }
}
