package io.kvitt.cli;

import io.kvitt.adapters.google.GoogleStub;
import io.kvitt.adapters.google.gmail.FakeGmail;
import io.kvitt.adapters.google.gmail.FakeMail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A Google and a Gmail on this machine, with keys to sign who somebody is, and what a process needs to find them. */
final class GoogleTown implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Path INVOICE = Path.of("../samples/ubl-nordvik.xml");

    final GoogleStub google = GoogleStub.started();
    final FakeGmail gmail;
    final Map<String, String> environment = new HashMap<>();
    private final Clock clock;
    private final KeyPair keys;

    GoogleTown(Clock clock, Path folder) throws IOException, GeneralSecurityException {
        this.clock = clock;
        gmail = FakeGmail.started(clock, 7);
        gmail.acceptIf(google::isGood);
        KeyPairGenerator drawing = KeyPairGenerator.getInstance("RSA");
        drawing.initialize(2_048);
        keys = drawing.generateKeyPair();
        environment.put("KVITT_STORE", folder.resolve("kvitt.db").toString());
        environment.put("KVITT_GOOGLE_CLIENT", GoogleStub.WEB.value());
        environment.put(
                "KVITT_GOOGLE_SECRET_FILE",
                Files.writeString(folder.resolve("secret"), GoogleStub.WEB_SECRET)
                        .toString());
        environment.put("KVITT_GOOGLE_APP_CLIENTS", GoogleStub.IOS.value());
        environment.put("KVITT_GOOGLE_URL", google.root().toString());
        environment.put("KVITT_GMAIL_URL", gmail.root().toString());
        environment.put("KVITT_URL", "http://127.0.0.1:" + freePort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** An invoice of that number comes by mail. */
    void invoice(int number) throws IOException {
        byte[] xml =
                Files.readString(INVOICE).replace("NV-10071", "NV-" + number).getBytes(StandardCharsets.UTF_8);
        gmail.arrives(
                "Nordvik <faktura@nordvik.example>",
                "Faktura " + number,
                Set.of("INBOX"),
                new FakeMail.File("faktura-" + number + ".xml", "application/xml", xml, false));
    }

    /** The user agrees at that address of Google's, as whoever they are there. @return where their browser is sent back to */
    URI agreed(String consent, String subject, String email) throws GeneralSecurityException {
        Map<String, String> asked = query(URI.create(consent).getRawQuery());
        String access = google.access(subject, email, GoogleStub.WEB, GoogleStub.ALL_SCOPES)
                .reveal();
        String refresh = google.granted(subject, email, GoogleStub.WEB, GoogleStub.ALL_SCOPES)
                .reveal();
        String id = signed("{\"iss\":\"" + google.root() + "\",\"aud\":\"" + GoogleStub.WEB.value() + "\",\"sub\":\""
                + subject + "\",\"email\":\"" + email + "\",\"email_verified\":true,\"nonce\":\""
                + asked.get("nonce") + "\",\"iat\":" + clock.instant().getEpochSecond() + ",\"exp\":"
                + clock.instant().plusSeconds(3_600).getEpochSecond() + "}");
        google.next("/oauth2/v3/certs", 200, jwks());
        google.next(
                "/token",
                200,
                "{\"access_token\":\"" + access + "\",\"refresh_token\":\"" + refresh + "\",\"id_token\":\"" + id
                        + "\",\"expires_in\":3599,\"token_type\":\"Bearer\",\"scope\":\"" + GoogleStub.ALL_SCOPES
                        + "\"}");
        return URI.create(asked.get("redirect_uri") + "?code=4%2Fabc&state=" + asked.get("state"));
    }

    private String jwks() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"kid\":\"k1\",\"n\":\""
                + BASE64.encodeToString(unsigned(key.getModulus().toByteArray())) + "\",\"e\":\""
                + BASE64.encodeToString(key.getPublicExponent().toByteArray()) + "\"}]}";
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private String signed(String claims) throws GeneralSecurityException {
        String said = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k1\"}") + "." + encoded(claims);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(said.getBytes(StandardCharsets.US_ASCII));
        return said + "." + BASE64.encodeToString(signature.sign());
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> fields = new HashMap<>();
        for (String field : raw.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    @Override
    public void close() {
        google.close();
        gmail.close();
    }
}
