package io.kvitt.benchmarks;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.identity.Password;
import io.kvitt.domain.identity.PasswordHash;
import io.kvitt.domain.identity.port.Passwords;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Five hundred people log in at once. Goal: whoever is not served hears so within 50 milliseconds. */
public final class LoginOverload {

    private static final int PEOPLE = 500;
    private static final int ROUNDS = 5;

    private final Passwords passwords = PasswordHashing.passwords();
    private final Password password = new Password("correct horse å");
    private final PasswordHash hash = passwords.hash(password);
    private final PrintStream out;

    /** @param micros from asking to hearing */
    private record Login(boolean isServed, long micros) {}

    private LoginOverload(PrintStream out) {
        this.out = out;
    }

    /** Takes some seconds; the first round warms up. */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        LoginOverload load = new LoginOverload(System.out);
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        for (int round = 0; round < ROUNDS; round++) {
            load.print(load.atOnce(people));
        }
        people.shutdown();
    }

    private List<Login> atOnce(ExecutorService people) throws InterruptedException, ExecutionException {
        CountDownLatch open = new CountDownLatch(1);
        List<Future<Login>> waiting = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            waiting.add(people.submit(() -> {
                open.await();
                return login();
            }));
        }
        open.countDown();
        List<Login> done = new ArrayList<>();
        for (Future<Login> each : waiting) {
            done.add(each.get());
        }
        return done;
    }

    private Login login() {
        long start = System.nanoTime();
        try {
            passwords.compare(password, hash);
            return new Login(true, (System.nanoTime() - start) / 1_000);
        } catch (OutsideFailure refused) {
            if (refused.kind() != Kind.OVERLOADED) {
                throw refused;
            }
            return new Login(false, (System.nanoTime() - start) / 1_000);
        }
    }

    private void print(List<Login> logins) {
        long[] refused = times(logins, false);
        long[] served = times(logins, true);
        out.printf(
                "served %3d, the last after %5d ms; refused %3d, half within %5d us, the last after %4d us%n",
                served.length,
                served[served.length - 1] / 1_000,
                refused.length,
                refused.length == 0 ? 0 : refused[refused.length / 2],
                refused.length == 0 ? 0 : refused[refused.length - 1]);
    }

    private static long[] times(List<Login> logins, boolean served) {
        return logins.stream()
                .filter(login -> login.isServed() == served)
                .mapToLong(Login::micros)
                .sorted()
                .toArray();
    }
}
