package io.kvitt.adapters.crypto;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as an attacker writes them: any header, any payload, signed or not. */
final class ForgedToken {

    private ForgedToken() {}

    /** Signed with the right key, whatever it says. */
    static String signed(SigningKey key, String header, byte[] payload) {
        String signed = part(header) + "." + Base64Url.encode(payload);
        return signed + "." + Base64Url.encode(rsa(key, signed));
    }

    static String signed(SigningKey key, String header, String payload) {
        return signed(key, header, payload.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] rsa(SigningKey key, String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(RSAKey.parse(key.privateJwk()).toPrivateKey());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With an HMAC of some key behind it. */
    static String maced(String algorithm, byte[] key, String header, String payload) {
        String signed = part(header) + "." + part(payload);
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return signed + "." + Base64Url.encode(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String part(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
