package io.kvitt.domain.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a connection no longer works until its user connects again. */
public enum ReauthReason {
    /** The user took the grant back, or it ran out; also every {@code invalid_grant} that says nothing else. */
    GRANT_EXPIRED_OR_REVOKED("the leave to read it was taken back, or ran out", "Connect again."),
    /** The user's organisation asks them to sign in again. */
    PASSWORD_OR_SESSION_POLICY("your organisation wants you to sign in anew", "Connect again."),
    ACCOUNT_GONE("the account was closed or blocked", "Connect another account."),
    SCOPE_MISSING("reading mail was not allowed", "Connect again, and tick that mail may be read."),
    /** The token turned out to be another account's. */
    SUB_MISMATCH("what was granted is of another account", "Connect again, with the account that you mean."),
    NO_REFRESH_TOKEN("nothing lasting was granted", "Connect again."),
    /** What was sealed does not open. */
    CIPHER_FAILURE("what is kept of the connection cannot be opened", "Connect again."),
    /** Nothing but failures for {@link ConnectionRules#EXHAUSTED_AFTER}. */
    EXHAUSTED("nothing but failures for days", "Connect again."),
    /** The account has no mailbox. */
    MAILBOX_DISABLED("the account has no Gmail, or it is switched off", "Switch it on, or connect another account."),
    /** The user's organisation does not allow it. */
    DOMAIN_POLICY("your organisation does not allow it", "Ask whoever runs it, then connect again.");

    private final String words;
    private final String remedy;

    ReauthReason(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    /** For its user, as part of a sentence. */
    public String words() {
        return words;
    }

    /** What its user can do about it: a sentence. */
    public String remedy() {
        return remedy;
    }

    /** The word of the data format, {@code scope_missing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of that name, if it is one. */
    public static Optional<ReauthReason> named(String name) {
        return Stream.of(values()).filter(reason -> reason.name().equals(name)).findFirst();
    }

    /**
     * What an {@code invalid_grant} most likely means. Google's words are advice and change: what is not known is
     * {@link #GRANT_EXPIRED_OR_REVOKED}.
     *
     * @param words {@code error_description} and {@code error_subtype} of the answer, in any case
     */
    public static ReauthReason ofInvalidGrant(String words) {
        String said = words.toLowerCase(Locale.ROOT);
        if (said.contains("reauth related error")
                || said.contains("invalid_rapt")
                || said.contains("admin_policy_enforced")) {
            return PASSWORD_OR_SESSION_POLICY;
        } else if (said.contains("org_internal")) {
            return DOMAIN_POLICY;
        }
        boolean isGone = said.contains("account has been deleted") || said.contains("disabled");
        return isGone ? ACCOUNT_GONE : GRANT_EXPIRED_OR_REVOKED;
    }
}
