package io.kvitt.adapters.http;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A cookie that is given to a browser: always Secure, and sent along only as far as its site says. Names with the prefix
 * {@code __Host-} are kept to this host by the browser (RFC 6265bis, section 4.1.3.2).
 *
 * @param path that it is sent to
 * @param keptFor zero takes it away
 * @param readable whether scripts of our pages may read it
 */
public record SetCookie(String name, String value, String path, SameSite sameSite, Duration keptFor, boolean readable) {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,60}");
    private static final Pattern VALUE = Pattern.compile("[!#-+\\--:<-\\[\\]-~]{0,3000}");

    /** Which requests of other sites carry it. */
    public enum SameSite {
        /** Links that somebody follows. */
        LAX("Lax"),
        /** None. */
        STRICT("Strict");

        private final String text;

        SameSite(String text) {
            this.text = text;
        }
    }

    /**
     * Takes the parts.
     *
     * @throws IllegalArgumentException if name or value cannot stand in a header, or the prefix promises another path
     */
    public SetCookie {
        if (!TOKEN.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("no cookie: " + name);
        }
        if (name.startsWith("__Host-") && !path.equals("/")) {
            throw new IllegalArgumentException(name + " at " + path);
        }
    }

    /** As the header Set-Cookie has it. */
    public String header() {
        return name + "=" + value + "; Path=" + path + "; Max-Age=" + keptFor.toSeconds() + "; Secure; SameSite="
                + sameSite.text + (readable ? "" : "; HttpOnly");
    }

    /** The value is a secret. */
    @Override
    public String toString() {
        return "SetCookie[" + name + "]";
    }
}
