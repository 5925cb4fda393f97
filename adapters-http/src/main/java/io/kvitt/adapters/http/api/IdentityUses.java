package io.kvitt.adapters.http.api;

import io.kvitt.application.identity.ChangePassword;
import io.kvitt.application.identity.ChangeProfile;
import io.kvitt.application.identity.CsrfProof;
import io.kvitt.application.identity.DeleteAccount;
import io.kvitt.application.identity.Identity;
import io.kvitt.application.identity.ListSessions;
import io.kvitt.application.identity.LogIn;
import io.kvitt.application.identity.LogOut;
import io.kvitt.application.identity.RefreshSession;
import io.kvitt.application.identity.ShowProfile;
import io.kvitt.application.identity.SignUp;
import io.kvitt.domain.identity.port.OwnedRecords;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * What can be done about who one is.
 *
 * @param publicKeys that access tokens are verified with, as a JWK set
 * @param tokensOfADay whether {@code /login} gives clients of old a token of 24 hours
 */
public record IdentityUses(
        SignUp signUp,
        LogIn logIn,
        RefreshSession refreshSession,
        LogOut logOut,
        ShowProfile showProfile,
        ChangeProfile changeProfile,
        ChangePassword changePassword,
        ListSessions listSessions,
        DeleteAccount deleteAccount,
        CsrfProof csrf,
        Supplier<String> publicKeys,
        boolean tokensOfADay,
        Clock clock) {

    /**
     * All of it.
     *
     * @param records everything that users own beside themselves
     */
    public static IdentityUses over(
            Identity identity,
            List<OwnedRecords> records,
            Supplier<String> publicKeys,
            boolean tokensOfADay,
            Clock clock) {
        return new IdentityUses(
                identity.signUp(),
                identity.logIn(),
                identity.refreshSession(),
                identity.logOut(),
                identity.showProfile(),
                identity.changeProfile(),
                identity.changePassword(),
                identity.listSessions(),
                identity.deleteAccount(records),
                identity.csrfProof(),
                publicKeys,
                tokensOfADay,
                clock);
    }
}
