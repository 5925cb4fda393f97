package io.kvitt.adapters.google.gmail;

import java.net.URI;
import java.util.Set;

/**
 * Where Gmail is, and how much is asked of it. It is Google's own host over TLS, or on this machine: any other would be handed the
 * tokens.
 *
 * @param root of its addresses, ending in a slash
 * @param userUnits most units a minute for one user
 * @param units most units a minute for this process
 * @param dayUnits most units a day for this process; days end at midnight in California
 */
public record GmailConfig(URI root, GmailPrices prices, int userUnits, int units, long dayUnits) {

    private static final Set<String> HERE = Set.of("127.0.0.1", "[::1]", "localhost");

    /** Half of what Google gives each user, half of what it gives a project a minute, and three quarters of what it gives a day. */
    public static final GmailConfig USUAL = new GmailConfig(
            URI.create("https://gmail.googleapis.com/"), GmailPrices.SINCE_MAY_2026, 3_000, 600_000, 60_000_000);

    /**
     * The same of something that stands for Gmail.
     *
     * @param base on this machine, without a path
     * @throws IllegalArgumentException if it is an address of elsewhere
     */
    public GmailConfig at(URI base) {
        return new GmailConfig(base.resolve("/"), prices, userUnits, units, dayUnits);
    }

    public GmailConfig {
        boolean isGmail = root.equals(URI.create("https://gmail.googleapis.com/"));
        boolean isHere = "http".equals(root.getScheme())
                && HERE.contains(String.valueOf(root.getHost()))
                && "/".equals(root.getRawPath());
        if (!isGmail && !isHere) {
            throw new IllegalArgumentException("not an address of Gmail: " + root);
        }
        if (userUnits < prices.message() || units < userUnits || dayUnits < units) {
            throw new IllegalArgumentException("units " + userUnits + ", " + units + ", " + dayUnits);
        }
    }
}
