package io.kvitt.adapters.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes our own vectors: {@code java … VectorWriter src/test/resources/jose}. New keys each time, the same cases. */
final class VectorWriter {

    private final List<Object> groups = new ArrayList<>();
    private List<Object> tests = new ArrayList<>();
    private int cases;

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        new VectorWriter().signatures(folder.resolve("own_json_web_signature_test.json"));
        new VectorWriter().keys(folder.resolve("own_json_web_key_test.json"));
    }

    private void signatures(Path file) throws JOSEException, IOException {
        RSAKey rsa = new RSAKeyGenerator(2_048)
                .keyID("r")
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        ECKey ec = new ECKeyGenerator(Curve.P_256)
                .keyID("e")
                .algorithm(JWSAlgorithm.ES256)
                .generate();
        OctetSequenceKey oct = new OctetSequenceKeyGenerator(256)
                .keyID("o")
                .algorithm(JWSAlgorithm.HS256)
                .generate();
        String ofRsa = signed(new RSASSASigner(rsa), "{\"alg\":\"RS256\",\"kid\":\"r\"}");
        String ofEc = signed(new ECDSASigner(ec), "{\"alg\":\"ES256\",\"kid\":\"e\"}");
        String ofOct = signed(new MACSigner(oct), "{\"alg\":\"HS256\",\"kid\":\"o\"}");
        common(ofRsa, new RSASSASigner(rsa), "RS256", "r");
        invalid("shared key made of the public one", maced(rsa.getModulus().decode(), "r"));
        group("rs256", "public", rsa.toPublicJWK().toJSONObject());
        common(ofEc, new ECDSASigner(ec), "ES256", "e");
        String start = ofEc.substring(0, ofEc.lastIndexOf('.') + 1);
        invalid("signature of zeros", start + Base64URL.encode(new byte[64]));
        invalid("signature a byte short", start + Base64URL.encode(new byte[63]));
        group("es256", "public", ec.toPublicJWK().toJSONObject());
        common(ofOct, new MACSigner(oct), "HS256", "o");
        group("hs256", "private", oct.toJSONObject());
        invalid("key for encryption", ofRsa);
        group("use", "public", with(rsa.toPublicJWK(), "use", "enc"));
        invalid("key that may only encrypt", ofEc);
        group("key_ops", "public", with(ec.toPublicJWK(), "key_ops", List.of("encrypt")));
        valid("key that may verify", ofEc);
        group("key_ops", "public", with(ec.toPublicJWK(), "key_ops", List.of("verify")));
        invalid("key for another algorithm", ofRsa);
        group("alg", "public", with(rsa.toPublicJWK(), "alg", "PS256"));
        write(file, "JsonWebSignature");
    }

    private void common(String good, JWSSigner signer, String alg, String kid) throws JOSEException {
        int dot = good.indexOf('.');
        int last = good.lastIndexOf('.');
        valid("good", good);
        valid("no payload", signed(signer, "{\"alg\":\"" + alg + "\",\"kid\":\"" + kid + "\"}", ""));
        valid(
                "typ that nobody asks for",
                signed(signer, "{\"typ\":\"x\",\"alg\":\"" + alg + "\",\"kid\":\"" + kid + "\"}"));
        invalid("signature changed", good.substring(0, last + 1) + swapped(good.substring(last + 1)));
        invalid("signature missing", good.substring(0, last + 1));
        invalid("signature and dot missing", good.substring(0, last));
        invalid(
                "payload changed",
                good.substring(0, dot + 1) + swapped(good.substring(dot + 1, last)) + good.substring(last));
        invalid("header missing", good.substring(dot));
        invalid("a fourth part", good + ".AAAA");
        invalid("an empty fourth part", good + ".");
        invalid("a pad behind", good + "=");
        invalid("a question mark inside", good.substring(0, last + 9) + "?" + good.substring(last + 9));
        invalid("a line break behind", good + "\n");
        invalid("a space in front", " " + good);
        invalid("JSON", "{\"protected\":\"" + good.substring(0, dot) + "\",\"payload\":\"Zm9v\"}");
        invalid("alg none", Base64URL.encode("{\"alg\":\"none\",\"kid\":\"" + kid + "\"}") + ".Zm9v.");
        invalid("another kid", signed(signer, "{\"alg\":\"" + alg + "\",\"kid\":\"x\"}"));
        invalid(
                "alg in lower case",
                signed(signer, "{\"alg\":\"" + alg.toLowerCase(Locale.ROOT) + "\",\"kid\":\"" + kid + "\"}"));
        for (String more : List.of(
                "\"crit\":[]",
                "\"jwk\":{}",
                "\"jku\":\"https://a.example\"",
                "\"b64\":false",
                "\"alg\":\"" + alg + "\"")) {
            invalid(
                    "header with " + more,
                    signed(signer, "{\"alg\":\"" + alg + "\",\"kid\":\"" + kid + "\"," + more + "}"));
        }
    }

    private void keys(Path file) throws JOSEException, IOException {
        RSAKey rsa = new RSAKeyGenerator(2_048)
                .keyID("r")
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        RSAKey other = new RSAKeyGenerator(2_048).keyID("s").generate();
        RSAKey small = new RSAKeyGenerator(1_024, true).keyID("t").generate();
        ECKey ec = new ECKeyGenerator(Curve.P_256)
                .keyID("e")
                .algorithm(JWSAlgorithm.ES256)
                .generate();
        OctetSequenceKey oct = new OctetSequenceKeyGenerator(256)
                .keyID("o")
                .algorithm(JWSAlgorithm.HS256)
                .generate();
        OctetSequenceKey second = new OctetSequenceKeyGenerator(256)
                .keyID("p")
                .algorithm(JWSAlgorithm.HS256)
                .generate();
        String ofRsa = signed(new RSASSASigner(rsa), "{\"alg\":\"RS256\",\"kid\":\"r\"}");
        String ofOct = signed(new MACSigner(oct), "{\"alg\":\"HS256\",\"kid\":\"o\"}");
        Map<String, Object> key = rsa.toPublicJWK().toJSONObject();
        valid("one of two", ofRsa);
        invalid("changed", ofRsa.substring(0, ofRsa.length() - 4) + "AAAA");
        set("public keys", List.of(key, ec.toPublicJWK().toJSONObject()));
        valid("one of two", ofOct);
        set("shared keys", List.of(oct.toJSONObject(), second.toJSONObject()));
        invalid("shared and public", ofOct);
        set("mixed", List.of(oct.toJSONObject(), key));
        invalid("one name twice", ofRsa);
        set("twice", List.of(key, with(other.toPublicJWK(), "kid", "r")));
        invalid("one name twice, the other first", ofOct);
        set("twice, shared", List.of(with(second, "kid", "o"), oct.toJSONObject()));
        invalid("for encryption", ofRsa);
        set("use", List.of(with(rsa.toPublicJWK(), "use", "enc")));
        invalid(
                "1,024 bits",
                signed(
                        new RSASSASigner(small, Set.of(AllowWeakRSAKey.getInstance())),
                        "{\"alg\":\"RS256\",\"kid\":\"t\"}"));
        set("small", List.of(small.toPublicJWK().toJSONObject()));
        invalid("a small one beside it", ofRsa);
        set("small beside", List.of(key, small.toPublicJWK().toJSONObject()));
        for (String exponent : List.of("AQ", "Aw", "AAAB", "")) {
            invalid("exponent " + exponent, ofRsa);
            set("exponent", List.of(with(rsa.toPublicJWK(), "e", exponent)));
        }
        invalid("curve of another algorithm", signed(new ECDSASigner(ec), "{\"alg\":\"ES256\",\"kid\":\"e\"}"));
        set("curve", List.of(with(ec.toPublicJWK(), "alg", "ES384")));
        invalid("a shared key of 5 bytes", maced("short".getBytes(StandardCharsets.US_ASCII), "o"));
        set("short", List.of(with(oct, "k", Base64URL.encode("short").toString())));
        invalid("no name", ofRsa);
        Map<String, Object> nameless = with(rsa.toPublicJWK(), "kid", "r");
        nameless.remove("kid");
        set("nameless", List.of(nameless));
        write(file, "JsonWebKey");
    }

    private static String signed(JWSSigner signer, String header) throws JOSEException {
        return signed(signer, header, "foo");
    }

    private static String signed(JWSSigner signer, String header, String payload) throws JOSEException {
        String text = Base64URL.encode(header) + "." + Base64URL.encode(payload);
        JWSAlgorithm algorithm = signer.supportedJWSAlgorithms().stream()
                .filter(each -> List.of("RS256", "ES256", "HS256").contains(each.getName()))
                .findFirst()
                .orElseThrow();
        return text + "." + signer.sign(new JWSHeader(algorithm), text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String maced(byte[] key, String kid) {
        return ForgedToken.maced("HmacSHA256", key, "{\"alg\":\"HS256\",\"kid\":\"" + kid + "\"}", "foo");
    }

    private static String swapped(String part) {
        return (part.charAt(0) == 'A' ? 'B' : 'A') + part.substring(1);
    }

    private static Map<String, Object> with(JWK key, String name, Object value) {
        Map<String, Object> members = new LinkedHashMap<>(key.toJSONObject());
        members.put(name, value);
        return members;
    }

    private void valid(String comment, String jws) {
        test(comment, jws, "valid");
    }

    private void invalid(String comment, String jws) {
        test(comment, jws, "invalid");
    }

    private void test(String comment, String jws, String result) {
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("tcId", ++cases);
        test.put("comment", comment);
        test.put("jws", jws);
        test.put("result", result);
        test.put("flags", List.of());
        tests.add(test);
    }

    private void set(String comment, List<Map<String, Object>> keys) {
        boolean areShared = keys.stream().anyMatch(key -> "oct".equals(key.get("kty")));
        group(comment, areShared ? "private" : "public", Map.of("keys", keys));
    }

    private void group(String comment, String side, Map<String, Object> keys) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("comment", comment);
        group.put(side, keys);
        group.put("tests", tests);
        groups.add(group);
        tests = new ArrayList<>();
    }

    private void write(Path file, String type) throws IOException {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("type", type);
        whole.put("numberOfTests", cases);
        whole.put("testGroups", groups);
        String text = JSONObjectUtils.toJSONString(whole)
                .replace("{\"tcId\"", "\n{\"tcId\"")
                .replace("{\"comment\"", "\n{\"comment\"");
        Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
    }
}
