package io.kvitt.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.google.GoogleAdapters;
import io.kvitt.adapters.google.GoogleStub;
import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OwnedRecords;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The process dies at every call of the store there is, once before the call and once after, and another one takes up the work: what
 * was asked is asked again, and must end as if nothing had happened.
 */
class CrashesTest {

    private static final int MOST_CALLS = 60;

    private final GoogleStub google = GoogleStub.started();

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void refreshing() {
        everywhere((house, identity) -> {
            SignedIn anna = house.anna();
            return again -> {
                SessionTokens tokens = House.done(
                        again.refreshSession().refresh(anna.tokens().refresh().reveal(), House.BROWSER));
                assertThat(house.kept
                                .sessions()
                                .find(tokens.session())
                                .orElseThrow()
                                .generation())
                        .isEqualTo(1);
                assertThat(house.isGood(tokens.access())).isTrue();
            };
        });
    }

    @Test
    void loggingOutOfOneAndOfAll() {
        everywhere((house, identity) -> {
            SignedIn anna = house.anna();
            Caller caller = House.done(house.check(anna.tokens().access()));
            return again -> {
                again.logOut().of(caller);
                assertThat(house.isGood(anna.tokens().access())).isFalse();
            };
        });
        everywhere((house, identity) -> {
            SignedIn anna = house.anna();
            return again -> {
                again.logOut().everywhere(anna.user().id());
                assertThat(house.isGood(anna.tokens().access())).isFalse();
                assertThat(again.listSessions().of(anna.user().id())).isEmpty();
            };
        });
    }

    @Test
    void loggingIn() {
        everywhere((house, identity) -> {
            house.anna();
            return again -> {
                SignedIn in = House.done(again.logIn().logIn("anna", House.PASSWORD, House.PHONE));
                assertThat(house.isGood(in.tokens().access())).isTrue();
            };
        });
    }

    @Test
    void connectingSwitchingAndDisconnecting() {
        everywhere((house, identity) -> {
            UserId anna = house.anna().user().id();
            return again -> {
                Connection kept = connected(take(house, again, anna, posted("1", Optional.empty())));
                assertThat(house.kept.connections().of(anna)).containsExactly(kept);
                assertThat(duties(house.kept, anna, DutyKind.READ_MAILBOX))
                        .as("from the beginning")
                        .filteredOn(duty -> !duty.details().containsKey("from"))
                        .hasSize(1);
            };
        });
        everywhere((house, identity) -> {
            UserId anna = house.anna().user().id();
            connected(take(house, identity, anna, posted("1", Optional.empty())));
            Secret refresh = google.granted("2", "2@gmail.com", GoogleStub.IOS, GoogleStub.ALL_SCOPES);
            return again -> {
                switchTo(house, again, anna, refresh);
                assertThat(house.kept.connections().held(anna).orElseThrow().account())
                        .isEqualTo(new GoogleSubject("2"));
                assertThat(house.kept.connections().holder(new GoogleSubject("1")))
                        .isEmpty();
                assertThat(duties(house.kept, anna, DutyKind.REVOKE_GRANT)).hasSize(1);
            };
        });
        everywhere((house, identity) -> {
            UserId anna = house.anna().user().id();
            connected(take(house, identity, anna, posted("1", Optional.empty())));
            return again -> {
                again.disconnectGoogle().disconnect(anna);
                assertThat(house.kept.connections().held(anna)).isEmpty();
                assertThat(house.kept.connections().of(anna))
                        .allSatisfy(one -> assertThat(one.refreshToken()).isEmpty());
                assertThat(duties(house.kept, anna, DutyKind.REVOKE_GRANT)).hasSize(1);
            };
        });
    }

    @Test
    void deletingAnAccount() {
        everywhere((house, identity) -> {
            SignedIn anna = house.anna();
            UserId id = anna.user().id();
            connected(take(house, identity, id, posted("1", Optional.empty())));
            return again -> {
                again.deleteAccount(records(house.kept)).delete(id);
                assertThat(house.kept.users().find(id)).isEmpty();
                assertThat(house.kept.sessions().of(id)).isEmpty();
                assertThat(house.kept.connections().of(id)).isEmpty();
                assertThat(house.kept.connections().holder(new GoogleSubject("1")))
                        .isEmpty();
                assertThat(house.isGood(anna.tokens().access())).isFalse();
                assertThat(duties(house.kept, id, DutyKind.REVOKE_GRANT)).hasSize(1);
                assertThat(duties(house.kept, id, DutyKind.ERASE_USER)).hasSize(2);
                assertThat(house.kept.users().named(new EmailAddress("anna@example.se")))
                        .isEmpty();
            };
        });
    }

    /** If nobody asks again, the duty goes on with it. */
    @Test
    void deletingGoesOnByItself() {
        everyCrash((house, crashing) -> {
            UserId id = house.anna().user().id();
            Identity dying = house.over(crashing.around(House.store(house.kept)));
            boolean died = dies(() -> dying.deleteAccount(records(house.kept)).delete(id));
            boolean wasMarked = !duties(house.kept, id, DutyKind.ERASE_USER).isEmpty();
            house.clock.pass(Duration.ofMinutes(2));
            house.identity
                    .doDuties(List.of(house.identity.eraseUser(records(house.kept))))
                    .doDue(10);

            assertThat(house.kept.users().find(id).isEmpty()).isEqualTo(wasMarked);
            assertThat(died || wasMarked).isTrue();
        });
    }

    /** What is set up, and then asked: by a process that dies, and again by one that does not. */
    private interface Scenario {
        Asking in(House house, Identity identity);
    }

    private interface Asking {
        void of(Identity identity);
    }

    private void everywhere(Scenario scenario) {
        everyCrash((house, crashing) -> {
            Asking asking = scenario.in(house, house.identity);
            dies(() -> asking.of(house.over(crashing.around(House.store(house.kept)))));
            house.clock.pass(Duration.ofSeconds(1));
            asking.of(house.identity);
        });
    }

    private static void everyCrash(BiConsumer<House, Crashing> trial) {
        for (boolean afterwards : new boolean[] {false, true}) {
            int at = 0;
            Crashing crashing;
            do {
                crashing = new Crashing(at, afterwards);
                trial.accept(new House(), crashing);
                at++;
                assertThat(at).as("calls of the store").isLessThan(MOST_CALLS);
            } while (crashing.hasCrashed());
        }
    }

    private static boolean dies(Runnable process) {
        try {
            process.run();
            return false;
        } catch (Crashing.Crash crash) {
            return true;
        }
    }

    private static List<OwnedRecords> records(InMemoryStore kept) {
        return List.of(kept.sessions(), kept.connections());
    }

    private static List<Duty> duties(InMemoryStore kept, UserId owner, DutyKind kind) {
        return kept.duties().of(owner).stream()
                .filter(duty -> duty.kind() == kind)
                .toList();
    }

    private void switchTo(House house, Identity identity, UserId anna, Secret refresh) {
        ConnectAnswer first = take(house, identity, anna, posted("2", Optional.of(refresh)));
        if (first instanceof ConnectAnswer.SwitchAsked asked) {
            PostedGoogleTokens tokens = posted("2", Optional.of(refresh));
            connected(take(
                    house,
                    identity,
                    anna,
                    new PostedGoogleTokens(
                            tokens.access(),
                            tokens.refresh(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(asked.proof()))));
        } else {
            connected(first);
        }
    }

    private PostedGoogleTokens posted(String subject, Optional<Secret> refresh) {
        String email = subject + "@gmail.com";
        return new PostedGoogleTokens(
                Optional.of(google.access(subject, email, GoogleStub.IOS, GoogleStub.ALL_SCOPES)),
                refresh.or(() -> Optional.of(google.granted(subject, email, GoogleStub.IOS, GoogleStub.ALL_SCOPES))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private ConnectAnswer take(House house, Identity identity, UserId user, PostedGoogleTokens posted) {
        return identity.takeGoogleTokens(GoogleAdapters.oauth(google.config(), house.clock))
                .take(user, posted);
    }

    private static Connection connected(ConnectAnswer answer) {
        if (answer instanceof ConnectAnswer.Connected connected) {
            return connected.connection();
        }
        throw new AssertionError("not connected: " + answer);
    }
}
