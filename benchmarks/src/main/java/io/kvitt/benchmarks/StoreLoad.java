package io.kvitt.benchmarks;

import io.kvitt.adapters.local.LocalStore;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.port.Addition;
import io.kvitt.domain.payment.port.Payments;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The local store under load, beside JDBC alone on the same disk. A submission is one call that returns when its payment is on the
 * disk. Each caller waits for its own, so eight callers cannot be faster than eight for each wait for the disk. What is compared is
 * measured in turn, round after round, so that what else the machine does meets both; the first rounds are not counted, and the
 * middle one of the others is told.
 */
public final class StoreLoad {

    private static final int ROUNDS = 9;
    private static final int NOT_COUNTED = 2;
    private static final int CALLERS = 8;
    private static final long SECOND = 1_000_000_000L;
    private static final int MILLION = 1_000_000;

    private final PrintStream out;
    private final Path folder;
    private final MadePayments made = new MadePayments();

    private StoreLoad(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /** Takes two minutes. An argument names the folder, and so the disk, to work in. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path parent = args.length > 0 ? Path.of(args[0]) : Path.of(System.getProperty("java.io.tmpdir"));
        Path folder = Files.createTempDirectory(parent, "kvitt-store");
        try {
            StoreLoad load = new StoreLoad(System.out, folder);
            load.print(
                    "processors                 %9d, and %.1f programs that wanted one in the last minute",
                    Runtime.getRuntime().availableProcessors(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            try (LocalStore store = LocalStore.open(folder.resolve("kvitt.db"))) {
                load.writes(store.payments());
            }
            load.fill();
            load.open();
            load.reads();
        } finally {
            delete(folder);
        }
    }

    private void writes(Payments payments) throws IOException, InterruptedException, SQLException {
        List<DiskWait> waits = new ArrayList<>();
        List<Load> bare = new ArrayList<>();
        List<Load> kvitt = new ArrayList<>();
        try (BareTable table = BareTable.made(folder.resolve("bare.db"))) {
            for (int round = 0; round < ROUNDS; round++) {
                waits.add(DiskWait.of(folder));
                bare.add(Load.of(1, SECOND, thread -> table.insert(made.next(0, CALLERS))));
                kvitt.add(Load.of(CALLERS, SECOND, thread -> submit(payments, made.next(thread, 1))));
            }
        }
        List<DiskWait> sorted = counted(waits).stream()
                .sorted(Comparator.comparing(DiskWait::mean))
                .toList();
        DiskWait wait = sorted.get(sorted.size() / 2);
        print(
                "one wait for the disk      %,9.2f ms on average (middle one %.2f ms): %,.0f/s for 8 to each",
                wait.mean(), wait.middle(), CALLERS * 1e3 / wait.mean());
        Load commits = Load.middle(counted(bare));
        double inserts = commits.perSecond() * CALLERS;
        print(
                "bare JDBC, 8 in a commit   %,9.0f durable inserts/s, best second %,.0f, %.1f µs of processor time each",
                inserts, Load.best(counted(bare)).perSecond() * CALLERS, commits.processorMicros() / CALLERS);
        tell("Kvitt,  8 callers", "durable single submissions/s", counted(kvitt), inserts);
        for (int callers : new int[] {1, 64}) {
            Load load = Load.of(callers, 3 * SECOND, thread -> submit(payments, made.next(thread, 1)));
            print("Kvitt, %2d callers          %,9.0f durable single submissions/s", callers, load.perSecond());
        }
        Load many = Load.of(CALLERS, 3 * SECOND, thread -> submit(payments, made.next(thread, 100)));
        print("Kvitt,  8 callers, 100 each%,9.0f durable submissions/s", many.perSecond() * 100);
    }

    private Path million() {
        return folder.resolve("million.db");
    }

    private void fill() {
        try (LocalStore store = LocalStore.open(million())) {
            long start = System.nanoTime();
            for (int from = 0; from < MILLION; from += 1_000) {
                store.payments()
                        .addAll(IntStream.range(from, from + 1_000)
                                .mapToObj(MadePayments::ascending)
                                .toList());
            }
            print("1,000,000 payments         %,9.0f/s to fill", MILLION / ((System.nanoTime() - start) / 1e9));
        }
    }

    private void open() {
        long start = System.nanoTime();
        try (LocalStore store = LocalStore.open(million())) {
            find(store.payments(), MILLION / 2);
            print("opened, first one found    %9.1f ms", (System.nanoTime() - start) / 1e6);
        }
    }

    private void reads() throws InterruptedException, SQLException {
        try (LocalStore store = LocalStore.open(million());
                BareTable first = BareTable.of(million());
                BareTable second = BareTable.of(million())) {
            List<BareTable> tables = List.of(first, second);
            List<Load> bare = new ArrayList<>();
            List<Load> kvitt = new ArrayList<>();
            Random[] places = randoms(CALLERS);
            for (int round = 0; round < ROUNDS; round++) {
                bare.add(Load.of(
                        2,
                        SECOND,
                        thread -> tables.get(thread).read(MadePayments.ascendingId(places[thread].nextInt(MILLION)))));
                kvitt.add(Load.of(2, SECOND, thread -> find(store.payments(), places[thread].nextInt(MILLION))));
            }
            Load rows = Load.middle(counted(bare));
            print(
                    "bare JDBC,  2 callers      %,9.0f rows/s, %.1f µs of processor time each",
                    rows.perSecond(), rows.processorMicros());
            tell("Kvitt,  2 callers", "reads/s", counted(kvitt), rows.perSecond());
            for (int callers : new int[] {1, CALLERS}) {
                Load load =
                        Load.of(callers, 3 * SECOND, thread -> find(store.payments(), places[thread].nextInt(MILLION)));
                print("Kvitt, %2d callers          %,9.0f reads/s", callers, load.perSecond());
            }
            print("heap after reading         %9d MB", heap());
        }
    }

    private void tell(String who, String what, List<Load> loads, double bare) {
        Load load = Load.middle(loads);
        print(
                "%s          %,9.0f %s, best second %,.0f, %.2f of the bare loop, %.1f µs of processor time each",
                who,
                load.perSecond(),
                what,
                Load.best(loads).perSecond(),
                load.perSecond() / bare,
                load.processorMicros());
    }

    private static <T> List<T> counted(List<T> rounds) {
        return rounds.subList(NOT_COUNTED, rounds.size());
    }

    private static void find(Payments payments, int number) {
        PaymentId asked = new PaymentId(MadePayments.ascendingId(number));
        if (payments.find(MadePayments.FIRST_OWNER, asked).isEmpty()) {
            throw new IllegalStateException("lost " + asked);
        }
    }

    private static void submit(Payments payments, List<Payment> some) {
        List<Addition> answers = some.size() == 1 ? List.of(payments.add(some.get(0))) : payments.addAll(some);
        if (!answers.stream().allMatch(answer -> answer instanceof Addition.New)) {
            throw new IllegalStateException("not new: " + answers);
        }
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
