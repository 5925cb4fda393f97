package io.kvitt.domain.identity;

import java.util.Locale;

/**
 * Every way in which signing in, staying signed in and being connected ends other than well. The codes are part of the interface:
 * they never change meaning and are never used for something else.
 */
public enum OutcomeCode {
    OAUTH_STATE_INVALID,
    OAUTH_RESPONSE_INVALID,
    OAUTH_EXCHANGE_FAILED,
    VALIDATION_FAILED,
    MISSING_TOKEN,
    INVALID_TOKEN,
    TOKEN_EXPIRED,
    GOOGLE_ACCOUNT_MISMATCH,
    GOOGLE_TOKEN_AUDIENCE,
    INVALID_CREDENTIALS,
    INVALID_GRANT,
    TOKEN_REVOKED,
    CONFLICT,
    GOOGLE_REAUTH_REQUIRED,
    GOOGLE_NOT_CONNECTED,
    GOOGLE_ACCOUNT_SWITCH,
    GOOGLE_ACCOUNT_LINKED_ELSEWHERE,
    GOOGLE_SCOPE_MISSING,
    GOOGLE_REFRESH_TOKEN_REQUIRED,
    WEAK_PASSWORD,
    RATE_LIMITED,
    AUTH_BACKEND_UNAVAILABLE,
    UPSTREAM_UNAVAILABLE;

    /** As it stands in an answer: {@code invalid_grant}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
