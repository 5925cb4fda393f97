package io.kvitt.domain.identity.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.FullName;
import io.kvitt.domain.identity.OidcSubject;
import io.kvitt.domain.identity.PasswordHash;
import io.kvitt.domain.identity.RevocationReason;
import io.kvitt.domain.identity.UniqueName;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.UserStatus;
import io.kvitt.domain.identity.Username;
import io.kvitt.domain.identity.port.Users.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every keeper of users promises. No adapter may switch a test off. */
public abstract class UsersContract {

    protected static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    protected static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");

    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00.123Z");
    private static final UniqueName ANNAS_ADDRESS = new EmailAddress("anna@example.se");
    private static final UniqueName ANNAS_NAME = new Username("anna");
    private static final UniqueName ANNAS_ACCOUNT = new OidcSubject("https://issuer.example", "Sub-1");

    /** A store that holds nothing yet. */
    protected abstract Users empty();

    /** The duties of the store that {@link #empty} made last. */
    protected abstract Duties duties();

    @Test
    void whatWasAddedComesBackAsItWas() {
        Users kept = empty();
        User full = new User(
                ANNA,
                Set.of(ANNAS_ADDRESS, ANNAS_NAME, ANNAS_ACCOUNT),
                Optional.of(new FullName("Änna Ö. 😀 ' \" ; --")),
                Optional.of(new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA")),
                UserStatus.DISABLED,
                7,
                RevocationReason.USER_DISABLED,
                MORNING,
                1);
        User bare = user(BO, new OidcSubject("https://issuer.example", "2"));

        assertThat(kept.add(full)).isEqualTo(Outcome.DONE);
        assertThat(kept.add(bare)).isEqualTo(Outcome.DONE);

        assertThat(kept.find(ANNA)).contains(full);
        assertThat(kept.find(BO)).contains(bare);
    }

    @Test
    void aUserIsFoundByEveryNameAndByNoOther() {
        Users kept = empty();
        User anna = user(ANNA, ANNAS_ADDRESS, ANNAS_NAME, ANNAS_ACCOUNT);
        kept.add(anna);

        assertThat(List.of(ANNAS_ADDRESS, ANNAS_NAME, ANNAS_ACCOUNT))
                .allSatisfy(name -> assertThat(kept.named(name)).contains(anna));
        assertThat(kept.named(new OidcSubject("https://issuer.example", "sub-1")))
                .isEmpty();
        assertThat(kept.named(new OidcSubject("https://issuer.example/", "Sub-1")))
                .isEmpty();
        assertThat(kept.named(new Username("sub-1"))).isEmpty();
        assertThat(empty().find(ANNA)).isEmpty();
    }

    @Test
    void nobodyWhoIsThereIsEverReplaced() {
        Users kept = empty();
        User anna = user(ANNA, ANNAS_ADDRESS);
        kept.add(anna);

        assertThat(kept.add(user(ANNA, new Username("other")))).isEqualTo(Outcome.TAKEN);
        assertThat(kept.add(user(BO, new Username("bo"), ANNAS_ADDRESS))).isEqualTo(Outcome.TAKEN);

        assertThat(kept.find(ANNA)).contains(anna);
        assertThat(kept.find(BO)).isEmpty();
        assertThat(kept.named(ANNAS_ADDRESS)).contains(anna);
        assertThat(kept.named(new Username("bo"))).isEmpty();
        assertThat(kept.named(new Username("other"))).isEmpty();
    }

    @Test
    void anUpdateTakesNewNamesAndGivesUpOldOnes() {
        Users kept = empty();
        User anna = user(ANNA, ANNAS_ADDRESS, ANNAS_NAME);
        kept.add(anna);
        User renamed = anna.withNames(Set.of(ANNAS_ADDRESS, new Username("annika")));

        assertThat(kept.update(renamed)).isEqualTo(Outcome.DONE);

        assertThat(kept.find(ANNA)).contains(renamed);
        assertThat(kept.named(new Username("annika"))).contains(renamed);
        assertThat(kept.named(ANNAS_ADDRESS)).contains(renamed);
        assertThat(kept.named(ANNAS_NAME)).isEmpty();
        assertThat(kept.add(user(BO, ANNAS_NAME))).isEqualTo(Outcome.DONE);
    }

    @Test
    void anUpdateToATakenNameChangesNothing() {
        Users kept = empty();
        User anna = user(ANNA, ANNAS_ADDRESS);
        User bo = user(BO, new Username("bo"));
        kept.add(anna);
        kept.add(bo);

        assertThat(kept.update(bo.withNames(Set.of(ANNAS_ADDRESS, new Username("bosse")))))
                .isEqualTo(Outcome.TAKEN);

        assertThat(kept.find(BO)).contains(bo);
        assertThat(kept.named(new Username("bo"))).contains(bo);
        assertThat(kept.named(new Username("bosse"))).isEmpty();
        assertThat(kept.named(ANNAS_ADDRESS)).contains(anna);
    }

    @Test
    void anUpdateOfAnotherVersionChangesNothing() {
        Users kept = empty();
        User anna = user(ANNA, ANNAS_ADDRESS);
        kept.add(anna);
        User second = anna.loggedOutEverywhere(RevocationReason.LOGOUT_ALL);
        kept.update(second);

        assertThat(kept.update(anna.disabled())).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.update(second)).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.update(second.disabled().enabled())).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.update(user(BO, new Username("bo")).disabled())).isEqualTo(Outcome.NOT_FOUND);
        assertThat(kept.find(ANNA)).contains(second);
        assertThat(kept.find(BO)).isEmpty();
    }

    @Test
    void anOlderVersionThatWantsATakenNameIsAVersionConflict() {
        Users kept = empty();
        User anna = user(ANNA, ANNAS_ADDRESS);
        kept.add(anna);
        kept.update(anna.disabled());
        kept.add(user(BO, new Username("bo")));

        assertThat(kept.update(anna.alsoKnownAs(new Username("bo")))).isEqualTo(Outcome.VERSION_CONFLICT);
    }

    @Test
    void dutiesAreKeptWithTheUpdateTheyComeOf() {
        Users kept = empty();
        User anna = user(ANNA, ANNAS_ADDRESS);
        kept.add(anna);

        assertThat(kept.update(anna.deleted(), List.of(duty("1"), duty("2")))).isEqualTo(Outcome.DONE);

        assertThat(duties().of(ANNA)).containsExactlyInAnyOrder(duty("1"), duty("2"));
    }

    @Test
    void dutiesOfARefusedUpdateAreNotKept() {
        Users kept = empty();
        User anna = user(ANNA, ANNAS_ADDRESS);
        kept.add(anna);
        kept.add(user(BO, new Username("bo")));

        assertThat(kept.update(anna, List.of(duty("1")))).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.update(anna.alsoKnownAs(new Username("bo")), List.of(duty("2"))))
                .isEqualTo(Outcome.TAKEN);
        kept.delete(ANNA, 1);
        assertThat(kept.update(anna.disabled(), List.of(duty("3")))).isEqualTo(Outcome.NOT_FOUND);

        assertThat(duties().of(ANNA)).isEmpty();
    }

    @Test
    void aDutyThatIsKeptAlreadyStaysAsItIsAndTheUpdateIsDone() {
        Users kept = empty();
        User anna = user(ANNA, ANNAS_ADDRESS);
        kept.add(anna);
        Duty taken = duty("1").putOffUntil(MORNING.plusSeconds(60));
        duties().add(List.of(taken));

        assertThat(kept.update(anna.disabled(), List.of(duty("1"), duty("2")))).isEqualTo(Outcome.DONE);

        assertThat(kept.find(ANNA)).contains(anna.disabled());
        assertThat(duties().of(ANNA)).containsExactly(duty("2"), taken);
    }

    @Test
    void deletingAUserLeavesTheirDuties() {
        Users kept = empty();
        User anna = user(ANNA, ANNAS_ADDRESS);
        kept.add(anna);
        kept.update(anna.deleted(), List.of(duty("1")));

        kept.delete(ANNA, 2);

        assertThat(duties().of(ANNA)).containsExactly(duty("1"));
    }

    @Test
    void aUserIsDeletedInTheirVersionOnlyAndTheirNamesAreFreeThen() {
        Users kept = empty();
        User anna = user(ANNA, ANNAS_ADDRESS, ANNAS_ACCOUNT);
        kept.add(anna);
        kept.update(anna.deleted());

        assertThat(kept.delete(ANNA, 1)).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.add(user(BO, ANNAS_ADDRESS))).isEqualTo(Outcome.TAKEN);
        assertThat(kept.delete(ANNA, 2)).isEqualTo(Outcome.DONE);

        assertThat(kept.find(ANNA)).isEmpty();
        assertThat(kept.named(ANNAS_ACCOUNT)).isEmpty();
        assertThat(kept.delete(ANNA, 2)).isEqualTo(Outcome.NOT_FOUND);
        assertThat(kept.add(user(BO, ANNAS_ADDRESS, ANNAS_ACCOUNT))).isEqualTo(Outcome.DONE);
    }

    @Test
    @Timeout(60)
    void ofFiftySignUpsAtOnceWithOneAddressOneIsDone() throws Exception {
        Users kept = empty();
        List<Callable<Outcome>> signUps = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            User mine = user(
                    new UserId("user_6f1c0000-0000-4000-8000-0000000001%02d".formatted(i)),
                    ANNAS_ADDRESS,
                    new Username("anna-" + i));
            signUps.add(() -> kept.add(mine));
        }

        assertThat(Collections.frequency(AtOnce.call(signUps), Outcome.DONE)).isEqualTo(1);
        User winner = kept.named(ANNAS_ADDRESS).orElseThrow();
        for (int i = 0; i < 50; i++) {
            assertThat(kept.named(new Username("anna-" + i)).isPresent())
                    .isEqualTo(winner.names().contains(new Username("anna-" + i)));
        }
    }

    @Test
    @Timeout(60)
    void ofSeveralUpdatesAtOnceOfOneVersionOneIsDone() throws Exception {
        Users kept = empty();
        User anna = user(ANNA, ANNAS_ADDRESS);
        kept.add(anna);
        List<Callable<Outcome>> updates = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            User mine = anna.alsoKnownAs(new Username("anna-" + i));
            updates.add(() -> kept.update(mine));
        }

        assertThat(Collections.frequency(AtOnce.call(updates), Outcome.DONE)).isEqualTo(1);
        assertThat(kept.find(ANNA))
                .hasValueSatisfying(now -> assertThat(now.names()).hasSize(2));
    }

    private static Duty duty(String cause) {
        return Duty.due(DutyId.of(cause), ANNA, DutyKind.TELL_OWNER, Map.of("note", cause), MORNING);
    }

    private static User user(UserId id, UniqueName... names) {
        return User.signedUp(id, Set.of(names), MORNING);
    }
}
