package io.kvitt.adapters.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtDetails;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.interest.RollDay;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.Cadence;
import io.kvitt.domain.payment.Commitment;
import io.kvitt.domain.payment.CommitmentCategory;
import io.kvitt.domain.payment.CommitmentId;
import io.kvitt.domain.payment.CommitmentTerms;
import io.kvitt.domain.payment.Description;
import io.kvitt.domain.payment.KeptReport;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.PaymentTime;
import io.kvitt.domain.payment.Rhythm;
import io.kvitt.domain.payment.port.Addition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreCareTest {

    private static final UserId ANNA = Pairs.LEFT;
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.123Z");

    /** CRC-32C of the values of the first payment, each with a byte 0 behind it, and a byte 1 for the absent one. */
    private static final long CHECKSUM = 1515455361L;

    /** The kinds that do not occur here. */
    private static final String NO_MORE =
            ",\"invoice\":0,\"user\":0,\"user_name\":0,\"connection\":0,\"duty\":0,\"deleted_invoice\":0"
                    + ",\"mailbox\":0,\"message\":0,\"notice\":0,\"notice_sending\":0,\"preferences\":0";

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }

    @Test
    void anExportThatWasTakenInIsExportedAgainByteByByte() throws IOException {
        Path first = exported(filled("full.db"), "first.jsonl");
        LocalStore other = store("other.db");

        assertThat(other.importFrom(first, lines -> {})).isEqualTo(new Checked.Valid<>(counts(2, 3, 1, 2)));

        assertThat(exported(other, "second.jsonl")).hasSameBinaryContentAs(first);
        assertThat(other.check(rows -> {})).isEmpty();
    }

    @Test
    void anExportStatesItsCountsAndThenEveryRecordInOrder() throws IOException {
        List<String> lines = Files.readAllLines(exported(filled("full.db"), "all.jsonl"));

        assertThat(lines).hasSize(9);
        assertThat(lines.get(0))
                .isEqualTo("{\"record\":\"store\",\"format\":1,\"debt\":2,\"payment\":3,\"commitment\":1,\"report\":2"
                        + NO_MORE + "}");
        assertThat(lines.get(3))
                .isEqualTo("{\"record\":\"payment\",\"id\":\"00000000-0000-4000-8000-000000000001\","
                        + "\"owner\":\"user_6f1c0000-0000-4000-8000-00000000000a\",\"paid_at\":1772352000123,"
                        + "\"description\":\"Hyra \\\"mars\\\" \\\\ 😀\",\"currency\":\"SEK\",\"amount\":\"8850.00\","
                        + "\"reverses\":null,\"accepted_at\":1772352060123,\"checksum\":"
                        + CHECKSUM + "}");
    }

    @Test
    void whatIsKeptAlreadyIsTakenInAsNothingNew() throws IOException {
        LocalStore store = filled("full.db");
        Path lines = exported(store, "all.jsonl");

        assertThat(store.importFrom(lines, read -> {})).isEqualTo(new Checked.Valid<>(counts(0, 0, 0, 0)));
    }

    @Test
    void anExportOfAnEmptyStoreIsOneLine() throws IOException {
        assertThat(Files.readString(exported(store("empty.db"), "empty.jsonl")))
                .isEqualTo("{\"record\":\"store\",\"format\":1,\"debt\":0,\"payment\":0,\"commitment\":0,\"report\":0"
                        + NO_MORE + "}\n");
    }

    @Test
    void anExportFromBeforeAKindWasThereIsTakenIn() throws IOException {
        Path lines = Files.writeString(folder.resolve("old.jsonl"), "{\"record\":\"store\",\"format\":1,\"debt\":0}\n");

        assertThat(store("new.db").importFrom(lines, read -> {})).isInstanceOf(Checked.Valid.class);
    }

    @ParameterizedTest(name = "{0} -> {1}: {3} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # what                             | becomes                               | at | code
            "format":1                         | "format":2                            | 1  | IMPORT_HEADER
            "record":"store"                   | "record":"shop"                       | 1  | IMPORT_HEADER
            "format":1                         | "format":1,"house":3                  | 1  | IMPORT_HEADER
            "format":1,"debt":2                | "format":1,"debt":02                  | 1  | IMPORT_HEADER
            "debt":2                           | "debt":3                              | 9  | IMPORT_INCOMPLETE
            {"record":"debt"                   | {"record":"house"                     | 2  | IMPORT_RECORD_UNKNOWN
            {"record":"debt"                   | {"record":"debt                       | 2  | IMPORT_RECORD_UNKNOWN
            {"record":"debt",                  | { "record":"debt",                    | 2  | IMPORT_RECORD_UNKNOWN
            "name":"Kort"                      | "name":"Kort","colour":"red"          | 2  | IMPORT_RECORD_SPELLING
            "name":"Kort"                      | "name":"Kort","name":"Kort"           | 2  | IMPORT_RECORD_SPELLING
            "name":"Kort"                      | "name": "Kort"                        | 2  | IMPORT_RECORD_SPELLING
            "name":"Kort"                      | "name":"K\\u006frt"                   | 2  | IMPORT_RECORD_SPELLING
            "name":"Kort"                      | "name":'Kort'                         | 2  | IMPORT_RECORD_SPELLING
            "name":"Kort"                      | "name":"K\\ud83drt"                   | 2  | IMPORT_RECORD
            "name":"Kort"                      | "name":7                              | 2  | IMPORT_RECORD_SPELLING
            "name":"Kort"                      | "name":null                           | 2  | IMPORT_RECORD_INVALID
            "name":"Kort"                      | "title":"Kort"                        | 2  | IMPORT_RECORD_INVALID
            "principal":"100.00"               | "principal":"100"                     | 2  | IMPORT_RECORD_SPELLING
            "principal":"100.00"               | "principal":100.00                    | 2  | IMPORT_RECORD_SPELLING
            "principal":"100.00"               | "principal":"0.00"                    | 2  | IMPORT_RECORD_INVALID
            "principal":"100.00"               | "principal":"100.001"                 | 2  | IMPORT_RECORD_INVALID
            "version":1                        | "version":1.0                         | 2  | IMPORT_RECORD_INVALID
            "version":1                        | "version":99999999999999999999        | 2  | IMPORT_RECORD
            "archived":0                       | "archived":false                      | 2  | IMPORT_RECORD_SPELLING
            "archived":0                       | "archived":2                          | 2  | IMPORT_RECORD_SPELLING
            "amount":"8850.00"                 | "amount":"8850.01"                    | 4  | IMPORT_RECORD_SPELLING
            "balance":"                        | "balance":"1                          | 2  | IMPORT_RECORD_SPELLING
            "checksum":1515455361              | "checksum":1515455362                 | 4  | IMPORT_RECORD_SPELLING
            "checksum":1515455361              | "sum":1515455361                      | 4  | IMPORT_RECORD_SPELLING
            {\\"total\\":1}                    | {\\"total\\":2}                       | 8  | IMPORT_RECORD_INVALID
            """)
    void whatIsNotUnderstoodIsRefusedWithItsLineAndChangesNothing(String what, String becomes, int at, String code)
            throws IOException {
        Path lines = edited(text -> {
            assertThat(text).contains(what);
            return text.substring(0, text.indexOf(what)) + becomes + text.substring(text.indexOf(what) + what.length());
        });

        assertRefused(lines, at, code);
    }

    @Test
    void aFileThatWasCutIsRefused() throws IOException {
        assertRefused(edited(text -> text.substring(0, text.lastIndexOf("{\"record\""))), 8, "IMPORT_INCOMPLETE");
        assertRefused(edited(text -> text.substring(0, text.length() - 30)), 9, "IMPORT_RECORD");
        assertRefused(edited(text -> ""), 1, "IMPORT_HEADER");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        byte[] latin = "{\"record\":\"store\",\"format\":1,\"debt\":0,\"payment\":0,\"commitment\":0,\"report\":0}\nå"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(Files.write(folder.resolve("latin.jsonl"), latin))
                        .get(0)
                        .code())
                .isEqualTo("IMPORT_ENCODING");
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() throws IOException {
        Path lines = Files.writeString(folder.resolve("long.jsonl"), "x".repeat(LinesOfFile.LONGEST + 1));

        assertThat(refusal(lines)).extracting(Violation::code).containsExactly("IMPORT_LINE_TOO_LONG");
    }

    @Test
    void anotherRecordOfTheSameKeyIsAConflictAndTheWholeFileIsRefused() throws IOException {
        Path lines = exported(filled("full.db"), "all.jsonl");
        LocalStore other = store("other.db");
        other.payments().add(payment(2, "Something else", "1.00"));
        List<String> before = export(other);

        List<Violation> broken = broken(other.importFrom(lines, read -> {}));

        assertThat(broken).extracting(Violation::at).containsExactly("/5");
        assertThat(broken).extracting(Violation::code).containsExactly("IMPORT_CONFLICT");
        assertThat(export(other)).isEqualTo(before);
    }

    @Test
    void recordsThatDoNotGoTogetherAreRefused() throws IOException {
        Path noOriginal =
                edited(text -> without(text, "8000-000000000001\",\"owner").replace("\"payment\":3", "\"payment\":2"));
        assertThat(refusal(noOriginal))
                .extracting(Violation::code, Violation::at)
                .containsExactly(tuple("STORE_REVERSAL_OF_NOTHING", "/payment/" + id(3)));

        Path noFirst =
                edited(text -> without(text, "\"version\":1,\"document").replace("\"report\":2", "\"report\":1"));
        assertThat(refusal(noFirst)).extracting(Violation::code).containsExactly("STORE_REPORT_VERSIONS");
    }

    @Test
    void aBackupIsAWholeStoreForItsOwnerOnly() throws IOException {
        LocalStore store = filled("full.db");
        Path copy = folder.resolve("copy ? # %.db");

        assertThat(store.backUp(copy)).isTrue();

        try (LocalStore copied = LocalStore.open(copy)) {
            assertThat(export(copied)).isEqualTo(export(store));
            assertThat(copied.check(rows -> {})).isEmpty();
            assertThat(copied.payments().add(payment(9, "New", "1.00"))).isInstanceOf(Addition.New.class);
        }
        assertOwnersOnly(copy);
        assertThat(parts()).isEmpty();
    }

    @Test
    void neitherBackupNorExportTakesThePlaceOfAnotherFile() throws IOException {
        LocalStore store = filled("full.db");
        Path taken = Files.writeString(folder.resolve("taken"), "letter");

        assertThat(store.backUp(taken)).isFalse();
        assertThat(store.exportTo(taken)).isFalse();
        assertThat(taken).hasContent("letter");
        assertThat(parts()).isEmpty();
    }

    @Test
    void anExportIsForItsOwnerOnly() throws IOException {
        assertOwnersOnly(exported(filled("full.db"), "all.jsonl"));
    }

    @Test
    void aPlaceThatIsNotThereIsToldAndLeavesNothing() throws IOException {
        LocalStore store = filled("full.db");
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> store.backUp(file.resolve("below.db"))).isInstanceOf(OutsideFailure.class);
        assertThatThrownBy(() -> store.importFrom(folder.resolve("none.jsonl"), read -> {}))
                .isInstanceOf(OutsideFailure.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void countsAreThoseOfEachKind() {
        assertThat(filled("full.db").counts())
                .containsAllEntriesOf(counts(2, 3, 1, 2))
                .containsOnlyKeys(Tables.ALL.stream().map(Table::name).toList());
    }

    private static Map<String, Long> counts(long debts, long payments, long commitments, long reports) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Tables.EXPORTED.forEach(table -> counts.put(table.name(), 0L));
        counts.putAll(Map.of("debt", debts, "payment", payments, "commitment", commitments, "report", reports));
        return counts;
    }

    private void assertRefused(Path lines, int at, String code) {
        List<Violation> broken = refusal(lines);
        assertThat(broken.get(0).code()).startsWith(code);
        assertThat(broken.get(0).at()).isEqualTo("/" + at);
    }

    /** Of a store that keeps one record, which it must keep as it is. */
    private List<Violation> refusal(Path lines) {
        LocalStore store = store("target-" + opened.size() + ".db");
        store.payments().add(payment(7, "Before", "1.00"));
        List<String> before = export(store);
        List<Violation> broken = broken(store.importFrom(lines, read -> {}));
        assertThat(export(store)).isEqualTo(before);
        return broken;
    }

    private static List<Violation> broken(Checked<Map<String, Long>> answer) {
        return answer.match(
                added -> {
                    throw new AssertionError("taken in: " + added);
                },
                violations -> violations);
    }

    private Path edited(UnaryOperator<String> edit) throws IOException {
        Path lines = exported(filled("source-" + opened.size() + ".db"), "lines-" + opened.size() + ".jsonl");
        return Files.writeString(lines, edit.apply(Files.readString(lines)));
    }

    private static String without(String text, String words) {
        List<String> lines = text.lines().filter(line -> !line.contains(words)).toList();
        return String.join("\n", lines) + "\n";
    }

    private Path exported(LocalStore store, String name) throws IOException {
        Path lines = folder.resolve(name);
        assertThat(store.exportTo(lines)).isTrue();
        return lines;
    }

    private static List<String> export(LocalStore store) {
        List<String> lines = new ArrayList<>();
        store.export(lines::add);
        return lines;
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private static void assertOwnersOnly(Path file) throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private LocalStore filled(String name) {
        LocalStore store = store(name);
        store.debts().add(debt(1, "Kort", Optional.empty()));
        store.debts().add(debt(2, "Bolån åäö", Optional.of("Banken")));
        store.payments().add(payment(1, "Hyra \"mars\" \\ 😀", "8850.00"));
        store.payments().add(payment(2, "Gym", "399.00"));
        store.payments().add(reversal(3, 1, "50.00"));
        store.commitments().add(commitment());
        KeptReport first = report();
        store.reports().add(first);
        store.reports().add(first.next("{\"total\":3}", MORNING.plusSeconds(60)));
        return store;
    }

    private LocalStore store(String name) {
        LocalStore store = LocalStore.open(folder.resolve(name));
        opened.add(store);
        return store;
    }

    private static Debt debt(int number, String name, Optional<String> creditor) {
        DebtDetails details = new DebtDetails(
                name,
                Money.of("100.00", "SEK"),
                InterestRate.ofPercent("1.5"),
                LocalDate.of(2026, 1, 31),
                Optional.empty(),
                Frequency.MONTHLY,
                Money.of("10.00", "SEK"),
                Optional.empty(),
                creditor);
        return Debt.recorded(new DebtId(new UUID(0x4000L, 0x8000000000000000L + number)), ANNA, details, MORNING);
    }

    private static Payment payment(int number, String description, String amount) {
        return new Payment(
                id(number),
                ANNA,
                new PaymentTime(MORNING),
                new Description(description),
                Money.of(amount, "SEK"),
                Optional.empty(),
                MORNING.plusSeconds(60));
    }

    private static Payment reversal(int number, int original, String amount) {
        return new Payment(
                id(number),
                ANNA,
                new PaymentTime(MORNING),
                new Description("Back"),
                Money.of(amount, "SEK"),
                Optional.of(id(original)),
                MORNING.plusSeconds(60));
    }

    static KeptReport report() {
        return KeptReport.first(ANNA, YearMonth.of(2026, 3), ZoneId.of("Europe/Stockholm"), "{\"total\":1}", MORNING);
    }

    static Commitment commitment() {
        CommitmentTerms terms = new CommitmentTerms(
                new Description("Hyresvärden"),
                List.of("hyra", "hyresvarden"),
                CommitmentCategory.RENT,
                Money.of("8850.00", "SEK"),
                false,
                Cadence.ofMonths(Rhythm.MONTHLY, new RollDay(31), LocalDate.of(2026, 1, 31)),
                LocalDate.of(2026, 1, 31),
                Optional.of(LocalDate.of(2026, 12, 31)));
        return Commitment.confirmed(new CommitmentId("0123456789abcdef"), ANNA, terms, MORNING);
    }

    private static PaymentId id(int number) {
        return new PaymentId(new UUID(0x4000L, 0x8000000000000000L + number));
    }
}
