package io.kvitt.adapters.local;

import static io.kvitt.adapters.local.OneOfEach.ANNAS;
import static io.kvitt.adapters.local.OneOfEach.BOS;
import static io.kvitt.adapters.local.OneOfEach.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.AccountSwitch;
import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionId;
import io.kvitt.domain.identity.ConnectionStatus;
import io.kvitt.domain.identity.OAuthState;
import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.SessionEvent;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.ThrottleRule;
import io.kvitt.domain.identity.TokenId;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.Username;
import io.kvitt.domain.identity.port.Users;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityStoreTest {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }

    @Test
    void anExportThatWasTakenInIsExportedAgainByteByByte() {
        LocalStore store = filled();
        store.exportTo(folder.resolve("first.jsonl"));
        LocalStore other = opened("other.db");

        assertThat(other.importFrom(folder.resolve("first.jsonl"), lines -> {})).isInstanceOf(Checked.Valid.class);

        other.exportTo(folder.resolve("second.jsonl"));
        assertThat(folder.resolve("second.jsonl")).hasSameBinaryContentAs(folder.resolve("first.jsonl"));
        assertThat(other.users().named(new Username(ANNAS.mark()))).contains(ANNAS.user());
        assertThat(other.connections().held(Pairs.LEFT)).contains(ANNAS.connection());
        assertThat(other.duties().of(Pairs.LEFT)).containsExactly(ANNAS.duty());
        assertThat(other.check(rows -> {})).isEmpty();
    }

    @Test
    void whatIsGoodForAWhileIsInNoExportAndInEveryBackup() {
        LocalStore store = filled();
        List<String> lines = new ArrayList<>();

        assertThat(store.export(lines::add)).doesNotContainKeys("session", "oauth_state", "throttle");
        assertThat(lines)
                .noneMatch(line -> line.contains("Phone of"))
                .noneMatch(line -> line.contains(ANNAS.hash("state").hex()))
                .noneMatch(line -> line.contains(ANNAS.hash("proof").hex()))
                .noneMatch(line -> line.contains("jti-"));

        store.backUp(folder.resolve("copy.db"));
        LocalStore copy = opened("copy.db");
        assertThat(copy.counts()).isEqualTo(store.counts());
        assertThat(copy.sessions().of(Pairs.LEFT)).containsExactly(ANNAS.session());
    }

    @Test
    void aSessionIsNotTakenIn() throws IOException {
        LocalStore store = filled();
        List<String> user = new ArrayList<>();
        store.exportUser(Pairs.LEFT, user::add);
        String session = user.stream()
                .filter(line -> line.startsWith("{\"record\":\"session\""))
                .findFirst()
                .orElseThrow();
        Path lines = Files.writeString(
                folder.resolve("forged.jsonl"), "{\"record\":\"store\",\"format\":1}\n" + session + "\n");

        assertThat(codes(opened("other.db").importFrom(lines, read -> {}))).containsExactly("IMPORT_RECORD_UNKNOWN");
    }

    @Test
    void namesThatAreNotThoseOfTheirUserAreRefused() throws IOException {
        String name = "{\"record\":\"user_name\",\"name\":\"username annasmark\"";
        Path less = edited(text -> without(text, name).replace("\"user_name\":6", "\"user_name\":5"));
        assertThat(codes(opened("less.db").importFrom(less, read -> {}))).containsExactly("STORE_USER_NAMES");

        Path nobody =
                edited(text -> without(text, "\"full_name\":\"Full annasmark\"").replace("\"user\":2", "\"user\":1"));
        assertThat(codes(opened("nobody.db").importFrom(nobody, read -> {}))).contains("STORE_USER_NAMES");
    }

    @Test
    void whatSomebodyElseHoldsIsNotTakenFromThem() {
        filled().exportTo(folder.resolve("all.jsonl"));
        LocalStore other = opened("other.db");
        Connection theirs = held(new ConnectionId(new UUID(7, 7)));
        other.connections().keep(theirs);
        other.users().add(User.signedUp(BOS.owner(), Set.of(new Username(ANNAS.mark())), NOON));

        assertThat(codes(other.importFrom(folder.resolve("all.jsonl"), read -> {})))
                .containsOnly("IMPORT_CONFLICT")
                .hasSize(3);
        assertThat(other.connections().held(Pairs.LEFT)).contains(theirs);
        assertThat(other.users().named(new Username(ANNAS.mark())).map(User::id))
                .contains(BOS.owner());
    }

    @Test
    void aStoreOfTheVersionBeforeIsBroughtForwardWithAllThatItHolds() throws SQLException {
        LocalStore store = opened("old.db");
        store.debts().add(Pairs.debt(Pairs.LEFT, 1));
        opened.remove(store);
        store.close();
        for (Table<?> table : Tables.ALL.subList(Tables.ALL.indexOf(SqliteUsers.TABLE), Tables.ALL.size())) {
            change("old.db", "DROP TABLE " + table);
        }
        change("old.db", "PRAGMA user_version = 3");

        LocalStore forward = opened("old.db");

        ANNAS.keepIn(forward);
        assertThat(forward.users().find(Pairs.LEFT)).contains(ANNAS.user());
        assertThat(forward.debts().find(Pairs.LEFT, Pairs.id(1))).contains(Pairs.debt(Pairs.LEFT, 1));
        assertThat(forward.check(rows -> {})).isEmpty();
    }

    @Test
    void whatIsKeptIsThereWhenTheStoreIsOpenedAgain() {
        LocalStore store = filled();
        Map<String, Long> counts = store.counts();
        opened.remove(store);
        store.close();

        LocalStore again = opened("full.db");

        assertThat(again.counts())
                .isEqualTo(counts)
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isPositive());
        assertThat(again.sessions().find(ANNAS.session().id())).contains(ANNAS.session());
        assertThat(again.deniedTokens().isDenied(ANNAS.token(), NOON)).isTrue();
        assertThat(again.oauthStates().take(ANNAS.hash("state"), ANNAS.state().purpose(), ANNAS.hash("cookie"), NOON))
                .contains(ANNAS.state());
    }

    @Test
    void whatRanOutIsClearedAwayAsOthersCome() {
        LocalStore store = opened("passing.db");
        for (int i = 0; i < 500; i++) {
            Instant now = NOON.plus(Duration.ofDays(i));
            store.sessions().add(session(i, now));
            store.oauthStates().add(state(i, now));
            store.accountSwitches().add(leave(i, now));
            store.throttles().take(ThrottleRule.LOGIN, ANNAS.hash("subject " + i), now);
            store.deniedTokens().isDenied(ANNAS.token(), now);
            store.deniedTokens().deny(new TokenId("jti-" + i), now.plusSeconds(600));
        }

        assertThat(store.counts())
                .containsEntry("session", Session.ABSOLUTE.toDays() + 1)
                .containsEntry("oauth_state", 1L)
                .containsEntry("account_switch", 1L)
                .containsEntry("throttle", 1L)
                .containsEntry("denied_token", 1L);
    }

    @Test
    void whatAUserBeganIsGoneWithThem() {
        LocalStore store = filled();

        assertThat(store.users().delete(Pairs.LEFT, 1)).isEqualTo(Users.Outcome.DONE);

        assertThat(store.counts())
                .containsEntry("user", 1L)
                .containsEntry("user_name", 3L)
                .containsEntry("oauth_state", 1L)
                .containsEntry("account_switch", 1L);
        assertThat(store.oauthStates().take(BOS.hash("state"), BOS.state().purpose(), BOS.hash("cookie"), NOON))
                .isPresent();
    }

    @Test
    void aNameThatTheDiskGaveToSomebodyElseIsDamage() throws SQLException {
        LocalStore store = filled();
        change(
                "full.db",
                "UPDATE user_name SET owner = '" + BOS.owner() + "' WHERE name = 'username " + ANNAS.mark() + "'");

        assertThatThrownBy(() -> store.users().named(new Username(ANNAS.mark())))
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.STORE_DAMAGED));
    }

    @Test
    void textsThatAreHardToKeepComeBackAsTheyWere() {
        LocalStore store = opened("hard.db");
        Session session = Session.begun(
                new SessionEvent.LoggedIn(
                        new SessionId(new UUID(1, 1)),
                        Pairs.LEFT,
                        0,
                        ClientType.API,
                        "\u0000\r\n\t\\- \ud83d 😀",
                        Optional.empty()),
                NOON);
        store.sessions().add(session);
        assertThat(store.sessions().find(session.id())).contains(session);

        for (Set<String> scopes : List.of(Set.<String>of(), Set.of(""), Set.of("a\nb", "a", "b\r", ""))) {
            Connection over = over(new ConnectionId(new UUID(7, scopes.size())), scopes);
            store.connections().keep(over);
            assertThat(store.connections().find(Pairs.LEFT, over.id())).contains(over);
        }
        assertThat(store.check(rows -> {})).isEmpty();
    }

    private LocalStore filled() {
        LocalStore store = opened("full.db");
        ANNAS.keepIn(store);
        BOS.keepIn(store);
        return store;
    }

    private LocalStore opened(String name) {
        LocalStore store = LocalStore.open(folder.resolve(name));
        opened.add(store);
        return store;
    }

    private Path edited(UnaryOperator<String> edit) throws IOException {
        LocalStore store = opened("source-" + opened.size() + ".db");
        ANNAS.keepIn(store);
        BOS.keepIn(store);
        Path lines = folder.resolve("lines-" + opened.size() + ".jsonl");
        store.exportTo(lines);
        return Files.writeString(lines, edit.apply(Files.readString(lines)));
    }

    private static String without(String text, String words) {
        List<String> lines = text.lines().filter(line -> !line.contains(words)).toList();
        assertThat(lines).hasSize((int) text.lines().count() - 1);
        return String.join("\n", lines) + "\n";
    }

    private static List<String> codes(Checked<Map<String, Long>> answer) {
        return answer.match(
                added -> {
                    throw new AssertionError("taken in: " + added);
                },
                broken -> broken.stream().map(Violation::code).toList());
    }

    private void change(String name, String sql) throws SQLException {
        try (java.sql.Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Session session(int number, Instant now) {
        return Session.begun(
                new SessionEvent.LoggedIn(
                        new SessionId(new UUID(1, number)), Pairs.LEFT, 0, ClientType.WEB, "", Optional.empty()),
                now);
    }

    private static OAuthState state(int number, Instant now) {
        OAuthState like = ANNAS.state();
        return new OAuthState(
                ANNAS.hash("state " + number),
                like.binding(),
                like.purpose(),
                like.issuer(),
                like.client(),
                like.user(),
                like.session(),
                like.nonce(),
                like.verifier(),
                like.redirectUri(),
                like.returnTo(),
                now.plus(OAuthState.LIFETIME));
    }

    private static AccountSwitch leave(int number, Instant now) {
        AccountSwitch like = ANNAS.leave();
        return new AccountSwitch(
                ANNAS.hash("proof " + number),
                like.user(),
                like.account(),
                like.grant(),
                now.plus(AccountSwitch.LIFETIME));
    }

    private static Connection held(ConnectionId id) {
        Connection like = ANNAS.connection();
        return of(like, id, like.status(), like.scopes(), true);
    }

    private static Connection over(ConnectionId id, Set<String> scopes) {
        return of(ANNAS.connection(), id, new ConnectionStatus.Disconnected(), scopes, false);
    }

    private static Connection of(
            Connection like, ConnectionId id, ConnectionStatus status, Set<String> scopes, boolean withToken) {
        return new Connection(
                id,
                like.owner(),
                status,
                like.account(),
                like.email(),
                scopes,
                like.client(),
                1,
                like.refreshToken().filter(token -> withToken),
                Optional.empty(),
                NOON,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
