package io.kvitt.adapters.google.gmail;

/**
 * What each question costs, in Google's units of quota.
 *
 * @param profile of the mailbox
 * @param history one page of it
 * @param list one page of a search
 * @param message with all its text
 * @param attachment one
 */
public record GmailPrices(int profile, int history, int list, int message, int attachment) {

    /** For projects first used since May 2026 (developers.google.com/workspace/gmail/api/reference/quota). */
    public static final GmailPrices SINCE_MAY_2026 = new GmailPrices(1, 2, 5, 20, 20);

    /** For projects that were used between November 2025 and April 2026. */
    public static final GmailPrices BEFORE_MAY_2026 = new GmailPrices(1, 2, 5, 5, 5);

    public GmailPrices {
        if (Math.min(Math.min(profile, history), Math.min(list, Math.min(message, attachment))) < 1) {
            throw new IllegalArgumentException("something is free");
        }
    }
}
