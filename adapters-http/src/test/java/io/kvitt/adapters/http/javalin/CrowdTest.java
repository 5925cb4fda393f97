package io.kvitt.adapters.http.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Authentication;
import io.kvitt.adapters.http.Household;
import io.kvitt.adapters.http.MediaType;
import io.kvitt.adapters.http.RateLimits;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.adapters.http.Router;
import io.kvitt.adapters.inmemory.InMemoryStore;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More than there is room for, and the end of a server. */
@Timeout(60)
class CrowdTest {

    private final CountDownLatch doors = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final JavalinServer server = JavalinServer.start(router(), "127.0.0.1", 0);

    @AfterEach
    void stop() {
        doors.countDown();
        server.close();
    }

    @Test
    void whoeverComesOnTopOfTheQueueIsToldSoAtOnceAndTheOthersAreAnswered() throws Exception {
        List<Socket> crowd = new ArrayList<>();
        for (int i = 0; i < JavalinServer.AT_ONCE + JavalinServer.WAITING; i++) {
            crowd.add(ask());
        }
        while (inside.get() < JavalinServer.AT_ONCE) {
            Thread.sleep(10);
        }
        String refused = "";
        for (int i = 0; i < 200 && refused.isEmpty(); i++) { // the queue fills as fast as the server reads
            Socket one = ask();
            one.setSoTimeout(100);
            refused = answer(one);
            crowd.add(one);
        }
        doors.countDown();

        assertThat(refused).startsWith("HTTP/1.1 503 ").contains("\"code\":\"overloaded\"", "Retry-After: 1");
        long answered = 0;
        for (Socket one : crowd.subList(0, JavalinServer.AT_ONCE)) {
            one.setSoTimeout(20_000);
            answered += answer(one).startsWith("HTTP/1.1 200 ") ? 1 : 0;
        }
        assertThat(answered).isEqualTo(JavalinServer.AT_ONCE);
    }

    @Test
    void whoIsBeingAnsweredGetsTheAnswerAlthoughTheServerStops() throws Exception {
        Socket last = ask();
        while (inside.get() < 1) {
            Thread.sleep(10);
        }
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        Thread.sleep(200);
        doors.countDown();

        last.setSoTimeout(20_000);
        assertThat(answer(last)).startsWith("HTTP/1.1 200 ");
        stopped.get(20, TimeUnit.SECONDS);
    }

    private Socket ask() throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.getOutputStream()
                .write("GET /slow HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** What came back so far; nothing if nothing did in time. */
    private static String answer(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException nothingYet) {
            return "";
        }
    }

    private Router router() {
        Route slow = Route.of("GET", "/slow", "slow", "Answers when the doors open.")
                .open()
                .answers(Answer.of(200, "It did.", MediaType.PLAIN, "ok"))
                .does(call -> {
                    inside.incrementAndGet();
                    try {
                        doors.await();
                    } catch (InterruptedException hurried) {
                        Thread.currentThread().interrupt();
                    }
                    return Response.text(200, MediaType.PLAIN, "ok");
                });
        return Router.over(
                        List.of(slow),
                        Authentication.localUser(Household.ANNA),
                        new InMemoryStore().repeats(),
                        Clock.systemUTC())
                .limits(RateLimits.none())
                .build();
    }
}
