package io.kvitt.domain.invoice;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a kept invoice comes from, and how it was read.
 *
 * @param file its name as it was given, at most {@link #LONGEST_NAME} characters of it
 * @param sha256 of the bytes of the document, 64 hexadecimal digits in lower case
 * @param template that read it, where one did
 * @param needsReview whether somebody should look at it before it is paid; see {@link Review}
 */
public record InvoiceSource(
        String file, String sha256, Strategy strategy, Optional<String> template, boolean needsReview) {

    /** The end of a longer path is kept: it tells more than its beginning. */
    public static final int LONGEST_NAME = 1_000;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public InvoiceSource {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        file = file.length() <= LONGEST_NAME ? file : file.substring(file.length() - LONGEST_NAME);
    }
}
