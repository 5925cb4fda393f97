package io.kvitt.adapters.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.Description;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.PaymentTime;
import io.kvitt.domain.payment.port.Addition;
import io.kvitt.domain.payment.port.PaymentPosition;
import io.kvitt.domain.payment.port.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DamageTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.123Z");
    private static final int PAYMENTS = 120;
    private static final int FLIPS = 400;

    @TempDir
    private Path folder;

    @Test
    void aFlippedBitIsToldAndNeverMakesAnotherPayment() throws IOException {
        byte[] sound = soundFile();
        Random places = new Random(7);
        int noticed = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            int place = places.nextInt(sound.length);
            byte[] damaged = sound.clone();
            damaged[place] ^= (byte) (1 << places.nextInt(8));

            List<Payment> read = readable(damaged);
            assertThat(payments()).as("bit in byte %d", place).containsAll(read);
            noticed += read.size() < PAYMENTS ? 1 : 0;
        }
        assertThat(noticed).isPositive();
    }

    @Test
    void aFileThatWasCutIsToldAndWhatIsIntactStaysReadable() throws IOException {
        byte[] sound = soundFile();
        for (int pages = 1; pages < sound.length / 4096; pages++) {
            List<Payment> read = readable(Arrays.copyOf(sound, pages * 4096));
            assertThat(payments()).containsAll(read);
            assertThat(read).hasSizeLessThan(PAYMENTS);
        }
    }

    @Test
    void aChangedAmountIsDamageAndTheOtherPaymentsStayReadable() throws Exception {
        soundFile();
        Path file = folder.resolve("sound.db");
        try (LocalStore store = LocalStore.open(file);
                SqliteFile raw = SqliteFile.open(file, Duration.ofSeconds(1))) {
            raw.write(open -> {
                open.run("UPDATE payment SET amount = '9.99' WHERE id = '" + id(5) + "'");
                return true;
            });

            assertDamaged(() -> store.payments().find(Pairs.LEFT, id(5)));
            assertThat(store.payments().find(Pairs.LEFT, id(6))).contains(payment(6));
            assertThat(store.check(rows -> {}))
                    .extracting(Violation::at, Violation::code)
                    .containsExactly(org.assertj.core.api.Assertions.tuple("/payment/" + id(5), "STORE_DAMAGED"));
            assertDamaged(() -> store.export(line -> {}));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyColumn")
    void aChangedValueIsDamageInEveryColumnOfEveryKind(Table<?> table, String column) throws Exception {
        Path file = folder.resolve("kinds.db");
        try (LocalStore store = LocalStore.open(file);
                SqliteFile raw = SqliteFile.open(file, Duration.ofSeconds(1))) {
            OneOfEach.ANNAS.keepIn(store);
            assertThat(store.check(rows -> {})).isEmpty();
            assertThat(raw.<Integer>call(open -> read(open, table))).isPositive();

            raw.write(open -> {
                open.run("UPDATE " + table + " SET " + column + " = CASE typeof(" + column + ") WHEN 'integer' THEN "
                        + column + " + 1 ELSE coalesce(" + column + ", '') || '1' END");
                return true;
            });

            assertDamaged(() -> raw.call(open -> read(open, table)));
            assertThat(store.check(rows -> {})).anyMatch(broken -> broken.at().startsWith("/" + table + "/"));
            if (Tables.EXPORTED.contains(table)) {
                assertDamaged(() -> store.export(line -> {}));
            }
        }
    }

    static Stream<Arguments> everyColumn() {
        return Tables.ALL.stream()
                .flatMap(table -> table.columns().stream().map(column -> Arguments.of(table, column)));
    }

    private static <R> int read(Statements open, Table<R> table) throws SQLException {
        return table.all(open.of(table.select(""))).size();
    }

    @Test
    void aDestroyedHeaderIsNoStore() throws IOException {
        byte[] headless = soundFile();
        Arrays.fill(headless, 0, 16, (byte) 0);
        Path file = Files.write(folder.resolve("headless.db"), headless);

        assertDamaged(() -> LocalStore.open(file));
        assertThat(file).hasBinaryContent(headless);
    }

    @Test
    void aStoreThatMayNotBeWrittenSaysSoAndIsRead() throws Exception {
        soundFile();
        Path file = folder.resolve("sound.db");
        assertThat(file.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(file), "this user may write what is read-only");
        try (LocalStore store = LocalStore.open(file)) {
            assertThat(store.payments().find(Pairs.LEFT, id(5))).contains(payment(5));
            assertThatThrownBy(() -> store.payments().add(payment(PAYMENTS + 1)))
                    .isInstanceOfSatisfying(
                            OutsideFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.STORE_READ_ONLY));
        }
    }

    @Test
    void aWriteThatMayNotBeIsToldAsReadOnly() throws Exception {
        soundFile();
        try (SqliteFile file = SqliteFile.open(folder.resolve("sound.db"), Duration.ofSeconds(1))) {
            file.write(open -> {
                try (Statement statement = open.connection().createStatement()) {
                    return statement.execute("PRAGMA query_only = true");
                }
            });
            SqlitePayments payments = new SqlitePayments(file);

            assertThatThrownBy(() -> payments.add(payment(PAYMENTS + 1)))
                    .isInstanceOfSatisfying(
                            OutsideFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.STORE_READ_ONLY));
            assertThat(payments.find(Pairs.LEFT, id(5))).contains(payment(5));
        }
    }

    private int files;

    /** What can be read one by one. Where something is missing, the list or the check must say so. */
    private List<Payment> readable(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("damaged-" + files++ + ".db"), bytes);
        List<Payment> read = new ArrayList<>();
        try (LocalStore store = LocalStore.open(file)) {
            for (int number = 0; number < PAYMENTS; number++) {
                PaymentId id = id(number);
                orDamaged(() -> store.payments().find(Pairs.LEFT, id)).ifPresent(found -> found.ifPresent(read::add));
            }
            Optional<List<Payment>> listed = orDamaged(() -> store.payments()
                    .list(Pairs.LEFT, TimeSpan.ALWAYS, PaymentPosition.START, 200)
                    .payments());
            listed.ifPresent(all -> assertThat(payments()).containsAll(all));
            if (read.size() < PAYMENTS || listed.map(List::size).orElse(0) < PAYMENTS) {
                assertThat(orDamaged(() -> store.check(rows -> {})))
                        .satisfies(check -> assertThat(check.map(List::isEmpty).orElse(false))
                                .isFalse());
            }
        } catch (OutsideFailure told) {
            assertStoreFailure(told);
        }
        Files.delete(file);
        return read;
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> Optional<T> orDamaged(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (OutsideFailure told) {
            assertStoreFailure(told);
            return Optional.empty();
        }
    }

    private static void assertStoreFailure(OutsideFailure told) {
        assertThat(told.kind()).isIn(Kind.STORE_DAMAGED, Kind.STORE_TOO_NEW, Kind.STORE_UNREACHABLE);
    }

    private static void assertDamaged(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.STORE_DAMAGED));
    }

    private byte[] soundFile() throws IOException {
        Path file = folder.resolve("sound.db");
        try (LocalStore store = LocalStore.open(file)) {
            assertThat(store.payments().addAll(payments())).allMatch(answer -> answer instanceof Addition.New);
        }
        return Files.readAllBytes(file);
    }

    private static List<Payment> payments() {
        List<Payment> payments = new ArrayList<>();
        for (int number = 0; number < PAYMENTS; number++) {
            payments.add(payment(number));
        }
        return payments;
    }

    private static Payment payment(int number) {
        return new Payment(
                id(number),
                Pairs.LEFT,
                new PaymentTime(MORNING.plusSeconds(number)),
                new Description("Payment " + number),
                Money.of((100 + number) + ".00", "SEK"),
                Optional.empty(),
                MORNING.plusSeconds(60));
    }

    private static PaymentId id(int number) {
        return new PaymentId(new UUID(0x4000L, 0x8000000000000000L + number));
    }
}
