package io.kvitt.domain.identity.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.AccountSwitch;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every keeper of leaves to switch promises. No adapter may switch a test off. */
public abstract class AccountSwitchesContract {

    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00.123Z");
    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");
    private static final GoogleSubject ACCOUNT = new GoogleSubject("123");
    private static final SecretHash PROOF = new SecretHash("a".repeat(64));
    private static final SecretHash GRANT = new SecretHash("b".repeat(64));
    private static final AccountSwitch LEAVE =
            new AccountSwitch(PROOF, ANNA, ACCOUNT, GRANT, MORNING.plus(AccountSwitch.LIFETIME));

    /** A store that holds nothing yet. */
    protected abstract AccountSwitches empty();

    @Test
    void aLeaveIsGoodOnce() {
        AccountSwitches kept = empty();

        assertThat(kept.add(LEAVE)).isTrue();

        assertThat(kept.use(PROOF, ANNA, ACCOUNT, GRANT, MORNING)).isTrue();
        assertThat(kept.use(PROOF, ANNA, ACCOUNT, GRANT, MORNING)).isFalse();
    }

    @Test
    void aLeaveIsGoodForItsUserAccountAndGrantAloneAndNotUsedUpByOthers() {
        AccountSwitches kept = empty();
        kept.add(LEAVE);

        assertThat(kept.use(PROOF, BO, ACCOUNT, GRANT, MORNING)).isFalse();
        assertThat(kept.use(PROOF, ANNA, new GoogleSubject("124"), GRANT, MORNING))
                .isFalse();
        assertThat(kept.use(PROOF, ANNA, ACCOUNT, PROOF, MORNING)).isFalse();
        assertThat(kept.use(GRANT, ANNA, ACCOUNT, GRANT, MORNING)).isFalse();
        assertThat(kept.use(PROOF, ANNA, ACCOUNT, GRANT, LEAVE.endsAt())).isFalse();
        assertThat(kept.use(PROOF, ANNA, ACCOUNT, GRANT, LEAVE.endsAt().minusMillis(1)))
                .isTrue();
    }

    @Test
    void aSecondOneOfTheSameProofChangesNothing() {
        AccountSwitches kept = empty();
        kept.add(LEAVE);

        assertThat(kept.add(new AccountSwitch(PROOF, BO, ACCOUNT, GRANT, LEAVE.endsAt())))
                .isFalse();
        assertThat(kept.use(PROOF, BO, ACCOUNT, GRANT, MORNING)).isFalse();
        assertThat(kept.use(PROOF, ANNA, ACCOUNT, GRANT, MORNING)).isTrue();
    }

    @Test
    @Timeout(60)
    void ofTwentyAtOnceOneUsesIt() throws Exception {
        AccountSwitches kept = empty();
        kept.add(LEAVE);
        List<Callable<Boolean>> users = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            users.add(() -> kept.use(PROOF, ANNA, ACCOUNT, GRANT, MORNING));
        }

        assertThat(Collections.frequency(AtOnce.call(users), true)).isEqualTo(1);
    }
}
