package io.kvitt.adapters.crypto;

/** What a provider of OpenID Connect does in its own way. */
public enum OidcRules {
    /** As the standards say: OpenID Connect Core 1.0, Discovery 1.0, RFC 9068 for access tokens. */
    STANDARD(TokenKind.ACCESS, TokenKind.ID),
    /**
     * Amazon Cognito: access tokens without a type and without an audience, a use named in every token, pages of its own for new
     * users and for signing out.
     */
    COGNITO(TokenKind.COGNITO_ACCESS, TokenKind.COGNITO_ID);

    private final TokenKind accessTokens;
    private final TokenKind idTokens;

    OidcRules(TokenKind accessTokens, TokenKind idTokens) {
        this.accessTokens = accessTokens;
        this.idTokens = idTokens;
    }

    TokenKind accessTokens() {
        return accessTokens;
    }

    TokenKind idTokens() {
        return idTokens;
    }
}
