package io.kvitt.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A large mailbox to measure with: every fifth mail carries an invoice that is in no other. */
final class ManyMails {

    private static final int EACH_WITH_INVOICE = 5;

    private ManyMails() {}

    /**
     * Writes the Maildir {@code all}, its first tenth as {@code few}, and the invoices in it once more as files in {@code pdf}.
     *
     * @param arguments a folder, and how many mails
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int mails = Integer.parseInt(arguments[1]);
        for (String part : new String[] {"pdf", "all/new", "all/cur", "few/new", "few/cur"}) {
            Files.createDirectories(folder.resolve(part));
        }
        for (int i = 0; i < mails; i++) {
            byte[] mail = i % EACH_WITH_INVOICE == 0 ? withInvoice(folder, i) : plain(i);
            Files.write(folder.resolve("all/new/" + i + ".M.bench"), mail);
            if (i < mails / 10) {
                Files.write(folder.resolve("few/new/" + i + ".M.bench"), mail);
            }
        }
    }

    private static byte[] withInvoice(Path folder, int number) throws IOException {
        byte[] invoice = InvoiceLetters.numbered(number / EACH_WITH_INVOICE);
        Files.write(folder.resolve("pdf/" + number + ".pdf"), invoice);
        return (head(number) + "Content-Type: application/pdf; name=\"" + number + ".pdf\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(invoice) + "\r\n")
                .getBytes(UTF_8);
    }

    private static byte[] plain(int number) {
        return (head(number) + "Content-Type: text/plain; charset=utf-8\r\n\r\nErbjudande " + number + "\r\n")
                .getBytes(UTF_8);
    }

    private static String head(int number) {
        return "From: <a" + number + "@exempel.example>\r\nSubject: Faktura " + number + "\r\nMIME-Version: 1.0\r\n";
    }
}
