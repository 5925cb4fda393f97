package io.kvitt.adapters.crypto;

import java.util.Optional;

/** Kinds of tokens, told apart so that none can stand for another (RFC 8725, section 3.12): step 8 of the gate. */
enum TokenKind {
    /** An access token of RFC 9068, ours or a provider's. */
    ACCESS {
        @Override
        boolean admitsType(Optional<String> typ) {
            return typ.equals(Optional.of("at+jwt"));
        }

        @Override
        boolean isStatedIn(Claims claims) {
            return claims.text("jti", LONGEST).isPresent()
                    && claims.text("client_id", LONGEST).isPresent();
        }
    },
    /** An access token of Cognito: no type, no audience, but the client that it was given to. */
    COGNITO_ACCESS {
        @Override
        boolean admitsType(Optional<String> typ) {
            return typ.isEmpty();
        }

        @Override
        boolean isStatedIn(Claims claims) {
            return claims.text("token_use", LONGEST).equals(Optional.of("access"))
                    && claims.text("jti", LONGEST).isPresent()
                    && claims.text("client_id", LONGEST).isPresent()
                    && !claims.has("aud");
        }

        @Override
        boolean isFor(String audience, Claims claims) {
            return claims.text("client_id", LONGEST).equals(Optional.of(audience));
        }
    },
    /** Says to a client who signed in (OpenID Connect Core 1.0, section 2). It opens nothing. */
    ID {
        @Override
        boolean admitsType(Optional<String> typ) {
            return typ.map("JWT"::equals).orElse(true);
        }

        @Override
        boolean isStatedIn(Claims claims) {
            return true;
        }

        @Override
        boolean isFor(String audience, Claims claims) {
            Optional<String> authorized = claims.text("azp", LONGEST_AUTHORIZED);
            return super.isFor(audience, claims)
                    && (claims.has("azp")
                            ? authorized.equals(Optional.of(audience))
                            : claims.audiences().size() == 1);
        }
    },
    /** An ID token of Cognito, which names its use. */
    COGNITO_ID {
        @Override
        boolean admitsType(Optional<String> typ) {
            return ID.admitsType(typ);
        }

        @Override
        boolean isStatedIn(Claims claims) {
            return claims.text("token_use", LONGEST).equals(Optional.of("id"));
        }

        @Override
        boolean isFor(String audience, Claims claims) {
            return ID.isFor(audience, claims);
        }
    };

    private static final int LONGEST = 128;
    private static final int LONGEST_AUTHORIZED = 255;

    /** Whether a header may name that type. One spelling each: {@code application/at+jwt} is none. */
    abstract boolean admitsType(Optional<String> typ);

    /** Whether the claims are there that only this kind has. */
    abstract boolean isStatedIn(Claims claims);

    /** Whether it was made for that audience. */
    boolean isFor(String audience, Claims claims) {
        return claims.audiences().contains(audience);
    }

    /** Whether it names somebody whom it could be for. */
    boolean hasAudience(Claims claims) {
        return this == COGNITO_ACCESS || !claims.audiences().isEmpty();
    }
}
