package io.kvitt.samples;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A Maildir with sample documents in its mails, and with what else comes by mail. */
final class SampleMailbox {

    private static final String BOUNDARY = "=_kvitt_sample";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder();

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, byte[]> documents = new LinkedHashMap<>();

    private SampleMailbox(Map<String, byte[]> documents) {
        this.documents.putAll(documents);
    }

    /**
     * Its mails, by their paths.
     *
     * @param documents samples by their names
     */
    static Map<String, byte[]> files(Map<String, byte[]> documents) {
        SampleMailbox mailbox = new SampleMailbox(documents);
        mailbox.fill();
        return mailbox.files;
    }

    private void fill() {
        deliver(
                "cur/1792396800.M1.sample",
                plain("Hyresavi november", "avi@lindgarden.example", "hyresavi-lindgarden.pdf"));
        deliver(
                "cur/1792483200.M2.sample",
                plain("Ihre Rechnung", "post@falkenried.example", "facturx-falkenried.pdf"));
        deliver("cur/1792569600.M3.sample", plain("Faktura 10443", "regning@nordvik.example", "ubl-nordvik.xml"));
        deliver("cur/1792656000.M4.sample", newsletter());
        deliver("new/1792742400.M5.sample", forwarded("rechnung-wolkenkuckuck.pdf"));
        deliver(
                "new/1792828800.M6.sample",
                plain("P\u00e5minnelse: hyresavi", "avi@lindgarden.example", "hyresavi-lindgarden.pdf"));
        deliver("new/1792915200.M7.sample", hostileName("rechnung-hirngespinst.pdf"));
        deliver(
                "new/1793001600.M8.sample",
                plain("Faktura, l\u00f6senordsskyddad", "faktura@exempel.example", "losen.pdf"));
    }

    private void deliver(String path, String mail) {
        files.put("mailbox/" + path, mail.getBytes(StandardCharsets.US_ASCII));
    }

    private String plain(String subject, String from, String document) {
        return head(from, subject) + multipart(text("Se bilagan.") + attachment(document, document));
    }

    private static String newsletter() {
        return head("nyheter@exempel.example", "H\u00f6stens b\u00e4sta erbjudanden")
                + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + encoded("<p>Allt ska bort! <a href=\"http://exempel.example/\">Klicka h\u00e4r</a></p>"
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The bill is in the mail within the mail. */
    private String forwarded(String document) {
        String inner =
                plain("Rechnung", "verlag@wolkenkuckuck.example", document).replace(BOUNDARY, BOUNDARY + "_inner");
        return head("anna@exempel.example", "Fwd: Rechnung")
                + multipart(text("Kan du betala den?") + part("Content-Type: message/rfc822\r\n\r\n" + inner));
    }

    /** A name that wants to be a path, and to look like something else. */
    private String hostileName(String document) {
        return head("konto@hirngespinst.example", "Rechnung 2026-771")
                + multipart(text("Anbei.") + attachment("../../etc/cron.d/\u202efdp.exe", document));
    }

    private static String head(String from, String subject) {
        return "From: <" + from + ">\r\nTo: <anna@exempel.example>\r\nSubject: " + word(subject)
                + "\r\nDate: Mon, 19 Oct 2026 08:00:00 +0200\r\nMIME-Version: 1.0\r\n";
    }

    private static String multipart(String parts) {
        return "Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\r\n\r\n" + parts + "--" + BOUNDARY
                + "--\r\n";
    }

    private static String text(String written) {
        return part("Content-Type: text/plain; charset=us-ascii\r\n\r\n" + written + "\r\n");
    }

    private String attachment(String name, String document) {
        byte[] bytes = documents.get(document);
        if (bytes == null) {
            throw new IllegalArgumentException("no sample " + document);
        }
        return part("Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\""
                + word(name) + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encoded(bytes));
    }

    private static String part(String content) {
        return "--" + BOUNDARY + "\r\n" + content + "\r\n";
    }

    private static String encoded(byte[] bytes) {
        return LINES.encodeToString(bytes) + "\r\n";
    }

    /** As it is, if it is ASCII; else as RFC 2047 has it. */
    private static String word(String text) {
        boolean isAscii = text.chars().allMatch(c -> c < 0x80);
        return isAscii
                ? text
                : "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
