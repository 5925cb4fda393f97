package io.kvitt.application.identity;

import io.kvitt.domain.identity.SessionRules;
import io.kvitt.domain.identity.port.GoogleOAuth;
import io.kvitt.domain.identity.port.IdTokens;
import io.kvitt.domain.identity.port.IdentityStore;
import io.kvitt.domain.identity.port.OidcProvider;
import io.kvitt.domain.identity.port.OwnedRecords;
import io.kvitt.domain.identity.port.SecurityLog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The use cases of who people are, put together once for whoever offers them: a server, a function, a command line, another program.
 * What some of them need more, providers and Google, they are asked for with.
 */
public final class Identity {

    private final IdentityStore store;
    private final IdentityCrafts crafts;
    private final SecurityLog log;
    private final Clock clock;
    private final SessionCourse course;
    private final TokenMint mint;
    private final SessionStart start;
    private final PasswordProof proof;
    private final BrowserTrips trips;
    private final ProvidedUsers provided;

    public Identity(IdentityStore store, IdentityCrafts crafts, SecurityLog log, Clock clock) {
        this.store = store;
        this.crafts = crafts;
        this.log = log;
        this.clock = clock;
        this.course = new SessionCourse(SessionRules.STRICT, store.users(), store.sessions(), store.denied(), log);
        this.mint = new TokenMint(crafts.access(), crafts.refresh(), crafts.secrets());
        this.start = new SessionStart(course, mint, crafts.secrets());
        this.proof = new PasswordProof(store.users(), crafts.passwords(), store.throttles(), crafts.secrets(), log);
        this.trips = new BrowserTrips(store.states(), crafts.seals(), crafts.secrets());
        this.provided = new ProvidedUsers(store.users(), crafts.secrets());
    }

    public SignUp signUp() {
        return new SignUp(
                store.users(), crafts.rules(), crafts.passwords(), store.throttles(), start, crafts.secrets(), clock);
    }

    public LogIn logIn() {
        return new LogIn(store.users(), proof, start, clock);
    }

    public RefreshSession refreshSession() {
        return new RefreshSession(crafts.refresh(), course, mint, store.throttles(), crafts.secrets(), clock);
    }

    public ResumeSession resumeSession() {
        return new ResumeSession(crafts.refresh(), store.sessions(), store.users(), clock);
    }

    public LogOut logOut() {
        return new LogOut(crafts.refresh(), course, store.users(), crafts.secrets(), clock);
    }

    /**
     * Checks access tokens of our own, and of providers.
     *
     * @param providers whose access tokens are good here too
     */
    public CheckAccess checkAccess(List<OidcProvider> providers) {
        ProvidedSessions sessions = new ProvidedSessions(providers, provided, store.sessions(), course);
        return new CheckAccess(crafts.access(), store.denied(), sessions, course, clock);
    }

    public CsrfProof csrfProof() {
        return new CsrfProof(crafts.refresh(), crafts.secrets());
    }

    public ChangePassword changePassword() {
        return new ChangePassword(store.users(), proof, crafts.rules(), crafts.passwords(), start, clock);
    }

    public ShowProfile showProfile() {
        return new ShowProfile(store.users(), store.connections());
    }

    public ChangeProfile changeProfile() {
        return new ChangeProfile(store.users());
    }

    public ListSessions listSessions() {
        return new ListSessions(store.users(), store.sessions(), clock);
    }

    /**
     * Sends browsers to a provider.
     *
     * @param redirectUri absolute, as registered with the provider
     * @param returnPrefixes paths of ours that a browser may go on to
     */
    public StartSignIn startSignIn(OidcProvider provider, String redirectUri, List<String> returnPrefixes) {
        return new StartSignIn(provider, trips, redirectUri, returnPrefixes, clock);
    }

    public FinishSignIn finishSignIn(OidcProvider provider) {
        return new FinishSignIn(provider, trips, store.users(), provided, start, log, clock);
    }

    /**
     * Sends browsers to Google.
     *
     * @param redirectUri absolute, as registered with Google
     * @param returnPrefixes paths of ours that a browser may go on to
     */
    public StartGoogleConnect startGoogleConnect(GoogleOAuth google, String redirectUri, List<String> returnPrefixes) {
        return new StartGoogleConnect(google, store.connections(), trips, redirectUri, returnPrefixes, clock);
    }

    public FinishGoogleConnect finishGoogleConnect(GoogleOAuth google, IdTokens idTokens) {
        return new FinishGoogleConnect(
                google, idTokens, trips, connectGoogle(), store.connections(), store.users(), log, clock);
    }

    public TakeGoogleTokens takeGoogleTokens(GoogleOAuth google) {
        return new TakeGoogleTokens(google, connectGoogle(), log, clock);
    }

    public DisconnectGoogle disconnectGoogle() {
        return new DisconnectGoogle(store.connections(), log, clock);
    }

    /**
     * Erases users.
     *
     * @param records everything else that users own
     */
    public EraseUser eraseUser(List<OwnedRecords> records) {
        List<OwnedRecords> all = new ArrayList<>(records);
        all.add(store.sessions());
        all.add(store.connections());
        return new EraseUser(store.users(), disconnectGoogle(), all);
    }

    /**
     * Deletes users.
     *
     * @param records everything else that users own
     */
    public DeleteAccount deleteAccount(List<OwnedRecords> records) {
        return new DeleteAccount(store.users(), eraseUser(records), clock);
    }

    /**
     * Does what is still to be done outside the store.
     *
     * @param errands at most one for each kind; duties of other kinds stay kept
     */
    public DoDuties doDuties(List<Errand> errands) {
        return new DoDuties(store.duties(), errands, log, clock);
    }

    /** Takes grants back at Google. */
    public RevokeGrant revokeGrant(GoogleOAuth google) {
        return new RevokeGrant(store.connections(), google, crafts.seals(), log, clock);
    }

    /** Gives out Google's access tokens; one for each process. */
    public GoogleAccess googleAccess(GoogleOAuth google) {
        return new GoogleAccess(
                store.connections(), google, crafts.seals(), crafts.secrets(), log, clock, Pause.asleep());
    }

    private ConnectGoogle connectGoogle() {
        return new ConnectGoogle(
                store.users(),
                store.connections(),
                store.switches(),
                store.duties(),
                crafts.seals(),
                crafts.secrets(),
                log);
    }
}
