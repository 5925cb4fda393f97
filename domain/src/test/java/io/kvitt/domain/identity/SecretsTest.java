package io.kvitt.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What must not be read by people does not print itself, nor what was wrong with it. */
class SecretsTest {

    private static final List<Function<String, Object>> TEXTS = List.of(
            SealedToken::new, PasswordHash::new, DeviceKey::new, TokenId::new, GoogleSubject::new, OAuthClientId::new);

    @Test
    void sealedTextsAndHashesDoNotPrintThemselves() {
        assertThat(List.of(new SealedToken("canary-1"), new PasswordHash("canary-2"), new DeviceKey("canary-3")))
                .allSatisfy(secret -> assertThat(secret.toString()).doesNotContain("canary"));
        assertThat(new SecretHash("0123456789abcdef".repeat(4)).toString()).isEqualTo("SecretHash[01234567…]");
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutBeingRepeated() {
        for (Function<String, Object> text : TEXTS) {
            for (String wrong : List.of("", "canary 1", "canary\r\n1", "canary\u0000", "canaryå", "c".repeat(20_000))) {
                assertThatThrownBy(() -> text.apply(wrong))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageNotContaining("canary");
            }
        }
        assertThatThrownBy(() -> new SecretHash("canary"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void aSessionHoldsNothingARefreshTokenCouldBeMadeOf() {
        assertThat(Session.class.getRecordComponents())
                .extracting(component -> component.getType().getSimpleName())
                .doesNotContain("byte[]", "SealedToken", "SecretHash", "PasswordHash");
    }
}
