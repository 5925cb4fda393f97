package io.kvitt.adapters.crypto;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider says about itself (OpenID Connect Discovery 1.0, section 3), every address on its own hosts.
 *
 * @param registers whether it has a page for new users ({@code prompt=create})
 */
record ProviderDocument(
        URI authorization, URI token, URI keys, Optional<URI> revocation, Optional<URI> endSession, boolean registers) {

    private static final int DEEPEST = 5;

    /** The document; empty if it is another's, lacks what is needed, or sends us elsewhere. */
    static Optional<ProviderDocument> read(byte[] json, OidcSettings provider) {
        return StrictJson.object(json, DEEPEST)
                .filter(members -> provider.issuer().equals(members.get("issuer")))
                .flatMap(members -> new Reader(members, provider.pinned()).document());
    }

    /** An address that is named must be a good one, also where it is not needed. */
    private record Reader(Map<String, Object> members, PinnedHosts hosts) {

        Optional<ProviderDocument> document() {
            boolean areOthersGood = isGoodOrMissing("revocation_endpoint") && isGoodOrMissing("end_session_endpoint");
            if (!areOthersGood) {
                return Optional.empty();
            }
            return address("authorization_endpoint")
                    .flatMap(authorization -> address("token_endpoint")
                            .flatMap(token -> address("jwks_uri").map(keys -> document(authorization, token, keys))));
        }

        private ProviderDocument document(URI authorization, URI token, URI keys) {
            return new ProviderDocument(
                    authorization,
                    token,
                    keys,
                    address("revocation_endpoint"),
                    address("end_session_endpoint"),
                    members.get("prompt_values_supported") instanceof List<?> prompts && prompts.contains("create"));
        }

        private boolean isGoodOrMissing(String name) {
            return !members.containsKey(name) || address(name).isPresent();
        }

        private Optional<URI> address(String name) {
            return members.get(name) instanceof String text ? hosts.admit(text) : Optional.empty();
        }
    }
}
