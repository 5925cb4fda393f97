package io.kvitt.domain.document.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.UserId;
import org.junit.jupiter.api.Test;

/** What every keeper of passwords of documents promises. No adapter may switch a test off. */
public abstract class DocumentPasswordsContract {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");

    protected abstract DocumentPasswords empty();

    @Test
    void theNewestIsFirstAndTheOldestGoes() {
        DocumentPasswords kept = empty();
        assertThat(kept.of(ANNA)).isEmpty();

        for (int i = 1; i <= 4; i++) {
            kept.add(ANNA, new SealedToken("sealed-" + i));
        }

        assertThat(kept.of(ANNA))
                .containsExactly(new SealedToken("sealed-4"), new SealedToken("sealed-3"), new SealedToken("sealed-2"));
    }

    @Test
    void eachUserHasTheirOwnAndTheyGoWithTheUser() {
        DocumentPasswords kept = empty();
        kept.add(ANNA, new SealedToken("annas"));
        kept.add(BO, new SealedToken("bos"));

        kept.deleteAll(ANNA);
        kept.deleteAll(ANNA);

        assertThat(kept.of(ANNA)).isEmpty();
        assertThat(kept.of(BO)).containsExactly(new SealedToken("bos"));
    }
}
