package io.kvitt.adapters.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cookies of a request. A name that comes twice counts as none that can be trusted: a sibling domain may have set the other one
 * (RFC 6265, section 8.6).
 *
 * @param all in their order
 */
public record Cookies(List<Cookie> all) {

    /** One of them. */
    public record Cookie(String name, String value) {
        @Override
        public String toString() {
            return "Cookie[" + name + "]";
        }
    }

    public Cookies {
        all = List.copyOf(all);
    }

    /** The cookies that were sent. */
    public static Cookies of(Request request) {
        List<Cookie> all = new ArrayList<>();
        for (String header : request.headers().values("Cookie")) {
            for (String pair : header.split(";")) {
                int sign = pair.indexOf('=');
                if (sign > 0) {
                    all.add(new Cookie(
                            pair.substring(0, sign).strip(),
                            pair.substring(sign + 1).strip()));
                }
            }
        }
        return new Cookies(all);
    }

    public boolean has(String name) {
        return all.stream().anyMatch(cookie -> cookie.name().equals(name));
    }

    /** The value of the only cookie of that name. */
    public Optional<String> only(String name) {
        List<Cookie> named =
                all.stream().filter(cookie -> cookie.name().equals(name)).toList();
        return named.size() == 1 ? Optional.of(named.get(0).value()) : Optional.empty();
    }
}
