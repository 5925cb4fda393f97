package io.kvitt.domain.identity;

import java.util.Locale;

/** Why a connection no longer works until its user connects again. */
public enum ReauthReason {
    /** The user took the grant back, or it ran out; also every {@code invalid_grant} that says nothing else. */
    GRANT_EXPIRED_OR_REVOKED,
    /** The user's organisation asks them to sign in again. */
    PASSWORD_OR_SESSION_POLICY,
    ACCOUNT_GONE,
    SCOPE_MISSING,
    /** The token turned out to be another account's. */
    SUB_MISMATCH,
    NO_REFRESH_TOKEN,
    /** What was sealed does not open. */
    CIPHER_FAILURE,
    /** Nothing but failures for {@link ConnectionRules#EXHAUSTED_AFTER}. */
    EXHAUSTED,
    /** The account has no mailbox. */
    MAILBOX_DISABLED,
    /** The user's organisation does not allow it. */
    DOMAIN_POLICY;

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
