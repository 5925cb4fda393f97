package io.kvitt.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What could be read of a document.
 *
 * @param kind by content
 * @param pages in order; none for XML
 * @param layout the text of the pages, columns kept apart by spaces
 * @param attachments that may hold an e-invoice; a plain XML document is its own only attachment
 * @param flaws what could not be read, though the rest could: damaged pages, refused attachments
 * @param namedValues what a recognising service says that values are, in its order
 */
public record DocumentContent(
        DocumentKind kind,
        List<Page> pages,
        LayoutText layout,
        List<Attachment> attachments,
        List<DocumentProblem> flaws,
        List<NamedValue> namedValues) {

    public DocumentContent {
        pages = List.copyOf(pages);
        attachments = List.copyOf(attachments);
        flaws = List.copyOf(flaws);
        namedValues = List.copyOf(namedValues);
    }

    /** A document of which nobody says what its values are. */
    public DocumentContent(
            DocumentKind kind,
            List<Page> pages,
            LayoutText layout,
            List<Attachment> attachments,
            List<DocumentProblem> flaws) {
        this(kind, pages, layout, attachments, flaws, List.of());
    }

    /** More words on a page than any letter has; comparing each with each must end. */
    private static final int MOST_WORDS = 20_000;

    /**
     * The same document with words that were recognised on its pictures, and its layout text made anew. A word of which more
     * than half is covered by a word that is there already is left out: it is the same one, seen twice. A document that had
     * no text at all no longer needs OCR, if what was recognised reads like text.
     *
     * @param recognised by the number of the page
     * @return empty if no word is new
     */
    public Optional<DocumentContent> withWordsOnPictures(Map<Integer, List<Word>> recognised) {
        List<Page> both = new ArrayList<>(pages.size());
        boolean anyNew = false;
        for (Page page : pages) {
            List<Word> words = new ArrayList<>(page.words());
            for (Word word : recognised.getOrDefault(page.number(), List.of())) {
                if (words.size() < MOST_WORDS && !isCovered(word, words)) {
                    words.add(word);
                    anyNew = true;
                }
            }
            both.add(page.withWords(words));
        }
        return anyNew
                ? Optional.of(
                        new DocumentContent(kind, both, LayoutText.of(both), attachments, flawsWith(both), namedValues))
                : Optional.empty();
    }

    /** Whether it has no text, or none that is what one sees. */
    public boolean needsOcr() {
        return flaws.stream().anyMatch(flaw -> flaw.code() == DocumentProblem.Code.NEEDS_OCR);
    }

    /**
     * The same document as it was recognised from what one sees of it: what was text before is none, and pages that nobody
     * looked at are empty. It no longer needs OCR, if what was recognised reads like text.
     *
     * @param seen whole pages, by their number; upright, so that one that lay on its side has another width and height now
     * @return empty if no word was recognised
     */
    public Optional<DocumentContent> recognised(Map<Integer, Page> seen) {
        List<Page> after = new ArrayList<>(pages.size());
        for (Page page : pages) {
            Page as = seen.getOrDefault(page.number(), page.withWords(List.of()));
            boolean turned = as.width() != page.width();
            after.add(turned ? as : page.withWords(as.words()));
        }
        if (TextQuality.characters(after) == 0) {
            return Optional.empty();
        }
        List<DocumentProblem> left = new ArrayList<>(flaws);
        left.removeIf(flaw -> flaw.code() == DocumentProblem.Code.NEEDS_OCR);
        TextQuality.flaw(after, false).ifPresent(left::add);
        return Optional.of(new DocumentContent(kind, after, LayoutText.of(after), attachments, left, namedValues));
    }

    private List<DocumentProblem> flawsWith(List<Page> both) {
        boolean hadText = TextQuality.characters(pages) > 0;
        return hadText || TextQuality.flaw(both, false).isPresent()
                ? flaws
                : flaws.stream()
                        .filter(flaw -> flaw.code() != DocumentProblem.Code.NEEDS_OCR)
                        .toList();
    }

    private static boolean isCovered(Word word, List<Word> words) {
        for (Word other : words) {
            if (word.box().shareWithin(other.box()) > 0.5f) {
                return true;
            }
        }
        return false;
    }
}
