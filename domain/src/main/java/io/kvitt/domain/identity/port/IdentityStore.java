package io.kvitt.domain.identity.port;

/** What a store keeps of who people are. */
public record IdentityStore(
        Users users,
        Sessions sessions,
        DeniedTokens denied,
        Connections connections,
        OAuthStates states,
        AccountSwitches switches,
        Throttles throttles,
        Duties duties) {}
