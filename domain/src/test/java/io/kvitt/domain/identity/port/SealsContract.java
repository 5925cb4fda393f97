package io.kvitt.domain.identity.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.SealedToken;
import org.junit.jupiter.api.Test;

/** What everybody who seals promises. No adapter may switch a test off. */
public abstract class SealsContract {

    private static final SealPlace HERE = new SealPlace("gcon|user_1|c1|refresh|client");
    private static final SealPlace THERE = new SealPlace("gcon|user_2|c1|refresh|client");
    private static final Secret TOKEN = new Secret("1//canary-åäö");

    protected abstract Seals seals();

    /** Seals that cannot open what {@link #seals} closed, and the other way round. */
    protected abstract Seals others();

    @Test
    void whatWasSealedOpensInItsPlace() {
        assertThat(seals().open(seals().seal(TOKEN, HERE), HERE)).contains(TOKEN);
        assertThat(seals().open(seals().seal(new Secret(""), HERE), HERE)).contains(new Secret(""));
    }

    @Test
    void itOpensInNoOtherPlaceAndForNobodyElse() {
        SealedToken sealed = seals().seal(TOKEN, HERE);

        assertThat(seals().open(sealed, THERE)).isEmpty();
        assertThat(others().open(sealed, HERE)).isEmpty();
    }

    @Test
    void theSameIsSealedAsAnotherTextEachTime() {
        assertThat(seals().seal(TOKEN, HERE)).isNotEqualTo(seals().seal(TOKEN, HERE));
        assertThat(seals().seal(TOKEN, HERE).text()).doesNotContain("canary");
    }

    @Test
    void whatWasAlteredInAnyCharacterDoesNotOpen() {
        String sealed = seals().seal(TOKEN, HERE).text();

        for (int i = 0; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String altered = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThat(seals().open(new SealedToken(altered), HERE)).as(altered).isEmpty();
        }
        assertThat(seals().open(new SealedToken(sealed + "A"), HERE)).isEmpty();
        assertThat(seals().open(new SealedToken(sealed.substring(1)), HERE)).isEmpty();
        assertThat(seals().open(new SealedToken("rubbish"), HERE)).isEmpty();
    }

    @Test
    void whatWasJustSealedIsNotOld() {
        assertThat(seals().isOld(seals().seal(TOKEN, HERE))).isFalse();
    }

    @Test
    void eightThousandBytesAreSealedAndNoMore() {
        Secret largest = new Secret("x".repeat(8_192));

        assertThat(seals().open(seals().seal(largest, HERE), HERE)).contains(largest);
        assertThatThrownBy(() -> seals().seal(new Secret("x".repeat(8_193)), HERE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("xx");
    }
}
