package io.kvitt.application.identity;

import io.kvitt.domain.identity.port.AccountSwitches;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.DeniedTokens;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.identity.port.OAuthStates;
import io.kvitt.domain.identity.port.Sessions;
import io.kvitt.domain.identity.port.Throttles;
import io.kvitt.domain.identity.port.Users;

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
