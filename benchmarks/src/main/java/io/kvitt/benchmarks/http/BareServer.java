package io.kvitt.benchmarks.http;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * A Jetty that sends the bytes of a file and does nothing else: what a page can cost at least. Arguments: port, file, and
 * {@code thread} to answer on a thread of the pool, as whoever may wait for a disk has to, or {@code selector} to answer at once.
 */
public final class BareServer {

    private BareServer() {}

    public static void main(String[] args) throws Exception {
        byte[] page = Files.readAllBytes(Path.of(args[1]));
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(args[0]));
        server.addConnector(connector);
        server.setHandler(args[2].equals("selector") ? new AtOnce(page) : new OnThread(page));
        server.start();
        server.join();
    }

    private static final class OnThread extends Handler.Abstract {
        private final byte[] page;

        OnThread(byte[] page) {
            this.page = page;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            return send(page, response, callback);
        }
    }

    private static final class AtOnce extends Handler.Abstract.NonBlocking {
        private final byte[] page;

        AtOnce(byte[] page) {
            this.page = page;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            return send(page, response, callback);
        }
    }

    private static boolean send(byte[] page, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, page.length);
        response.write(true, ByteBuffer.wrap(page), callback);
        return true;
    }
}
