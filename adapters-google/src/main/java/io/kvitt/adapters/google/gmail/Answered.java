package io.kvitt.adapters.google.gmail;

import java.util.Set;

/** What the status of an answer, with the reasons it names, means. */
enum Answered {
    WELL,
    /** The token is not taken. */
    TOKEN_REFUSED,
    /** Too often; a little later it will be taken. */
    TOO_OFTEN,
    /** The project's units of today are used up. */
    DAY_USED_UP,
    SCOPE_MISSING,
    DOMAIN_POLICY,
    MAILBOX_DISABLED,
    NOT_FOUND,
    INVALID,
    /** Something is wrong with our project, not with the user or the question. */
    OUR_FAULT,
    /** Something is wrong at Google; a little later it may not be. */
    FAILED;

    private static final Set<String> OFTEN = Set.of(
            "rateLimitExceeded",
            "userRateLimitExceeded",
            "quotaExceeded",
            "RATE_LIMIT_EXCEEDED",
            "concurrentLimitExceeded");
    private static final Set<String> SCOPE = Set.of("insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT");

    static Answered of(int status, Set<String> reasons) {
        return switch (status) {
            case 200 -> WELL;
            case 401 -> TOKEN_REFUSED;
            case 404 -> NOT_FOUND;
            case 400 -> reasons.contains("failedPrecondition") ? MAILBOX_DISABLED : INVALID;
            case 429 -> reasons.contains("dailyLimitExceeded") ? DAY_USED_UP : TOO_OFTEN;
            case 403 -> forbidden(reasons);
            default -> status >= 500 || status == 408 ? FAILED : OUR_FAULT;
        };
    }

    private static Answered forbidden(Set<String> reasons) {
        if (reasons.contains("dailyLimitExceeded")) {
            return DAY_USED_UP;
        } else if (reasons.stream().anyMatch(OFTEN::contains)) {
            return TOO_OFTEN;
        } else if (reasons.stream().anyMatch(SCOPE::contains)) {
            return SCOPE_MISSING;
        } else if (reasons.contains("domainPolicy")) {
            return DOMAIN_POLICY;
        }
        return reasons.contains("failedPrecondition") ? MAILBOX_DISABLED : OUR_FAULT;
    }
}
