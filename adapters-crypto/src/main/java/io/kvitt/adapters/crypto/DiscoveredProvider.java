package io.kvitt.adapters.crypto;

import io.kvitt.adapters.crypto.BoundedHttp.Answer;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.OidcBearer;
import io.kvitt.domain.identity.OidcSignIn;
import io.kvitt.domain.identity.OidcSubject;
import io.kvitt.domain.identity.TokenId;
import io.kvitt.domain.identity.port.OidcProvider;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A provider of OpenID Connect that says itself where it is asked, on its own hosts; code flow with PKCE and nonce. */
final class DiscoveredProvider implements OidcProvider {

    private static final Duration LONGEST_LIFE = Duration.ofDays(1);
    private static final String SCOPE = "openid email profile";
    private static final int LONGEST_SUBJECT = 128;
    private static final int LONGEST_NAME = 200;

    private final OidcSettings provider;
    private final Discovery discovery;
    private final TokenEndpoint endpoint;
    private final IdTokenReader idTokens;
    private final TokenGate accessTokens;

    DiscoveredProvider(OidcSettings provider, BoundedHttp http, LongSupplier nanos) {
        this.provider = provider;
        this.discovery = new Discovery(http, provider, nanos);
        this.endpoint = new TokenEndpoint(http, provider);
        VerificationKeys keys = new RemoteKeys(http, () -> document().keys(), nanos);
        this.idTokens = new IdTokenReader(
                provider.rules().idTokens(),
                provider.issuer(),
                provider.client().value(),
                keys);
        this.accessTokens = new TokenGate(
                new TokenRules(provider.rules().accessTokens(), provider.issuer(), provider.audience(), LONGEST_LIFE),
                keys);
    }

    private ProviderDocument document() {
        return discovery.find().orElseThrow(() -> unavailable("gives no document that can be used"));
    }

    private OutsideFailure unavailable(String why) {
        return new OutsideFailure(Kind.UPSTREAM_UNAVAILABLE, provider.issuer() + " " + why + ".");
    }

    @Override
    public String issuer() {
        return provider.issuer();
    }

    @Override
    public OAuthClientId client() {
        return provider.client();
    }

    @Override
    public String signInAddress(Secret state, String nonce, Secret verifier, String redirectUri, boolean register) {
        ProviderDocument document = document();
        FormText query = new FormText()
                .with("response_type", "code")
                .with("client_id", provider.client().value())
                .with("redirect_uri", redirectUri)
                .with("scope", SCOPE)
                .with("state", state.reveal())
                .with("nonce", nonce)
                .with("code_challenge", challenge(verifier))
                .with("code_challenge_method", "S256");
        if (!register) {
            return query.behind(document.authorization().toString());
        }
        return provider.rules() == OidcRules.COGNITO
                ? query.behind(document.authorization().resolve("/signup").toString())
                : (document.registers() ? query.with("prompt", "create") : query)
                        .behind(document.authorization().toString());
    }

    /** RFC 7636, section 4.2. */
    private static String challenge(Secret verifier) {
        return Base64Url.encode(Sha256.of(verifier.reveal().getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public Exchange exchange(Secret code, Secret verifier, String redirectUri, String nonce, Instant now) {
        Answer answer = endpoint.exchange(document().token(), code, verifier, redirectUri);
        if (answer instanceof Answer.Unreachable) {
            throw unavailable("cannot be reached");
        }
        return answer instanceof Answer.Given given && given.status() == 200
                ? GrantedTokens.read(given.body())
                        .map(tokens -> signedIn(tokens, nonce, now))
                        .orElseGet(Exchange.Refused::new)
                : new Exchange.Refused();
    }

    private Exchange signedIn(GrantedTokens tokens, String nonce, Instant now) {
        return idTokens.read(tokens.id(), nonce, tokens.access(), now)
                .flatMap(claims -> subject(claims)
                        .<Exchange>map(who -> new Exchange.SignedIn(new OidcSignIn(
                                who, IdTokenReader.verifiedEmail(claims), name(claims), tokens.refresh()))))
                .orElseGet(Exchange.BadIdToken::new);
    }

    private static Optional<String> name(Claims claims) {
        return claims.text("name", LONGEST_NAME)
                .filter(name -> name.codePoints().noneMatch(Character::isISOControl) && !name.isBlank());
    }

    private Optional<OidcSubject> subject(Claims claims) {
        return claims.text("sub", LONGEST_SUBJECT)
                .filter(DiscoveredProvider::isPrintable)
                .map(sub -> new OidcSubject(provider.issuer(), sub));
    }

    @Override
    public Optional<OidcBearer> bearer(String accessToken, Instant now) {
        return accessTokens.open(accessToken, now).match(this::bearer, fault -> Optional.empty());
    }

    private Optional<OidcBearer> bearer(Claims claims) {
        Optional<TokenId> token = claims.text("jti", LONGEST_SUBJECT)
                .filter(DiscoveredProvider::isPrintable)
                .map(TokenId::new);
        return subject(claims)
                .flatMap(who -> token.map(id -> new OidcBearer(
                        who,
                        signIn(claims).orElse(id.value()),
                        id,
                        claims.time("iat").orElseThrow(),
                        claims.time("exp").orElseThrow())));
    }

    /** What stays the same from one token of a sign-in to the next: Cognito's {@code origin_jti}, or {@code sid}, or the time. */
    private static Optional<String> signIn(Claims claims) {
        return claims.text("origin_jti", LONGEST_SUBJECT)
                .or(() -> claims.text("sid", LONGEST_SUBJECT))
                .filter(DiscoveredProvider::isPrintable)
                .or(() -> claims.count("auth_time").map(String::valueOf));
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    /** A provider without a place for it takes nothing back: there is nothing to try again. */
    @Override
    public boolean revoke(Secret refreshToken) {
        return discovery
                .find()
                .map(document -> document.revocation()
                        .map(address -> isAnswered(endpoint.revoke(address, refreshToken)))
                        .orElse(true))
                .orElse(false);
    }

    /** A token that it does not know is answered with 200 (RFC 7009, section 2.2); what is wrong with us stays wrong. */
    private static boolean isAnswered(Answer answer) {
        return answer instanceof Answer.Given given && given.status() < 500 && given.status() != 429;
    }

    @Override
    public Optional<String> signOutAddress(String returnTo) {
        ProviderDocument document = document();
        FormText query = new FormText().with("client_id", provider.client().value());
        return provider.rules() == OidcRules.COGNITO
                ? Optional.of(query.with("logout_uri", returnTo)
                        .behind(document.authorization().resolve("/logout").toString()))
                : document.endSession()
                        .map(address ->
                                query.with("post_logout_redirect_uri", returnTo).behind(address.toString()));
    }
}
