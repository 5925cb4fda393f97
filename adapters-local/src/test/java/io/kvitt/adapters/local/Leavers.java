package io.kvitt.adapters.local;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.Username;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps users who leave at once, with what is then to be done, and prints the number of a user when that is kept. It is started as
 * a process of its own, so that it can be killed.
 */
final class Leavers {

    /** How many come of one who leaves. */
    static final int DUTIES = 3;

    private Leavers() {}

    /**
     * Writes from several threads, each with numbers of its own.
     *
     * @param args the file, the first number, the threads, and how many users each thread keeps
     */
    public static void main(String[] args) throws InterruptedException {
        int first = Integer.parseInt(args[1]);
        Thread[] threads = new Thread[Integer.parseInt(args[2])];
        int each = Integer.parseInt(args[3]);
        try (LocalStore store = LocalStore.open(Path.of(args[0]), Duration.ofSeconds(20))) {
            for (int t = 0; t < threads.length; t++) {
                int from = first + t * each;
                threads[t] = new Thread(() -> keep(store, from, each));
                threads[t].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static void keep(LocalStore store, int from, int count) {
        for (int number = from; number < from + count; number++) {
            User user = User.signedUp(id(number), Set.of(new Username("user-" + number)), Instant.EPOCH);
            store.users().add(user);
            store.users().update(user.deleted(), duties(number));
            System.out.println(number);
        }
    }

    private static List<Duty> duties(int number) {
        List<Duty> duties = new ArrayList<>();
        for (int i = 0; i < DUTIES; i++) {
            DutyId id = DutyId.of("user " + number + " duty " + i);
            duties.add(Duty.due(id, id(number), DutyKind.ERASE_USER, Map.of(), Instant.EPOCH));
        }
        return duties;
    }

    static UserId id(int number) {
        return new UserId("user_6f1c0000-0000-4000-8000-%012x".formatted(number));
    }
}
