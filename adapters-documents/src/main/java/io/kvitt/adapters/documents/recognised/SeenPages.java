package io.kvitt.adapters.documents.recognised;

import static io.kvitt.domain.document.DocumentProblem.Code.DAMAGED;
import static io.kvitt.domain.document.DocumentProblem.Code.TOO_COMPLEX;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.NamedValue;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.TextQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The pages of one document while their words are gathered; it has limits. */
final class SeenPages {

    static final int MOST_PAGES = 2_000;
    private static final int MOST_WORDS_OF_A_PAGE = 20_000;
    private static final int MOST_NAMED = 20_000;
    private static final int MOST_WORDS = 200_000;

    private final List<SeenPage> pages = new ArrayList<>();
    private int words;
    private int named;
    private int unplaced;

    int count() {
        return pages.size();
    }

    /** The page of that number, from 1; those before it come to be, too, with no proportions of their own. */
    SeenPage page(int number) {
        if (number < 1 || number > MOST_PAGES) {
            throw new Refused(TOO_COMPLEX, "it has a page " + number + "; pages 1 to " + MOST_PAGES + " are read");
        }
        while (pages.size() < number) {
            pages.add(new SeenPage(OptionalDouble.empty()));
        }
        return pages.get(number - 1);
    }

    /** A further page, of which the proportions are known. */
    SeenPage next(double width, double height) {
        if (pages.size() >= MOST_PAGES) {
            throw new Refused(TOO_COMPLEX, "it has more than " + MOST_PAGES + " pages");
        }
        SeenPage page = new SeenPage(OptionalDouble.of(width / height));
        pages.add(page);
        return page;
    }

    void add(SeenPage page, String text, Quad place) {
        int before = page.size();
        if (!page.add(text, place)) {
            unplaced++;
        }
        words += page.size() - before;
        if (page.size() > MOST_WORDS_OF_A_PAGE || words > MOST_WORDS) {
            throw new Refused(TOO_COMPLEX, "it has more words than any document");
        }
    }

    /** Takes what somebody says that a value on a page is. */
    void name(SeenPage page, String name, String text, double confidence, Optional<Quad> place) {
        if (++named > MOST_NAMED) {
            throw new Refused(TOO_COMPLEX, "it names more values than any document has");
        }
        page.name(name, text, confidence, place);
    }

    /** A word of which nobody says where it stands. */
    void addUnplaced() {
        unplaced++;
    }

    DocumentContent content() {
        List<Page> read = new ArrayList<>(pages.size());
        List<NamedValue> values = new ArrayList<>();
        for (SeenPage page : pages) {
            Refused.ifInterrupted();
            values.addAll(page.namedValues(read.size() + 1));
            read.add(page.page(read.size() + 1));
        }
        List<DocumentProblem> flaws = new ArrayList<>();
        if (unplaced > 0) {
            flaws.add(new DocumentProblem(DAMAGED, unplaced + " words of it have no place on a page"));
        }
        TextQuality.flaw(read, false).ifPresent(flaws::add);
        return new DocumentContent(DocumentKind.RECOGNISED, read, LayoutText.of(read), List.of(), flaws, values);
    }
}
