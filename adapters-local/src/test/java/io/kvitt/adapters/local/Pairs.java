package io.kvitt.adapters.local;

import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtDetails;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps pairs of debts, both or none, and prints the number of a pair when it is kept. It is started as a process of its own,
 * so that it can be killed.
 */
final class Pairs {

    static final UserId LEFT = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    static final UserId RIGHT = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");

    private Pairs() {}

    /**
     * Writes from several threads, each with numbers of its own.
     *
     * @param args the file, the first number, the threads, and how many pairs each thread keeps
     */
    public static void main(String[] args) throws InterruptedException {
        int first = Integer.parseInt(args[1]);
        Thread[] threads = new Thread[Integer.parseInt(args[2])];
        int each = Integer.parseInt(args[3]);
        try (SqliteFile file = SqliteFile.open(Path.of(args[0]), Duration.ofSeconds(20))) {
            for (int t = 0; t < threads.length; t++) {
                int from = first + t * each;
                threads[t] = new Thread(() -> keep(file, from, each));
                threads[t].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static void keep(SqliteFile file, int from, int count) {
        for (int number = from; number < from + count; number++) {
            keep(file, number);
            System.out.println(number);
        }
    }

    static void keep(SqliteFile file, int number) {
        file.write(open -> {
            SqliteDebts.TABLE.add(open, debt(LEFT, number));
            return SqliteDebts.TABLE.add(open, debt(RIGHT, number));
        });
    }

    static Debt debt(UserId owner, int number) {
        DebtDetails details = new DebtDetails(
                "Pair " + number,
                Money.of("100.00", "SEK"),
                InterestRate.ofPercent("1.5"),
                LocalDate.of(2026, 1, 31),
                Optional.empty(),
                Frequency.MONTHLY,
                Money.of("10.00", "SEK"),
                Optional.empty(),
                Optional.empty());
        return Debt.recorded(id(number), owner, details, Instant.EPOCH);
    }

    static DebtId id(int number) {
        return new DebtId(new UUID(0x4000L, 0x8000000000000000L + number));
    }
}
