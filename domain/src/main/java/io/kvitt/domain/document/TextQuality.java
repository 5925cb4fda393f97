package io.kvitt.domain.document;

import java.util.List;
import java.util.Optional;

/** Whether the words of a document are words. Scans have none, and fonts without a character map give nonsense. */
public final class TextQuality {

    /** Real invoices have 0.75 to 0.95 letters and digits among their characters. */
    private static final double LEAST_LETTERS = 0.6;

    private TextQuality() {}

    /**
     * What is wrong with the text, if anything: a document without text, or with text that is not what one sees, must be
     * read by OCR, and saying so is better than an empty success.
     *
     * @param unmapped whether the reader knows that most characters are unknown
     */
    public static Optional<DocumentProblem> flaw(List<Page> pages, boolean unmapped) {
        int characters = characters(pages);
        if (characters == 0) {
            return problem("it has no text: the pages are pictures or empty");
        }
        if (unmapped || lettersShare(pages) < LEAST_LETTERS) {
            return problem("its text is not readable: the fonts do not say which characters they show");
        }
        return Optional.empty();
    }

    /** Characters on the pages, white space not counted. */
    public static int characters(List<Page> pages) {
        int characters = 0;
        for (Page page : pages) {
            for (Word word : page.words()) {
                characters += word.text().length();
            }
        }
        return characters;
    }

    /** Leader dots and rules ({@code .......}, {@code ------}) are drawing, not text, and do not count. */
    private static double lettersShare(List<Page> pages) {
        int letters = 0;
        int others = 0;
        for (Page page : pages) {
            for (Word word : page.words()) {
                String text = word.text();
                for (int i = 0; i < text.length(); i++) {
                    char c = text.charAt(i);
                    if (Character.isLetterOrDigit(c)) {
                        letters++;
                    } else if (i == 0 || c != text.charAt(i - 1)) {
                        others++;
                    }
                }
            }
        }
        return letters + others == 0 ? 0 : (double) letters / (letters + others);
    }

    private static Optional<DocumentProblem> problem(String detail) {
        return Optional.of(new DocumentProblem(DocumentProblem.Code.NEEDS_OCR, detail));
    }
}
