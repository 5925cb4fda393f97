package io.kvitt.adapters.crypto;

import static io.kvitt.domain.identity.TokenFault.FORM;
import static io.kvitt.domain.identity.TokenFault.LENGTH;

import java.nio.charset.StandardCharsets;

/**
 * A text of three parts in canonical base64url (RFC 7515, section 7.1): steps 1 to 3 of the gate. Other serializations and
 * encrypted tokens are none. The payload may be empty here; it is then no claims.
 *
 * @param text 20 to 4,096 characters
 * @param header where the first part ends
 * @param payload where the second part ends
 */
record CompactJws(String text, int header, int payload) {

    static final int SHORTEST = 20;
    static final int LONGEST = 4_096;

    /** Reads from left to right and makes nothing, so that rubbish costs no memory. */
    static Step<CompactJws> read(String shown) {
        if (shown.length() < SHORTEST || shown.length() > LONGEST || !isPrintable(shown)) {
            return Step.stopped(LENGTH);
        }
        int header = shown.indexOf('.');
        int payload = shown.indexOf('.', header + 1);
        boolean isThreeParts = header > 0 && payload > header && payload + 1 < shown.length();
        return isThreeParts && isCanonical(shown, header, payload)
                ? Step.through(new CompactJws(shown, header, payload))
                : Step.stopped(FORM);
    }

    private static boolean isPrintable(String shown) {
        for (int i = 0; i < shown.length(); i++) {
            if (shown.charAt(i) <= ' ' || shown.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** A fourth part would show as a dot, which is no character of base64url. */
    private static boolean isCanonical(String shown, int header, int payload) {
        return Base64Url.isCanonical(shown, 0, header)
                && Base64Url.isCanonical(shown, header + 1, payload)
                && Base64Url.isCanonical(shown, payload + 1, shown.length());
    }

    byte[] headerBytes() {
        return Base64Url.decode(text.substring(0, header));
    }

    byte[] payloadBytes() {
        return Base64Url.decode(text.substring(header + 1, payload));
    }

    /** What was signed. */
    byte[] signedBytes() {
        return text.substring(0, payload).getBytes(StandardCharsets.US_ASCII);
    }

    /** In base64url. */
    String signature() {
        return text.substring(payload + 1);
    }

    @Override
    public String toString() {
        return "CompactJws[…]";
    }
}
