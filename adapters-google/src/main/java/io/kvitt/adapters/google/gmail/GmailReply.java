package io.kvitt.adapters.google.gmail;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came, as Google's library wants to see it. */
final class GmailReply extends LowLevelHttpResponse {

    private final HttpResponse<Optional<byte[]>> response;
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();

    GmailReply(HttpResponse<Optional<byte[]>> response) {
        this.response = response;
        response.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> headers.add(Map.entry(name, value))));
    }

    /** A body that is too long to be read. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("a longer answer than is read");
        }
    }

    @Override
    public InputStream getContent() throws IOException {
        return new ByteArrayInputStream(response.body().orElseThrow(TooLong::new));
    }

    @Override
    public String getContentEncoding() {
        return header("Content-Encoding");
    }

    @Override
    public long getContentLength() {
        return response.headers().firstValueAsLong("Content-Length").orElse(-1);
    }

    @Override
    public String getContentType() {
        return header("Content-Type");
    }

    /** Absent ones are empty: the library wants null, but takes this for a type and an encoding that it does not know. */
    private String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public String getStatusLine() {
        return "HTTP/1.1 " + response.statusCode();
    }

    @Override
    public int getStatusCode() {
        return response.statusCode();
    }

    @Override
    public String getReasonPhrase() {
        return "";
    }

    @Override
    public int getHeaderCount() {
        return headers.size();
    }

    @Override
    public String getHeaderName(int index) {
        return headers.get(index).getKey();
    }

    @Override
    public String getHeaderValue(int index) {
        return headers.get(index).getValue();
    }
}
