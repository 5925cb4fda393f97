package io.kvitt.adapters.local;

import static io.kvitt.adapters.local.OneOfEach.ANNAS;
import static io.kvitt.adapters.local.OneOfEach.BOS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.UserId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserExportTest {

    /** They hold nothing of a person, or what goes within minutes, or what their user says too. */
    private static final Set<Table<?>> LEFT_OUT = Set.of(
            SqliteUsers.NAMES,
            SqliteDeniedTokens.TABLE,
            SqliteOAuthStates.TABLE,
            SqliteAccountSwitches.TABLE,
            SqliteThrottles.TABLE,
            SqliteRepeats.TABLE,
            InvoiceEntries.TABLE);

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }

    @Test
    void everyKindOfRecordIsToldToItsUserOrLeftOutForAReason() {
        List<Table<?>> told = new ArrayList<>(LEFT_OUT);
        UserExport.PARTS.forEach(part -> told.add(part.rows().table()));

        assertThat(told).containsExactlyInAnyOrderElementsOf(Tables.ALL);
    }

    @Test
    void oneOfEachKindIsToldAfterTheCounts() {
        List<String> lines = lines(filled(), Pairs.LEFT);

        assertThat(lines.get(0))
                .isEqualTo("{\"record\":\"export_of_user\",\"format\":1,\"user\":1,\"session\":1,\"connection\":1,"
                        + "\"debt\":1,\"payment\":1,\"commitment\":1,\"report\":1,\"invoice\":1,"
                        + "\"deleted_invoice\":1,\"duty\":1,\"job\":1,\"mailbox\":1,\"message\":1,"
                        + "\"notice\":1,\"notice_sending\":1,\"preferences\":1,\"device\":1,\"calendar_feed\":1,"
                        + "\"document_password\":1}");
        assertThat(lines.get(1))
                .isEqualTo(
                        "{\"record\":\"user\",\"id\":\"" + Pairs.LEFT + "\",\"names\":\"email annasmark@example.se\\n"
                                + "oidc https://issuer.example annasmark\\nusername annasmark\",\"full_name\":\"Full annasmark\","
                                + "\"status\":\"ACTIVE\",\"epoch\":3,\"epoch_raised_by\":\"PASSWORD_CHANGED\","
                                + "\"created_at\":1795348800123,\"version\":1}");
        assertThat(lines).hasSize(1 + UserExport.PARTS.size());
    }

    @Test
    void aRecordWithoutSecretsIsToldAsInTheWholeExport() {
        LocalStore store = filled();
        List<String> whole = new ArrayList<>();
        store.export(whole::add);

        List<String> money = lines(store, Pairs.LEFT).stream()
                .filter(line -> line.matches("..record.:.(debt|payment|commitment|report|invoice).,.*"))
                .toList();

        assertThat(money).hasSize(5);
        assertThat(whole).containsAll(money);
    }

    @Test
    void noByteOfAnotherUserAndNoSecretIsInIt() throws IOException {
        LocalStore store = filled();
        store.exportUserTo(Pairs.LEFT, folder.resolve("anna.jsonl"));
        store.exportUserTo(Pairs.RIGHT, folder.resolve("bo.jsonl"));

        assertHoldsOnly(folder.resolve("anna.jsonl"), ANNAS, BOS);
        assertHoldsOnly(folder.resolve("bo.jsonl"), BOS, ANNAS);
    }

    private static void assertHoldsOnly(Path file, OneOfEach own, OneOfEach other) throws IOException {
        String told = Files.readString(file);
        assertThat(told)
                .contains(own.mark(), own.owner().value())
                .doesNotContain(other.mark(), other.owner().value())
                .doesNotContain(
                        other.session().id().toString(), other.connection().id().toString())
                .doesNotContain(other.duty().id().toString())
                .doesNotContain(other.secrets())
                .doesNotContain(own.secrets())
                .doesNotContain("sealed-");
    }

    @Test
    void ofSomebodyWhoIsNotThereNothingIsTold() {
        UserId nobody = new UserId("user_6f1c0000-0000-4000-8000-0000000000ff");

        List<String> lines = new ArrayList<>();
        Map<String, Long> counts = filled().exportUser(nobody, lines::add);

        assertThat(lines).hasSize(1);
        assertThat(counts)
                .hasSameSizeAs(UserExport.PARTS)
                .allSatisfy((kind, count) -> assertThat(count).isZero());
    }

    @Test
    void itIsANewFileForItsOwnerOnly() throws IOException {
        LocalStore store = filled();
        Path file = folder.resolve("anna.jsonl");

        assertThat(store.exportUserTo(Pairs.LEFT, file)).isTrue();
        assertThat(store.exportUserTo(Pairs.RIGHT, file)).isFalse();

        assertThat(Files.readAllLines(file)).isEqualTo(lines(store, Pairs.LEFT));
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsDamagedIsToldAndNotPassedOn() {
        LocalStore store = filled();
        try (SqliteFile raw = SqliteFile.open(folder.resolve("full.db"), Duration.ofSeconds(1))) {
            raw.write(open -> {
                open.run("UPDATE payment SET amount = '9.99' WHERE owner = '" + Pairs.RIGHT + "'");
                return true;
            });
        }

        assertThat(lines(store, Pairs.LEFT)).isNotEmpty();
        assertThatThrownBy(() -> lines(store, Pairs.RIGHT)).isInstanceOf(OutsideFailure.class);
    }

    @Test
    void ofWhomEverythingWasDeletedNoByteIsLeftInTheFile() throws IOException {
        LocalStore store = filled();
        erase(store, Pairs.LEFT);
        opened.remove(store);
        store.close();

        String bytes = Files.readString(folder.resolve("full.db"), StandardCharsets.ISO_8859_1);

        assertThat(bytes).contains(BOS.mark()).contains(BOS.owner().value());
        assertThat(bytes)
                .doesNotContain(ANNAS.mark())
                .doesNotContain(ANNAS.owner().value());
    }

    /** All that a user can be asked for; a denied token and tries are nobody's. */
    private static void erase(LocalStore store, UserId user) {
        store.notices().records().forEach(kind -> kind.deleteAll(user));
        store.debts().deleteAll(user);
        store.payments().deleteAll(user);
        store.commitments().deleteAll(user);
        store.reports().deleteAll(user);
        store.invoices().deleteAll(user);
        store.mails().deleteAll(user);
        store.repeats().deleteAll(user);
        store.jobs().deleteAll(user);
        store.originals().deleteAll(user);
        store.documentPasswords().deleteAll(user);
        store.sessions().deleteAll(user);
        store.connections().deleteAll(user);
        store.duties().of(user).forEach(duty -> store.duties().done(duty.id()));
        store.users().delete(user, 1);
    }

    private static List<String> lines(LocalStore store, UserId user) {
        List<String> lines = new ArrayList<>();
        store.exportUser(user, lines::add);
        return lines;
    }

    private LocalStore filled() {
        LocalStore store = LocalStore.open(folder.resolve("full.db"));
        opened.add(store);
        ANNAS.keepIn(store);
        BOS.keepIn(store);
        return store;
    }
}
