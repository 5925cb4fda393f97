package io.kvitt.adapters.documents.pdf;

import io.kvitt.domain.Secret;
import io.kvitt.domain.document.Marking;
import io.kvitt.domain.document.port.DocumentMarker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Draws marks on a copy of a PDF: one more content stream on each page that has marks. */
public final class PdfMarker implements DocumentMarker {

    private static final int KEY_BITS = 128;

    @Override
    public Marked mark(byte[] bytes, List<Secret> passwords, Marking marking) {
        List<Secret> tried = new ArrayList<>(passwords);
        tried.add(0, new Secret(""));
        try {
            for (Secret password : tried) {
                Optional<Marked> marked = mark(bytes, password, marking);
                if (marked.isPresent()) {
                    return marked.get();
                }
            }
            return new Marked.Undrawn("none of the passwords opens it");
        } catch (Interrupted stopped) {
            return new Marked.Undrawn("drawing took too long and was stopped");
        } catch (NoClassDefFoundError certificates) {
            return new Marked.Undrawn("it is encrypted for the holder of a certificate");
        } catch (StackOverflowError deep) {
            return new Marked.Undrawn("its parts are nested too deep");
        } catch (IOException | RuntimeException damaged) {
            // PDFBox meets what it does not expect with exceptions of all kinds; at this edge they mean one thing.
            return new Marked.Undrawn("it is too damaged to draw on: " + Plain.words(damaged));
        }
    }

    /** Empty if the password is wrong. */
    private static Optional<Marked> mark(byte[] bytes, Secret password, Marking marking) throws IOException {
        try (PDDocument document = Loader.loadPDF(new InterruptibleBuffer(bytes), password.reveal())) {
            AccessPermission allowed = document.getCurrentAccessPermission();
            if (!allowed.canModify() && !allowed.canModifyAnnotations()) {
                return Optional.of(new Marked.Undrawn("it is protected against changes"));
            }
            PageMarks.draw(document, marking);
            protect(document, password, allowed);
            ByteArrayOutputStream copy = new ByteArrayOutputStream(bytes.length + 64_000);
            document.save(copy);
            return Optional.of(new Marked.Copy(copy.toByteArray(), "pdf"));
        } catch (InvalidPasswordException wrong) {
            return Optional.empty();
        } catch (IllegalArgumentException forbidden) {
            if (password.reveal().isEmpty()) {
                throw forbidden;
            }
            return Optional.empty(); // a password with characters that none may have (RFC 4013)
        }
    }

    /** What needed a password needs it again; what anybody may open and change stays open. */
    private static void protect(PDDocument document, Secret password, AccessPermission allowed) throws IOException {
        if (!document.isEncrypted()) {
            return;
        }
        if (password.reveal().isEmpty()) {
            document.setAllSecurityToBeRemoved(true);
            return;
        }
        StandardProtectionPolicy policy = new StandardProtectionPolicy(password.reveal(), password.reveal(), allowed);
        policy.setEncryptionKeyLength(KEY_BITS);
        policy.setPreferAES(true);
        document.protect(policy);
    }
}
