package io.kvitt.adapters.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An RSA key of ours for RS256, and from when on it signs. It prints its name alone. */
final class SigningKey {

    private static final int BITS = 2_048;
    private static final int KID = 16; // characters of the thumbprint, which is 96 bits

    private final RSAKey key;
    private final Instant signsFrom;
    private final JWSSigner signer;
    private final BoundKey verifier;

    private SigningKey(RSAKey key, Instant signsFrom) throws JOSEException {
        this.key = key;
        this.signsFrom = signsFrom.truncatedTo(ChronoUnit.SECONDS);
        this.signer = new RSASSASigner(key);
        this.verifier = BoundKey.rs256(key.toPublicJWK());
    }

    /** A new one, named by its thumbprint (RFC 7638). Takes a part of a second. */
    static SigningKey generate(Instant signsFrom) {
        try {
            RSAKey made = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            String kid = made.computeThumbprint().toString().substring(0, KID);
            return new SigningKey(new RSAKey.Builder(made).keyID(kid).build(), signsFrom);
        } catch (JOSEException noRsa) {
            throw new IllegalStateException("this machine makes no RSA keys", noRsa);
        }
    }

    /**
     * One that was written down.
     *
     * @throws ParseException if it is no whole RSA key of at least 2,048 bits with a name
     */
    static SigningKey parse(String jwk, Instant signsFrom) throws ParseException {
        try {
            RSAKey key = RSAKey.parse(jwk);
            if (!key.isPrivate() || key.size() < BITS || key.getKeyID() == null || !JwsHeader.isKid(key.getKeyID())) {
                throw new ParseException("no signing key", 0);
            }
            return new SigningKey(key, signsFrom);
        } catch (JOSEException | IllegalStateException | IllegalArgumentException damaged) {
            throw new ParseException("no signing key", 0);
        }
    }

    SigningKey from(Instant earlier) {
        try {
            return new SigningKey(key, earlier);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("a key that signed signs no more", impossible);
        }
    }

    String kid() {
        return key.getKeyID();
    }

    Instant signsFrom() {
        return signsFrom;
    }

    BoundKey verifier() {
        return verifier;
    }

    /** What a token of that kind begins with. */
    JWSHeader header(String type) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID(kid())
                .build();
    }

    /** The signature, in base64url. */
    String sign(JWSHeader header, byte[] bytes) {
        try {
            return signer.sign(header, bytes).toString();
        } catch (JOSEException failed) {
            throw new IllegalStateException("signing failed", failed);
        }
    }

    /** As everybody may see it, in JSON. */
    String publicJwk() {
        return key.toPublicJWK().toJSONString();
    }

    /** As nobody may see it, in JSON. */
    String privateJwk() {
        return key.toJSONString();
    }

    @Override
    public String toString() {
        return "SigningKey[" + kid() + " from " + signsFrom + "]";
    }
}
