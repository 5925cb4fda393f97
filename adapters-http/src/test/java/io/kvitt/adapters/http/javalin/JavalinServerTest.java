package io.kvitt.adapters.http.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.http.Answers;
import io.kvitt.adapters.http.Headers;
import io.kvitt.adapters.http.Household;
import io.kvitt.adapters.http.Promise;
import io.kvitt.adapters.http.Request;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Router;
import io.kvitt.adapters.http.WebContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same over a socket, byte for byte: no client stands between that would mend what is wrong on purpose. */
class JavalinServerTest extends WebContract {

    private static final Promise PROMISE = new Promise(new Household().routes());

    private JavalinServer server = JavalinServer.start(household.router(), "127.0.0.1", 0);

    @Override
    protected void serve(Router router) {
        assertThat(server.port()).isPositive();
    }

    @Override
    protected Response send(Request request) {
        Response response = read(raw(bytes(request)));
        PROMISE.check(request, response);
        return response;
    }

    @Override
    protected void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /v1/de bts HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\n\r\n",
                "POST /v1/debts HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}x",
                "POST /v1/debts HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n{}",
                "POST /v1/debts HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n bad: x\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET http://evil.example/v1/debts HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void whatIsNoHttpIsRefusedAsAProblem(String sent) {
        String answer = new String(raw(sent.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.UTF_8);

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404|505|500) .*").contains("application/problem+json");
        assertThat(answer).doesNotContain("Jetty", "<html");
    }

    @ParameterizedTest(name = "36: {0}")
    @CsvSource({"NUL, a\\0b", "bare CR, a\\rb", "NUL at the end, a\\0"})
    void aHeaderThatBreaksALineIsRefused(String what, String value) {
        String broken = value.replace("\\0", "\0").replace("\\r", "\r");
        String sent = "GET /v1/debts HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer anna" + broken
                + "\r\nConnection: close\r\n\r\n";
        String answer = new String(raw(sent.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.UTF_8);

        assertThat(answer).as(what).startsWith("HTTP/1.1 400 ").doesNotContain("debt_id");
    }

    @Test
    void aBodyInChunksIsTakenAndAChunkThatLiesIsNot() {
        String head = "POST /v1/debts HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer anna\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        String chunk = Integer.toHexString(DEBT.length()) + "\r\n" + DEBT + "\r\n0\r\n\r\n";

        assertThat(read(raw((head + chunk).getBytes(StandardCharsets.UTF_8))).status())
                .isEqualTo(201);
        assertThat(new String(
                        raw((head + "zz\r\n{}\r\n0\r\n\r\n").getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 400 ");
    }

    private byte[] bytes(Request request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n");
        for (Headers.Header header : request.headers().all()) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        if (request.hasBody()) {
            head.append("Content-Length: ").append(request.size()).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        out.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes(request.body());
        return out.toByteArray();
    }

    private byte[] raw(byte[] sent) {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            Thread writing = new Thread(() -> write(socket, sent));
            writing.start();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] piece = new byte[65_536];
            for (int read = read(socket, piece); read >= 0; read = read(socket, piece)) {
                all.write(piece, 0, read);
            }
            return all.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A server that has refused a body need not read the rest of it. */
    private static int read(Socket socket, byte[] piece) {
        try {
            return socket.getInputStream().read(piece);
        } catch (IOException reset) {
            return -1;
        }
    }

    private static void write(Socket socket, byte[] sent) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(sent);
            out.flush();
            if (!new String(sent, 0, Math.min(sent.length, 4000), StandardCharsets.ISO_8859_1).contains("close")) {
                socket.shutdownOutput();
            }
        } catch (IOException refused) {
            // what came back is looked at
        }
    }

    private static Response read(byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        assertThat(end).as(text).isPositive();
        String[] lines = text.substring(0, end).split("\r\n");
        List<Headers.Header> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(": ?", 2);
            headers.add(new Headers.Header(parts[0], parts[1]));
        }
        byte[] body = new byte[answer.length - end - 4];
        System.arraycopy(answer, end + 4, body, 0, body.length);
        return Answers.of(Integer.parseInt(lines[0].split(" ")[1]), new Headers(headers), body);
    }
}
