package io.kvitt.benchmarks.http;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/**
 * Answers a second, and how long they take: a page of 25 invoices beside a bare Jetty that sends the same bytes, the health of the
 * server, and payments that are handed in. Servers run in a process of their own; 16 connections ask as fast as they are answered.
 * Run it from the root of the project: {@code java -cp benchmarks/target/benchmarks.jar io.kvitt.benchmarks.http.HttpLoad}.
 */
public final class HttpLoad {

    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    private HttpLoad() {}

    /** What a run of one kind came to. */
    private static final class Run {
        private final double seconds;
        private final long[] nanos;
        private final long bad;

        /**
         * Takes what was measured.
         *
         * @param nanos of each answer, the quickest first
         * @param bad how many were no success
         */
        Run(double seconds, long[] nanos, long bad) {
            this.seconds = seconds;
            this.nanos = nanos;
            this.bad = bad;
        }

        double perSecond() {
            return nanos.length / seconds;
        }

        double millis(double share) {
            return nanos[(int) Math.min(nanos.length - 1, Math.round(nanos.length * share))] / 1e6;
        }
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            Servers.run();
            return;
        }
        Process servers = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx320m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HttpLoad.class.getName(),
                        "servers")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(servers.getInputStream(), StandardCharsets.UTF_8))) {
            String[] ports = said.readLine().split(" ");
            measure(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]), ports[2]);
        } finally {
            servers.destroy();
        }
    }

    private static void measure(int kvitt, int bare, String bytes) throws Exception {
        System.out.println("A page of 25 invoices is " + bytes + " bytes.");
        warmAndRun("health", kvitt, i -> get("/healthz"));
        warmAndRun("payments", kvitt, HttpLoad::payment);
        Run page = warmAndRun("page, Kvitt", kvitt, i -> get("/v1/invoices"));
        Run jetty = warmAndRun("page, bare Jetty", bare, i -> get("/v1/invoices"));
        System.out.printf(Locale.ROOT, "%-18s %8.1f %%%n", "of bare Jetty", 100 * page.perSecond() / jetty.perSecond());
    }

    private static Run warmAndRun(String name, int port, LongFunction<byte[]> requests) throws Exception {
        run(port, requests, WARM_UP);
        Run run = run(port, requests, MEASURED);
        System.out.printf(
                Locale.ROOT,
                "%-18s %8.0f a second   p50 %6.2f ms   p99 %6.2f ms   not 2xx %d%n",
                name,
                run.perSecond(),
                run.millis(0.5),
                run.millis(0.99),
                run.bad);
        return run;
    }

    private static Run run(int port, LongFunction<byte[]> requests, Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long begin = System.nanoTime();
            long end = begin + time.toNanos();
            List<Future<long[]>> all = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                all.add(threads.submit(() -> ask(port, requests, end)));
            }
            return sum(all, begin);
        } finally {
            threads.shutdown();
        }
    }

    private static Run sum(List<Future<long[]>> all, long begin) throws InterruptedException, ExecutionException {
        List<long[]> each = new ArrayList<>();
        for (Future<long[]> one : all) {
            each.add(one.get());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] nanos = each.stream()
                .flatMapToLong(Arrays::stream)
                .map(Math::abs)
                .sorted()
                .toArray();
        long bad = each.stream()
                .flatMapToLong(Arrays::stream)
                .filter(one -> one < 0)
                .count();
        return new Run(seconds, nanos, bad);
    }

    /** Nanoseconds of each answer; below zero where it was no success. */
    private static long[] ask(int port, LongFunction<byte[]> requests, long end) throws IOException {
        long[] taken = new long[1 << 20];
        int count = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[1 << 17];
            for (long now = System.nanoTime(); now < end && count < taken.length; count++) {
                out.write(requests.apply(count));
                boolean good = answered(in, buffer);
                long then = System.nanoTime();
                taken[count] = good ? then - now : now - then;
                now = then;
            }
        }
        return Arrays.copyOf(taken, count);
    }

    /** Reads one answer to its end. */
    private static boolean answered(InputStream in, byte[] buffer) throws IOException {
        int filled = 0;
        int head = -1;
        while (head < 0) {
            filled += read(in, buffer, filled);
            head = indexOf(buffer, filled, HEAD_END, 0);
        }
        int whole = head + HEAD_END.length + length(buffer, head);
        while (filled < whole) {
            filled += read(in, buffer, filled);
        }
        return buffer[9] == '2';
    }

    private static int read(InputStream in, byte[] buffer, int at) throws IOException {
        int read = in.read(buffer, at, buffer.length - at);
        if (read < 0) {
            throw new IOException("the server hung up");
        }
        return read;
    }

    private static int length(byte[] buffer, int head) {
        int at = indexOf(buffer, head, LENGTH, 0) + LENGTH.length;
        int length = 0;
        for (; buffer[at] >= '0' && buffer[at] <= '9'; at++) {
            length = length * 10 + buffer[at] - '0';
        }
        return length;
    }

    private static int indexOf(byte[] buffer, int end, byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= end; at++) {
            int same = 0;
            while (same < wanted.length && lower(buffer[at + same]) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }

    private static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] payment(long number) {
        byte[] body = ("{\"payment_id\":\"" + UUID.randomUUID() + "\",\"timestamp\":\"2026-11-05T10:00:00Z\","
                        + "\"description\":\"NETFLIX.COM\",\"currency\":\"GBP\",\"amount\":\"10.99\"}")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream request = new ByteArrayOutputStream(400);
        request.writeBytes(("POST /v1/payments HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }
}
