package io.kvitt.adapters.crypto;

import static io.kvitt.domain.identity.TokenFault.CLAIMS;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.nimbusds.jose.JWSHeader;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.TokenId;
import io.kvitt.domain.identity.TokenReading;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.AccessTokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Access tokens of RFC 9068, signed RS256: {@code {"alg":"RS256","typ":"at+jwt","kid":"…"}}. */
final class JwsAccessTokens implements AccessTokens {

    private static final int LONGEST = 1_024;
    private static final int LONGEST_ID = 128;
    private static final String TYPE = "at+jwt";
    private static final JsonFactory JSON = new JsonFactory();

    private final Supplier<CryptoKeys> keys;
    private final TokenIssuer names;
    private final TokenGate gate;

    JwsAccessTokens(Supplier<CryptoKeys> keys, TokenIssuer names) {
        this.keys = keys;
        this.names = names;
        this.gate = new TokenGate(
                new TokenRules(TokenKind.ACCESS, names.issuer(), names.audience(), names.longestLife()),
                (kid, now) -> keys.get().signing().find(kid, now, names.longestLife()));
    }

    @Override
    public Secret issue(AccessClaims claims) {
        SigningKey key = keys.get().signing().current(claims.issuedAt());
        JWSHeader header = key.header(TYPE);
        String signed = header.toBase64URL() + "." + Base64Url.encode(payload(claims));
        String text = signed + "." + key.sign(header, signed.getBytes(StandardCharsets.US_ASCII));
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a token of " + text.length() + " characters");
        }
        return new Secret(text);
    }

    private byte[] payload(AccessClaims claims) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("iss", names.issuer());
            json.writeStringField("aud", names.audience());
            json.writeStringField("sub", claims.user().value());
            json.writeStringField("client_id", claims.client().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("iat", claims.issuedAt().getEpochSecond());
            json.writeNumberField("exp", claims.endsAt().getEpochSecond());
            json.writeStringField("jti", claims.token().value());
            json.writeStringField("sid", claims.session().toString());
            json.writeNumberField("gen", claims.generation());
            json.writeNumberField("auth_time", claims.signedInAt().getEpochSecond());
            json.writeNumberField("ep", claims.epoch());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public TokenReading read(String shown, Instant now) {
        return gate.open(shown, now)
                .then(claims -> stated(claims).map(Step::through).orElseGet(() -> Step.stopped(CLAIMS)))
                .match(TokenReading.Genuine::new, TokenReading.Faulty::new);
    }

    /** What we once wrote. Our own signature is on it, and still it is read as if a stranger had written it. */
    private static Optional<AccessClaims> stated(Claims claims) {
        try {
            return Optional.of(new AccessClaims(
                    claims.text("jti", LONGEST_ID).map(TokenId::new).orElseThrow(Missing::new),
                    claims.text("sub", LONGEST_ID).map(UserId::new).orElseThrow(Missing::new),
                    claims.text("sid", LONGEST_ID).map(JwsAccessTokens::session).orElseThrow(Missing::new),
                    claims.count("gen").orElseThrow(Missing::new),
                    claims.count("ep").orElseThrow(Missing::new),
                    claims.text("client_id", LONGEST_ID)
                            .flatMap(JwsAccessTokens::client)
                            .orElseThrow(Missing::new),
                    claims.time("iat").orElseThrow(Missing::new),
                    claims.time("exp").orElseThrow(Missing::new),
                    claims.time("auth_time").orElseThrow(Missing::new)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** {@code UUID.fromString} takes shorter spellings too. */
    private static SessionId session(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new Missing();
        }
        return new SessionId(id);
    }

    private static Optional<ClientType> client(String name) {
        return Arrays.stream(ClientType.values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static final class Missing extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
    }
}
