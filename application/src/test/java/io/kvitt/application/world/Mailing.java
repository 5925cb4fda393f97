package io.kvitt.application.world;

import io.kvitt.application.world.Letter.File;
import io.kvitt.application.world.Letter.Kind;
import io.kvitt.domain.identity.UserId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes letters to the people of a world, and puts them into their mailboxes. */
final class Mailing {

    private static final List<String> NAMES = List.of(
            "avi.pdf", "../../etc/passwd", "user_" + People.BO.id().value() + "/Invoice_1.pdf", "inv\u202Efdp.exe");

    private final Fate fate;
    private final WorldTime time;
    private final Book book;
    private final List<Box> boxes;
    private int number;

    Mailing(Fate fate, WorldTime time, Book book, List<Box> boxes) {
        this.fate = fate;
        this.time = time;
        this.book = book;
        this.boxes = boxes;
    }

    /** One to three letters, in any order, some of them to be found later. */
    void some() {
        for (int i = fate.draw(3); i >= 0; i--) {
            Box box = fate.one(boxes);
            if (fate.isOneOf(15)) {
                Letter same = papers(List.of(bill("Alla Vatten", due(60))), 0);
                boxes.stream().filter(to -> to.isGmail() == box.isGmail()).forEach(to -> put(to, same));
            } else {
                put(box, letter(box));
            }
        }
    }

    void put(Box box, Letter letter) {
        Duration lag = fate.isOneOf(3) ? Duration.ofMinutes(fate.draw(120)) : Duration.ZERO;
        book.sent(box, box.post().comes(letter, lag), letter);
    }

    /** One that nothing is in the way of. */
    Bill fresh(Box box, LocalDate due) {
        Bill bill = bill(seller(box.owner()), due);
        Letter letter = new Letter(
                Kind.PAPERS,
                time.now(),
                "a@x.se",
                "Faktura",
                List.of(new File("avi.pdf", bill.text(""))),
                0,
                List.of(bill));
        book.sent(box, box.post().comes(letter, Duration.ZERO), letter);
        book.fresh(box.owner(), bill);
        return bill;
    }

    private Letter letter(Box box) {
        UserId to = box.owner();
        int what = fate.draw(100);
        if (what < 45) {
            List<Bill> bills = new ArrayList<>();
            for (int i = fate.draw(3); i >= 0; i--) {
                bills.add(bill(seller(to), fate.isOneOf(12) ? due(-90) : due(60)));
            }
            return papers(bills, box.post().canGarble() && fate.isOneOf(5) ? 1 + fate.draw(3) : 0);
        } else if (what < 75) {
            return again(box);
        } else if (what < 82) {
            return of(Kind.PAPERS, fate.isOneOf(2) ? "just a note " + ++number : Bill.LOCKED);
        } else if (what < 88) {
            return of(Kind.WORDS, "logo");
        } else if (what < 91) {
            return of(Kind.BOMB, "x");
        } else if (what < 94) {
            return of(Kind.ARCHIVE_BOMB, "zip bomb");
        } else if (what < 97 || !box.post().canGarble()) {
            return of(Kind.POISON, "fault");
        }
        return new Letter(
                Kind.GARBLED, time.now(), "a@x.se", "Faktura", List.of(file("?")), Integer.MAX_VALUE, List.of());
    }

    /** An earlier bill, by its bytes or as another copy of the paper. */
    private Letter again(Box box) {
        List<Bill> earlier = List.copyOf(book.billsOf(box.owner()).values());
        Bill bill = earlier.isEmpty() ? bill(seller(box.owner()), due(60)) : fate.one(earlier);
        String remark = fate.isOneOf(2) ? "" : "copy " + ++number;
        return letter(Kind.PAPERS, List.of(file(bill.text(remark))), 0, List.of(bill));
    }

    private Letter papers(List<Bill> bills, int garbled) {
        List<File> files =
                new ArrayList<>(bills.stream().map(bill -> file(bill.text(""))).toList());
        if (fate.isOneOf(4)) {
            files.add(fate.draw(files.size() + 1), file("logo"));
        }
        return letter(Kind.PAPERS, files, garbled, bills);
    }

    private Letter of(Kind kind, String content) {
        return letter(kind, List.of(file(content)), 0, List.of());
    }

    private Letter letter(Kind kind, List<File> files, int garbled, List<Bill> bills) {
        Instant at = time.now().minusSeconds(fate.draw(100_000));
        return new Letter(kind, at, "a@x.se", fate.isOneOf(6) ? "Hej" : "Faktura " + number, files, garbled, bills);
    }

    private File file(String text) {
        return new File(fate.isOneOf(4) ? fate.one(NAMES) : "avi.pdf", text);
    }

    private Bill bill(String seller, LocalDate due) {
        return new Bill(seller, "F" + ++number, BigDecimal.valueOf(1 + fate.draw(1_000_000), 2), due);
    }

    private static String seller(UserId to) {
        return People.name(to) + " Energi";
    }

    private LocalDate due(int days) {
        return LocalDate.ofInstant(time.now(), ZoneOffset.UTC).plusDays(days < 0 ? days : 5 + fate.draw(days));
    }
}
