package io.kvitt.adapters.google.gmail;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartBody;
import com.google.api.services.gmail.model.MessagePartHeader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A message that lies in a {@link FakeGmail}. */
public final class FakeMail {

    /** A file in it. */
    public record File(String name, String type, byte[] bytes, boolean isHidden) {

        /** One that {@code has:attachment} finds. */
        public static File attached(String name, String text) {
            return new File(name, "application/pdf", text.getBytes(StandardCharsets.UTF_8), false);
        }

        /** One within the text, which {@code has:attachment} overlooks. */
        public static File hidden(String name, String text) {
            return new File(name, "application/pdf", text.getBytes(StandardCharsets.UTF_8), true);
        }
    }

    final String id;
    final Instant cameAt;
    final String from;
    final String subject;
    final List<File> files;
    final Set<String> labels;
    /** The search knows it from here on. */
    final Instant searchedFrom;

    FakeMail(
            String id,
            Instant cameAt,
            String from,
            String subject,
            List<File> files,
            Set<String> labels,
            Instant searchedFrom) {
        this.id = id;
        this.cameAt = cameAt;
        this.from = from;
        this.subject = subject;
        this.files = List.copyOf(files);
        this.labels = new LinkedHashSet<>(labels);
        this.searchedFrom = searchedFrom;
    }

    MessagePart payload(Function<File, String> attachmentIds) {
        List<MessagePart> parts = new ArrayList<>();
        byte[] text = "Hej".getBytes(StandardCharsets.UTF_8);
        parts.add(new MessagePart()
                .setMimeType("text/plain")
                .setFilename("")
                .setBody(new MessagePartBody().setSize(text.length).setData(base64(text))));
        for (File file : files) {
            parts.add(new MessagePart()
                    .setMimeType(file.type())
                    .setFilename(file.name())
                    .setHeaders(List.of(header("Content-Disposition", file.isHidden() ? "inline" : "attachment")))
                    .setBody(new MessagePartBody()
                            .setSize(file.bytes().length)
                            .setAttachmentId(attachmentIds.apply(file))));
        }
        return new MessagePart()
                .setMimeType("multipart/mixed")
                .setFilename("")
                .setHeaders(List.of(
                        header("From", from),
                        header("Subject", subject),
                        header("Authentication-Results", "mx.google.com; dmarc=pass header.from=example.se")))
                .setParts(parts);
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static MessagePartHeader header(String name, String value) {
        return new MessagePartHeader().setName(name).setValue(value);
    }

    boolean isIn(String label) {
        return labels.contains(label);
    }

    /** Whether the words stand in a text next to each other: Gmail compares whole words. */
    static boolean hasWords(String text, String words) {
        return (" " + String.join(" ", words(text)) + " ").contains(" " + String.join(" ", words(words)) + " ");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
