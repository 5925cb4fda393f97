package io.kvitt.benchmarks;

import io.kvitt.adapters.local.LocalStore;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.Description;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.PaymentTime;
import io.kvitt.domain.payment.port.Addition;
import io.kvitt.domain.payment.port.Payments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The local store under load, beside a bare loop over JDBC on the same disk in the same run. A submission is one call that returns
 * when its payment is on the disk. Each caller waits for its own, so eight callers cannot be faster than eight for each wait for
 * the disk: how long that is stands in the first line.
 */
public final class StoreLoad {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final UserId OWNER = owner(0);
    private static final long NANOS = 4_000_000_000L;
    private static final int MILLION = 1_000_000;

    private final PrintStream out;
    private final Path folder;
    private final LongAdder ids = new LongAdder();

    private interface Caller {
        void call(int thread) throws SQLException;
    }

    private StoreLoad(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /** Takes a minute. An argument names the folder, and so the disk, to work in. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path parent = args.length > 0 ? Path.of(args[0]) : Path.of(System.getProperty("java.io.tmpdir"));
        Path folder = Files.createTempDirectory(parent, "kvitt-store");
        try {
            StoreLoad load = new StoreLoad(System.out, folder);
            load.disk();
            load.writes();
            load.million();
        } finally {
            delete(folder);
        }
    }

    private void disk() throws IOException {
        long[] nanos = new long[500];
        try (FileChannel file =
                FileChannel.open(folder.resolve("disk"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                file.write(ByteBuffer.allocate(4096), (i % 64) * 4096L);
                file.force(false);
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        print("one wait for the disk      median %.2f ms, 99 of 100 below %.2f ms", nanos[250] / 1e6, nanos[495] / 1e6);
    }

    private void writes() throws InterruptedException, SQLException {
        try (Connection bare = connection(folder.resolve("bare.db"), true);
                PreparedStatement insert = bare.prepareStatement("INSERT INTO payment VALUES (?, ?, ?, ?, ?, ?)")) {
            double rate = rate(1, thread -> insert(insert, payment(thread)));
            print("bare JDBC loop, 1 caller   %,9.0f durable inserts/s", rate);
        }
        try (LocalStore store = LocalStore.open(folder.resolve("kvitt.db"))) {
            for (int callers : new int[] {1, 8, 64}) {
                double rate = rate(callers, thread -> submit(store.payments(), payment(thread)));
                print("Kvitt, %2d callers          %,9.0f durable single submissions/s", callers, rate);
            }
            LongAdder payments = new LongAdder();
            double rate = rate(8, thread -> {
                store.payments().addAll(payments(thread, 100));
                payments.add(100);
            });
            print("Kvitt, 8 callers, 100 each %,9.0f durable submissions/s", rate * 100);
        }
    }

    private void million() throws InterruptedException, SQLException {
        Path file = folder.resolve("million.db");
        try (LocalStore store = LocalStore.open(file)) {
            long start = System.nanoTime();
            for (int from = 0; from < MILLION; from += 1_000) {
                store.payments()
                        .addAll(IntStream.range(from, from + 1_000)
                                .mapToObj(StoreLoad::filled)
                                .toList());
            }
            print("1,000,000 payments         %,9.0f/s to fill", MILLION / ((System.nanoTime() - start) / 1e9));
        }
        long start = System.nanoTime();
        try (LocalStore store = LocalStore.open(file)) {
            Payment some = filled(MILLION / 2);
            if (store.payments().find(some.owner(), some.id()).isEmpty()) {
                throw new IllegalStateException("lost " + some.id());
            }
            print("opened, first one found    %9.1f ms, heap %d MB", (System.nanoTime() - start) / 1e6, heap());
            for (int callers : new int[] {1, 2, 8}) {
                Random[] places = randoms(callers);
                double rate = rate(callers, thread -> find(store.payments(), places[thread]));
                print("Kvitt, %2d callers          %,9.0f reads/s", callers, rate);
            }
            print("after reading              heap %d MB", heap());
        }
        bareReads(file);
    }

    private void bareReads(Path file) throws InterruptedException, SQLException {
        List<Connection> connections = new ArrayList<>();
        PreparedStatement[] selects = new PreparedStatement[2];
        for (int i = 0; i < selects.length; i++) {
            connections.add(connection(file, false));
            selects[i] = connections.get(i).prepareStatement("SELECT * FROM payment WHERE id = ?");
        }
        Random[] places = randoms(selects.length);
        double rate = rate(selects.length, thread -> {
            selects[thread].setString(
                    1, filledId(places[thread].nextInt(MILLION)).toString());
            try (ResultSet row = selects[thread].executeQuery()) {
                row.getString("amount");
            }
        });
        print("bare JDBC loop, 2 callers  %,9.0f rows/s", rate);
        for (Connection connection : connections) {
            connection.close();
        }
    }

    private static void find(Payments payments, Random places) {
        PaymentId asked = new PaymentId(filledId(places.nextInt(MILLION)));
        if (payments.find(OWNER, asked).isEmpty()) {
            throw new IllegalStateException("lost " + asked);
        }
    }

    private static void submit(Payments payments, Payment payment) {
        if (!(payments.add(payment) instanceof Addition.New)) {
            throw new IllegalStateException("not new: " + payment.id());
        }
    }

    private static void insert(PreparedStatement row, Payment payment) throws SQLException {
        row.setString(1, payment.id().toString());
        row.setString(2, payment.owner().value());
        row.setLong(3, payment.paidAt().at().toEpochMilli());
        row.setString(4, payment.description().text());
        row.setString(5, payment.amount().currency().getCurrencyCode());
        row.setString(6, payment.amount().amount().toPlainString());
        row.executeUpdate();
    }

    private static Connection connection(Path file, boolean make) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            if (make) {
                statement.execute("CREATE TABLE payment (id TEXT PRIMARY KEY, owner TEXT, paid_at INTEGER,"
                        + " description TEXT, currency TEXT, amount TEXT) WITHOUT ROWID");
            }
        }
        return connection;
    }

    /** Calls a second, of so many threads for some seconds; the first second is not counted. */
    private static double rate(int callers, Caller caller) throws InterruptedException {
        LongAdder calls = new LongAdder();
        long begin = System.nanoTime() + NANOS / 4;
        long end = begin + NANOS;
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < callers; t++) {
            int thread = t;
            threads.add(new Thread(() -> call(caller, thread, begin, end, calls)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return calls.sum() / (NANOS / 1e9);
    }

    private static void call(Caller caller, int thread, long begin, long end, LongAdder calls) {
        try {
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                caller.call(thread);
                calls.add(now >= begin ? 1 : 0);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Payment payment(int thread) {
        return payments(thread, 1).get(0);
    }

    private synchronized List<Payment> payments(int thread, int count) {
        List<Payment> payments = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            payments.add(payment(thread, ids.sum()));
            ids.increment();
        }
        return payments;
    }

    /** Ids are spread as random ones are. */
    private static Payment payment(int thread, long number) {
        long high = ((number * 0x9e3779b97f4a7c15L) & ~0xf000L) | 0x4000L;
        return payment(thread, number, new UUID(high, 0x8000000000000000L | number));
    }

    /** One of the million, which are filled in by ascending ids: a million changed pages would take minutes. */
    private static Payment filled(long number) {
        return payment(0, number, filledId(number));
    }

    private static UUID filledId(long number) {
        return new UUID((number << 16) | 0x4000L, 0x8000000000000000L | number);
    }

    private static Payment payment(int thread, long number, UUID id) {
        return new Payment(
                new PaymentId(id),
                owner(thread),
                new PaymentTime(START.plusMillis(number)),
                new Description("Gym membership " + number % 100),
                Money.of("399.00", "SEK"),
                Optional.empty(),
                START);
    }

    private static UserId owner(int thread) {
        return new UserId(String.format(Locale.ROOT, "user_6f1c0000-0000-4000-8000-%012x", thread));
    }

    private static Random[] randoms(int count) {
        Random[] randoms = new Random[count];
        Arrays.setAll(randoms, Random::new);
        return randoms;
    }

    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
