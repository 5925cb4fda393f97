package io.kvitt.adapters.local;

import static io.kvitt.adapters.local.OneOfEach.ANNAS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.ThrottleRule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept sealed or hashed, and who is who, stands in no message, whatever is wrong with the store. */
class SecretsStayInsideTest {

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("tables")
    void aRowThatTheDiskChangedIsToldWithoutWhatItHolds(Table<?> table) {
        try (LocalStore store = LocalStore.open(folder.resolve("changed.db"));
                SqliteFile raw = SqliteFile.open(folder.resolve("changed.db"), Duration.ofSeconds(1))) {
            ANNAS.keepIn(store);
            change(raw, "UPDATE " + table + " SET checksum = checksum + 1");

            useAll(store, raw, table);
        }
        assertToldWithoutSecrets();
    }

    /** Worse than any disk does it: a secret in the place of another value, and the checksum made to fit. */
    @ParameterizedTest
    @MethodSource("tables")
    void aSecretInAWrongPlaceIsToldWithoutIt(Table<?> table) {
        List<String> columns = table.columns();
        try (LocalStore store = LocalStore.open(folder.resolve("wrong.db"));
                SqliteFile raw = SqliteFile.open(folder.resolve("wrong.db"), Duration.ofSeconds(1))) {
            ANNAS.keepIn(store);
            for (String column : columns.subList(table.keyColumns().size(), columns.size() - 1)) {
                for (String secret :
                        List.of(ANNAS.secrets().get(1), ANNAS.secrets().get(7))) {
                    change(raw, "UPDATE " + table + " SET " + column + " = '" + secret + "'");
                    giveChecksums(raw, table);
                    useAll(store, raw, table);
                }
            }
        }
        assertToldWithoutSecrets();
    }

    @Test
    void anImportThatIsRefusedIsToldWithoutWhatItHolds() throws IOException {
        Path lines = folder.resolve("lines.jsonl");
        try (LocalStore store = LocalStore.open(folder.resolve("source.db"))) {
            ANNAS.keepIn(store);
            store.exportTo(lines);
        }
        String whole = Files.readString(lines);
        try (LocalStore other = LocalStore.open(folder.resolve("other.db"))) {
            for (String edited : List.of(
                    whole.replace("\"version\":1", "\"version\":2"),
                    whole.replace("sealed-", "sealed "),
                    whole.replace("\"owner\":\"user_", "\"owner\":\"sealed-refresh-of-annasmark"),
                    whole.replace("user_name", "name_of_user"),
                    whole.substring(0, whole.length() - 9))) {
                Files.writeString(lines, edited);
                tell(() -> other.importFrom(lines, read -> {}).match(added -> said, this::say));
            }
        }
        assertToldWithoutSecrets();
    }

    @Test
    void rowsAndTablesDoNotPrintTheirValues() {
        say(SqliteConnections.TABLE);
        say(new NewRow().text(ANNAS.secrets().get(0)));
        say(new SqliteUsers.TakenName(ANNAS.user().names().iterator().next(), ANNAS.owner()));
        say(ANNAS.user().password());
        say(ANNAS.connection());
        say(ANNAS.duty());
        say(ANNAS.state());
        say(ANNAS.leave());
        say(ANNAS.session());

        assertThat(said).noneMatch(text -> ANNAS.secrets().stream().anyMatch(text::contains));
    }

    static Stream<Table<?>> tables() {
        return Stream.of(
                SqliteUsers.TABLE,
                SqliteUsers.NAMES,
                SqliteConnections.TABLE,
                SqliteDuties.TABLE,
                SqliteSessions.TABLE,
                SqliteDeniedTokens.TABLE,
                SqliteOAuthStates.TABLE,
                SqliteAccountSwitches.TABLE,
                SqliteThrottles.TABLE);
    }

    /** Whatever reads a row of identity. */
    private void useAll(LocalStore store, SqliteFile raw, Table<?> table) {
        tell(() -> raw.call(open -> rows(open, table)));
        tell(() -> store.users().find(ANNAS.owner()));
        ANNAS.user().names().forEach(name -> tell(() -> store.users().named(name)));
        tell(() -> store.users().update(ANNAS.user().disabled(), List.of(ANNAS.duty())));
        tell(() -> store.sessions().of(ANNAS.owner()));
        tell(() -> store.connections().keep(ANNAS.connection().readUpTo("1")));
        tell(() -> store.duties().of(ANNAS.owner()));
        tell(() -> store.deniedTokens().isDenied(ANNAS.token(), OneOfEach.NOON));
        tell(() -> store.throttles().take(ThrottleRule.LOGIN, ANNAS.hash("subject"), OneOfEach.NOON));
        tell(() -> store.accountSwitches()
                .use(
                        ANNAS.hash("proof"),
                        ANNAS.owner(),
                        ANNAS.leave().account(),
                        ANNAS.hash("cookie"),
                        OneOfEach.NOON));
        tell(() -> store.oauthStates()
                .take(ANNAS.hash("state"), ANNAS.state().purpose(), ANNAS.hash("proof"), OneOfEach.NOON));
        tell(() -> store.export(line -> {}));
        tell(() -> store.exportUser(ANNAS.owner(), line -> {}));
        say(store.check(read -> {}));
    }

    private static <R> List<R> rows(Statements open, Table<R> table) throws SQLException {
        return table.all(open.of(table.select("")));
    }

    private void tell(Runnable use) {
        try {
            use.run();
        } catch (OutsideFailure failed) {
            StringWriter text = new StringWriter();
            failed.printStackTrace(new PrintWriter(text));
            said.add(text.toString());
        }
    }

    private List<String> say(Object told) {
        said.add(told.toString());
        return said;
    }

    private void change(SqliteFile raw, String sql) {
        tell(() -> raw.write(open -> {
            open.run(sql);
            return true;
        }));
    }

    private static <R> void giveChecksums(SqliteFile raw, Table<R> table) {
        raw.write(open -> {
            table.giveChecksums(open);
            return true;
        });
    }

    private void assertToldWithoutSecrets() {
        assertThat(said).anyMatch(text -> text.contains("OutsideFailure") || text.contains("IMPORT_"));
        assertThat(said)
                .noneMatch(text -> ANNAS.secrets().stream().anyMatch(text::contains))
                .noneMatch(text -> text.contains(ANNAS.mark() + "@"));
    }
}
