package io.kvitt.adapters.google;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.GoogleConsent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a browser is sent: a code, with PKCE (RFC 7636, S256), for reading mail and knowing whose it is, also while away. */
final class ConsentAddress {

    /** Nothing more is ever asked for. */
    private static final String SCOPES = "openid email " + Connection.READ_MAIL;

    private ConsentAddress() {}

    static String of(GoogleConfig config, GoogleConsent consent) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", config.web().id().value());
        query.put("redirect_uri", consent.redirectUri());
        query.put("response_type", "code");
        query.put("scope", SCOPES);
        query.put("state", consent.state().reveal());
        query.put("nonce", consent.nonce());
        query.put("code_challenge", challenge(consent.verifier()));
        query.put("code_challenge_method", "S256");
        query.put("access_type", "offline");
        query.put("include_granted_scopes", "false");
        consent.loginHint().ifPresent(email -> query.put("login_hint", email.value()));
        if (consent.askAnew()) {
            query.put("prompt", "consent");
        }
        return config.endpoints().authorize() + "?" + Exchanges.encoded(query);
    }

    static String challenge(Secret verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(verifier.reveal().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException("every JDK has SHA-256", e);
        }
    }
}
