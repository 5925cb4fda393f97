package io.kvitt.adapters.documents.code;

import io.kvitt.adapters.documents.pdf.PdfCodeSpots;
import io.kvitt.domain.Secret;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.CodeSpot;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.PrintedCode;
import io.kvitt.domain.document.port.CodeReader;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Reads QR codes with ZXing: on images, on the pictures of PDF documents, and where these draw them. */
public final class ZxingCodes implements CodeReader {

    /** After this no further look is begun. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** Pixels take much memory while they are unpacked, so documents with pictures wait for each other. */
    private final Lock unpacking = new ReentrantLock();

    @Override
    public List<PrintedCode> read(byte[] bytes, List<Secret> passwords, DocumentContent content, Effort effort) {
        List<Page> pages = worthwhile(content, effort);
        if (pages.isEmpty() || Thread.currentThread().isInterrupted()) {
            return List.of();
        }
        boolean withPictures = content.kind() == DocumentKind.IMAGE
                || pages.stream().flatMap(page -> page.codeSpots().stream()).anyMatch(ZxingCodes::isPicture);
        return withPictures ? readAlone(bytes, passwords, content, pages) : read(bytes, passwords, content, pages);
    }

    /** The pages that show something this effort is for. An image is one large picture. */
    private static List<Page> worthwhile(DocumentContent content, Effort effort) {
        if (content.kind() == DocumentKind.IMAGE) {
            return effort == Effort.ALL ? content.pages() : List.of();
        }
        List<Page> pages = new ArrayList<>();
        for (Page page : content.kind() == DocumentKind.PDF ? content.pages() : List.<Page>of()) {
            List<CodeSpot> spots = page.codeSpots().stream()
                    .filter(spot -> effort == Effort.ALL || !isPicture(spot))
                    .toList();
            if (!spots.isEmpty()) {
                pages.add(new Page(page.number(), page.width(), page.height(), List.of(), spots));
            }
        }
        return pages;
    }

    private static boolean isPicture(CodeSpot spot) {
        return spot.kind() == CodeSpot.Kind.PICTURE;
    }

    private List<PrintedCode> readAlone(
            byte[] bytes, List<Secret> passwords, DocumentContent content, List<Page> pages) {
        try {
            unpacking.lockInterruptibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        try {
            return read(bytes, passwords, content, pages);
        } finally {
            unpacking.unlock();
        }
    }

    private static List<PrintedCode> read(
            byte[] bytes, List<Secret> passwords, DocumentContent content, List<Page> pages) {
        Reading reading = new Reading();
        try {
            if (content.kind() == DocumentKind.IMAGE) {
                ImagePages.each(
                        bytes,
                        (number, pixels) -> number <= pages.size() && reading.add(pages.get(number - 1), pixels));
            } else {
                PdfCodeSpots.each(bytes, passwords, pages, reading::add);
            }
        } catch (OutOfMemoryError tooLarge) {
            // The pixels are let go by now; codes that were seen before are codes all the same.
            return reading.codes();
        }
        return reading.codes();
    }

    /** The codes of one document. */
    private static final class Reading {
        private final QrSearch search = new QrSearch(System.nanoTime() + LIMIT.toNanos());
        private final List<PrintedCode> codes = new ArrayList<>();

        /** Returns whether there is time for another look. */
        boolean add(PdfCodeSpots.Look look) {
            List<QrSearch.Seen> seen = look.filled() ? search.filling(look.pixels()) : search.on(look.pixels());
            return add(look.page(), look.box(), look.upright(), look.pixels(), seen);
        }

        boolean add(Page page, BufferedImage pixels) {
            return add(page.number(), new Box(0, 0, page.width(), page.height()), true, pixels, search.on(pixels));
        }

        private boolean add(int page, Box box, boolean upright, BufferedImage pixels, List<QrSearch.Seen> all) {
            float wide = box.width() / pixels.getWidth();
            float high = box.height() / pixels.getHeight();
            for (QrSearch.Seen seen : all) {
                Box on = seen.box();
                Box exactly = new Box(
                        box.x0() + on.x0() * wide,
                        box.y0() + on.y0() * high,
                        box.x0() + on.x1() * wide,
                        box.y0() + on.y1() * high);
                add(new PrintedCode(new Place(page, upright ? exactly : box), seen.text()));
            }
            return !search.isOver();
        }

        /** A code may be noted both as marks and as a picture. */
        private void add(PrintedCode code) {
            boolean known = codes.stream()
                    .anyMatch(other -> other.text().equals(code.text())
                            && other.place().page() == code.place().page()
                            && other.place().box().overlaps(code.place().box()));
            if (!known) {
                codes.add(code);
            }
        }

        List<PrintedCode> codes() {
            return Thread.currentThread().isInterrupted() ? List.of() : List.copyOf(codes);
        }
    }
}
