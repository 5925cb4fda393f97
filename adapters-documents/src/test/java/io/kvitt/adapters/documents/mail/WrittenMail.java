package io.kvitt.adapters.documents.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A mail in the making: headers, and parts one after the other. */
final class WrittenMail {

    static final byte[] PDF = "%PDF-1.4\n% nothing on it\n".getBytes(StandardCharsets.ISO_8859_1);

    private static final String BOUNDARY = "=_b0";

    private final StringBuilder headers = new StringBuilder();
    private final StringBuilder parts = new StringBuilder();

    static WrittenMail withText() {
        return new WrittenMail()
                .header("From: Wallenstam <Avi@Wallenstam.se>")
                .header("Subject: Hyresavi")
                .header("Date: Mon, 23 Nov 2026 08:00:00 +0100")
                .header("Message-ID: <1@wallenstam.se>")
                .part("Content-Type: text/plain; charset=utf-8", "Hej");
    }

    WrittenMail header(String line) {
        headers.append(line).append("\r\n");
        return this;
    }

    /** A part as it stands. */
    WrittenMail part(String partHeaders, String body) {
        parts.append("--")
                .append(BOUNDARY)
                .append("\r\n")
                .append(partHeaders)
                .append("\r\n\r\n")
                .append(body)
                .append("\r\n");
        return this;
    }

    WrittenMail base64(String partHeaders, byte[] content) {
        return part(
                partHeaders + "\r\nContent-Transfer-Encoding: base64",
                Base64.getMimeEncoder().encodeToString(content));
    }

    WrittenMail pdf(String disposition) {
        return base64("Content-Type: application/pdf\r\nContent-Disposition: " + disposition, PDF);
    }

    byte[] bytes() {
        String mail = headers + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"" + BOUNDARY
                + "\"\r\n\r\n" + parts + "--" + BOUNDARY + "--\r\n";
        return mail.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
