package io.kvitt.domain.mail;

import java.util.Locale;
import java.util.Optional;

/**
 * What a part says of itself. Only whether it belongs to the text of the mail is asked of it; what it is, is told by its bytes.
 *
 * @param name as it may be shown
 * @param type declared, in lower case, without parameters; {@code application/octet-stream} where nothing is said
 * @param isInline whether it is shown within the text: declared as inline, or named by a content id
 * @param isText whether it is what somebody wrote to be read in the mail, rather than a file
 */
public record PartLabel(DisplayName name, String type, boolean isInline, boolean isText) {

    private static final String UNSAID = "application/octet-stream";
    private static final int LONGEST = 127;

    public PartLabel {
        String low = type.strip().toLowerCase(Locale.ROOT);
        type = low.isEmpty() || low.length() > LONGEST ? UNSAID : low;
    }

    /**
     * Why a part of that type is never looked at: what it is for, only others can open.
     *
     * @return empty if it may be looked at
     */
    public Optional<IgnoreReason> closed() {
        return switch (type) {
            case "application/ms-tnef", "application/vnd.ms-tnef" -> Optional.of(IgnoreReason.TNEF);
            case "application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted" ->
                Optional.of(IgnoreReason.ENCRYPTED);
            case "application/pgp-encrypted" -> Optional.of(IgnoreReason.ENCRYPTED);
            case "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature" ->
                Optional.of(IgnoreReason.SIGNATURE);
            default -> Optional.empty();
        };
    }
}
