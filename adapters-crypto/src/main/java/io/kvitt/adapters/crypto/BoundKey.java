package io.kvitt.adapters.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.util.Optional;

/**
 * A key and the one algorithm it is for (RFC 8725, section 3.1). What a header says the algorithm is, is compared with it and
 * decides nothing.
 */
final class BoundKey {

    private final Optional<String> kid;
    private final JWSHeader header;
    private final JWSVerifier verifier;

    private BoundKey(Optional<String> kid, JWSAlgorithm algorithm, JWSVerifier verifier) {
        this.kid = kid;
        this.header = new JWSHeader(algorithm);
        this.verifier = verifier;
    }

    static BoundKey rs256(RSAKey key) throws JOSEException {
        return new BoundKey(Optional.ofNullable(key.getKeyID()), JWSAlgorithm.RS256, new RSASSAVerifier(key));
    }

    static BoundKey es256(ECKey key) throws JOSEException {
        return new BoundKey(Optional.ofNullable(key.getKeyID()), JWSAlgorithm.ES256, new ECDSAVerifier(key));
    }

    /** @param secret at least 256 bits */
    static BoundKey hs256(Optional<String> kid, byte[] secret) throws JOSEException {
        return new BoundKey(kid, JWSAlgorithm.HS256, new MACVerifier(secret));
    }

    /** Upper and lower case are different (RFC 7515, section 4.1.1). */
    boolean isFor(JwsHeader stated) {
        return header.getAlgorithm().getName().equals(stated.alg());
    }

    /** Its name, if it has one. */
    Optional<String> kid() {
        return kid;
    }

    /** Whether the signature is this key's over the first two parts. */
    boolean signed(CompactJws token) {
        try {
            return verifier.verify(header, token.signedBytes(), new Base64URL(token.signature()));
        } catch (JOSEException unreadable) {
            return false; // a signature that cannot be one: DER, zeros, another length
        }
    }

    @Override
    public String toString() {
        return "BoundKey[" + kid.orElse("no kid") + ", " + header.getAlgorithm() + "]";
    }
}
