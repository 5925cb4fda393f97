package io.kvitt.adapters.documents.einvoice;

/** An address on one line, parts that are there joined with commas. */
final class AddressLine {

    private final StringBuilder line = new StringBuilder();

    AddressLine part(Element part) {
        return append(part.text(), ", ");
    }

    /** Two that stand side by side: postcode and town, street and number. */
    AddressLine part(Element left, Element right) {
        return append(left.text(), ", ").append(right.text(), left.isBlank() ? ", " : " ");
    }

    private AddressLine append(String words, String before) {
        if (!words.isEmpty()) {
            line.append(line.isEmpty() ? "" : before).append(String.join(" ", words.split("\\s+")));
        }
        return this;
    }

    @Override
    public String toString() {
        return line.toString();
    }
}
