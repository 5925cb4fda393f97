package io.kvitt.domain.document;

import java.util.List;

/**
 * What could be read of a document.
 *
 * @param kind by content
 * @param pages in order; none for XML
 * @param layout the text of the pages, columns kept apart by spaces
 * @param attachments that may hold an e-invoice; a plain XML document is its own only attachment
 * @param flaws what could not be read, though the rest could: damaged pages, refused attachments
 */
public record DocumentContent(
        DocumentKind kind,
        List<Page> pages,
        LayoutText layout,
        List<Attachment> attachments,
        List<DocumentProblem> flaws) {

    public DocumentContent {
        pages = List.copyOf(pages);
        attachments = List.copyOf(attachments);
        flaws = List.copyOf(flaws);
    }
}
