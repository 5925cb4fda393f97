package io.kvitt.domain.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a mail comes from the domain that it names as its sender's. What is not proved needs a look by the user. */
public enum SenderTrust {
    /** Its mailbox checked DMARC, and it passed. */
    PROVED,
    /** Nobody said, or nobody who may be believed. */
    UNKNOWN,
    /** Its mailbox checked DMARC, and it failed. */
    REFUTED;

    private static final Pattern GMAILS_OWN = Pattern.compile("\\s*mx\\.google\\.com\\s*;");
    private static final Pattern DMARC = Pattern.compile("(?:^|[;\\s])dmarc=([a-z]{1,20})");
    private static final int LONGEST = 10_000;

    /**
     * What Gmail found out. Only the first header counts, and only if Gmail wrote it: everything below may be the sender's own
     * (RFC 8601, section 5).
     *
     * @param results the {@code Authentication-Results} headers of the outer mail, topmost first
     */
    public static SenderTrust ofGmail(List<String> results) {
        if (results.isEmpty() || results.get(0).length() > LONGEST) {
            return UNKNOWN;
        }
        String first = results.get(0).toLowerCase(Locale.ROOT);
        Matcher dmarc = DMARC.matcher(first);
        if (!GMAILS_OWN.matcher(first).lookingAt() || !dmarc.find()) {
            return UNKNOWN;
        }
        return switch (dmarc.group(1)) {
            case "pass" -> PROVED;
            case "fail" -> REFUTED;
            default -> UNKNOWN;
        };
    }
}
