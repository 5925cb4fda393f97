package io.kvitt.adapters.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One key of a set, after it was found to be public, strong and for what it says. */
final class PublicJwk {

    private static final Set<String> SECRET_MEMBERS = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");
    private static final Map<String, String> CURVES = Map.of("ES256", "P-256", "ES384", "P-384", "ES512", "P-521");
    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
    private static final int FEWEST_BITS = 2_048;
    private static final int MOST_BITS = 8_192;
    private static final int COORDINATE = 43; // characters of 32 bytes

    private final Map<?, ?> members;

    private PublicJwk(Map<?, ?> members) {
        this.members = members;
    }

    /** The key; empty if nothing that comes with it should be believed. */
    static Optional<PublicJwk> read(Map<?, ?> members) {
        PublicJwk key = new PublicJwk(members);
        boolean isNamed = !members.containsKey("kid") || key.kid().isPresent();
        return isNamed && key.isPublic() && key.isConsistent() ? Optional.of(key) : Optional.empty();
    }

    Optional<String> kid() {
        return text("kid").filter(JwsHeader::isKid);
    }

    private boolean isPublic() {
        return members.keySet().stream().noneMatch(SECRET_MEMBERS::contains)
                && text("kty").map(kind -> !kind.equals("oct")).orElse(false);
    }

    private boolean isConsistent() {
        return switch (text("kty").orElse("")) {
            case "RSA" -> isStrongRsa() && text("alg").map(PublicJwk::isOfRsa).orElse(true);
            case "EC" -> text("alg").map(CURVES::get).equals(text("alg").flatMap(any -> text("crv")));
            default -> true;
        };
    }

    private boolean isStrongRsa() {
        return number("n").map(PublicJwk::isStrong).orElse(false)
                && number("e").map(EXPONENT::equals).orElse(false);
    }

    private static boolean isStrong(BigInteger modulus) {
        return modulus.bitLength() >= FEWEST_BITS && modulus.bitLength() <= MOST_BITS && !Roca.marks(modulus);
    }

    private static boolean isOfRsa(String algorithm) {
        return algorithm.startsWith("RS") || algorithm.startsWith("PS"); // RSA-OAEP among them
    }

    /** What verifies with it, if it is for that. */
    Optional<BoundKey> verifier() {
        if (!isForVerifying()) {
            return Optional.empty();
        }
        try {
            return switch (text("kty").orElse("")) {
                case "RSA" -> isFor("RS256") ? Optional.of(rsa()) : Optional.empty();
                case "EC" -> isFor("ES256") ? elliptic() : Optional.empty();
                default -> Optional.empty();
            };
        } catch (JOSEException | IllegalStateException | IllegalArgumentException noPoint) {
            return Optional.empty(); // numbers that are on no curve
        }
    }

    private boolean isForVerifying() {
        Object operations = members.get("key_ops");
        boolean mayVerify = operations == null || (operations instanceof Collection<?> all && all.contains("verify"));
        return mayVerify && (!members.containsKey("use") || text("use").equals(Optional.of("sig")));
    }

    private boolean isFor(String algorithm) {
        return !members.containsKey("alg") || text("alg").equals(Optional.of(algorithm));
    }

    /** From the two numbers alone: certificates that came with them are not even read. */
    private BoundKey rsa() throws JOSEException {
        RSAKey.Builder key = new RSAKey.Builder(base64("n"), base64("e"));
        kid().ifPresent(key::keyID);
        return BoundKey.rs256(key.build());
    }

    private Optional<BoundKey> elliptic() throws JOSEException {
        if (!text("crv").equals(Optional.of("P-256")) || !isCoordinate("x") || !isCoordinate("y")) {
            return Optional.empty();
        }
        ECKey.Builder key = new ECKey.Builder(Curve.P_256, base64("x"), base64("y"));
        kid().ifPresent(key::keyID);
        return Optional.of(BoundKey.es256(key.build()));
    }

    private boolean isCoordinate(String name) {
        return text(name)
                .map(text -> text.length() == COORDINATE && Base64Url.isCanonical(text))
                .orElse(false);
    }

    private Base64URL base64(String name) {
        return new Base64URL(text(name).orElseThrow());
    }

    private Optional<BigInteger> number(String name) {
        return text(name).filter(Base64Url::isCanonical).map(text -> new BigInteger(1, Base64Url.decode(text)));
    }

    private Optional<String> text(String name) {
        return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
