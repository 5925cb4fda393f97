package io.kvitt.adapters.documents.pdf;

/** Messages of PDFBox for people: one short line of printable characters, since they may quote the document. */
final class Plain {

    private static final int LONGEST = 120;

    private Plain() {}

    static String words(Exception trouble) {
        String message = trouble.getMessage();
        if (message == null || message.isBlank()) {
            return trouble.getClass().getSimpleName();
        }
        String line = message.lines()
                .findFirst()
                .orElse("")
                .replaceAll("[^\\x20-\\x7e]", "?")
                .strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}
