package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Place;
import io.kvitt.domain.receipt.HeadRow.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the seller may be called: one row of the head, or up to three joined. The legal name is asked for, so a legal form
 * speaks for a row, and rows are joined up to it.
 */
final class ShopNames {

    /** The head is rarely longer; a legal form further down counts too. */
    private static final int HEAD = 12;

    private static final int MOST_JOINED = 3;

    private final Slip slip;
    private final List<HeadRow> rows;

    private ShopNames(Slip slip, List<HeadRow> rows) {
        this.slip = slip;
        this.rows = rows;
    }

    static List<Proposal<String>> in(Slip slip, List<HeadRow> rows) {
        return new ShopNames(slip, rows).proposals();
    }

    private List<Proposal<String>> proposals() {
        List<Proposal<String>> proposals = new ArrayList<>();
        for (int from = 0; from < rows.size(); from++) {
            if (from >= HEAD && !slip.wordings().get(from).contains(Wording.LEGAL)) {
                continue;
            }
            for (int to = from + 1; to <= Math.min(rows.size(), from + MOST_JOINED); to++) {
                if (to > from + 1
                        && (isNoName(rows.get(to - 1))
                                || rows.get(to - 1).row().page()
                                        != rows.get(from).row().page())) {
                    break;
                }
                if (!isNoName(rows.get(from))) {
                    proposals.add(proposal(from, to));
                }
            }
        }
        return proposals;
    }

    private static boolean isNoName(HeadRow row) {
        return row.name().chars().filter(Character::isLetter).count() < 2;
    }

    private Proposal<String> proposal(int from, int to) {
        List<HeadRow> span = rows.subList(from, to);
        HeadRow first = span.get(0);
        HeadRow last = span.get(span.size() - 1);
        StringBuilder name = new StringBuilder(first.name());
        StringBuilder words = new StringBuilder(first.row().text());
        Place place = first.row().place();
        for (HeadRow row : span.subList(1, span.size())) {
            name.append(' ').append(row.name());
            words.append(' ').append(row.row().text());
            place = new Place(place.page(), place.box().with(row.row().box()));
        }
        return new Proposal<>(
                name.toString(), place, words.toString(), "receipt:shop-name", reasons(from, to, first, last));
    }

    private boolean any(int from, int to, Trait trait) {
        for (int i = Math.max(0, from); i < Math.min(to, rows.size()); i++) {
            if (rows.get(i).is(trait)) {
                return true;
            }
        }
        return false;
    }

    private int plausibleBefore(int from) {
        int count = 0;
        for (HeadRow row : rows.subList(0, Math.min(from, 2 * HEAD))) {
            if (!isNoName(row)
                    && !row.isBarrier()
                    && !row.is(Trait.NUMBER_ONLY)
                    && !row.is(Trait.TITLE)
                    && !row.is(Trait.GREETING)) {
                count++;
            }
        }
        return count;
    }

    private Set<String> reasons(int from, int to, HeadRow first, HeadRow last) {
        int before = plausibleBefore(from);
        boolean legal = last.is(Trait.LEGAL);
        boolean legalInside = any(from, to - 1, Trait.LEGAL);
        boolean legalBefore = any(Math.max(0, from - 4), from, Trait.LEGAL);
        boolean legalNext = any(to, to + 1, Trait.LEGAL);
        boolean legalSoon = any(to + 1, to + 4, Trait.LEGAL);
        boolean trade = any(from, to, Trait.TRADE);
        boolean tradeNext = any(to, to + 1, Trait.TRADE);
        boolean hasNext = to < rows.size();
        int joined = to - from;
        String joinedName = joined == 1 ? "one" : joined == 2 ? "two" : "three";
        boolean shortNames = first.row().words().size() <= 3 && !trade && !legal;
        return new Proposal.Reasons()
                .when(true, joinedName + "-rows")
                .when(before == 0, "top-" + joinedName)
                .when(before == 1, "second")
                .when(before == 2, "third")
                .when(before > 2 && before < 6, "further-down")
                .when(before >= 6, "far-down")
                .when(legal, "legal-form")
                .when(legal && joined > 1 && last.is(Trait.LEGAL_ONLY), "legal-form-joined")
                .when(legal && joined > 1 && !last.is(Trait.LEGAL_ONLY), "legal-row-joined")
                .when(joined == 1 && first.is(Trait.LEGAL_ONLY), "legal-form-alone")
                .when(legalInside, "goes-beyond-legal-form")
                .when(legalBefore, "legal-form-above")
                .when(!legal && legalNext, "legal-form-below")
                .when(!legal && legalSoon, "legal-form-further-below")
                .when(trade, "trade")
                .when(!trade && !legal && tradeNext, "trade-below")
                .when(joined > 1 && last.is(Trait.TRADE), "trade-joined")
                .when(last.is(Trait.REGISTRATION), "registration-behind")
                .when(any(to, to + 1, Trait.ONLY_REGISTRATION), "registration-below")
                .when(joined > 1 && any(from, to - 1, Trait.REGISTRATION), "registration-inside")
                .when(hasNext && rows.get(to).isAddressLike(), "address-below")
                .when(hasNext && rows.get(to).is(Trait.HOUSE_NUMBER), "house-number-below")
                .when(hasNext && rows.get(to).isBarrier(), "number-below")
                .when(hasNext && rows.get(to).is(Trait.TITLE), "title-below")
                .when(any(from, to, Trait.STREET), "street-inside")
                .when(any(from, to, Trait.POSTCODE) || any(from, to, Trait.COMMA), "postcode-or-comma-inside")
                .when(any(from, to, Trait.REGION), "region-inside")
                .when(joined > 1 && last.isAddressLike(), "ends-in-address")
                .when(any(from, to, Trait.HOUSE_NUMBER) && !legal, "house-number-inside")
                .when(any(from, to, Trait.PHONE) || any(from, to, Trait.TAX_NUMBER), "number-inside")
                .when(any(from, to, Trait.TITLE), "title-inside")
                .when(any(from, to, Trait.GREETING), "greeting-inside")
                .when(any(from, to, Trait.DATE), "date-inside")
                .when(any(from, to, Trait.MONEY), "money-inside")
                .when(any(from, to, Trait.LABEL), "label-inside")
                .when(any(from, to, Trait.WEB), "web-inside")
                .when(any(from, to, Trait.MANY_DIGITS), "many-digits")
                .when(any(from, to, Trait.OWNER) || first.says().contains(Wording.OWNER), "owned-by")
                .when(from > 0 && rows.get(from - 1).says().contains(Wording.OWNER), "owned-by-above")
                .when(any(from - 1, to, Trait.FORMERLY), "formerly")
                .when(joined == 1 && first.is(Trait.SHORT), "short")
                .when(shortNames && before == 0, "like-a-person")
                .when(last.is(Trait.ENDS_JOINING) || unbalanced(from, to), "unfinished")
                .when(
                        hasNext
                                && rows.get(to).is(Trait.BEGINS_JOINING)
                                && !rows.get(to).is(Trait.REGISTRATION),
                        "goes-on-below")
                .when(
                        joined > 1 && (rows.get(to - 2).is(Trait.ENDS_JOINING) || last.is(Trait.BEGINS_JOINING)),
                        "joined-by-sign")
                .when(first.is(Trait.ENDING_FIRST), "begins-like-an-ending")
                .when(hasNext && rows.get(to).is(Trait.ENDING_FIRST), "ending-below")
                .when(joined > 1 && last.is(Trait.ENDING_FIRST), "ending-joined")
                .when(joined > 1 && last.is(Trait.OWNER), "owner-joined")
                .when(first.is(Trait.TALL), "large-letters")
                .when(joined > 1 && first.is(Trait.TALL) != last.is(Trait.TALL), "letters-differ")
                .when(
                        joined == 1
                                && hasNext
                                && !first.is(Trait.TALL)
                                && rows.get(to).is(Trait.TALL),
                        "larger-letters-below")
                .when(any(from, to, Trait.ODD), "odd-signs")
                .when(!any(from, to, Trait.LATIN), "not-latin")
                .when(slip.hasWideGap(from, to), "gap-inside")
                .when(hasNext && slip.hasWideGap(to - 1, to + 1), "gap-below")
                .all(slip.quality().doubts())
                .names();
    }

    private boolean unbalanced(int from, int to) {
        int open = 0;
        for (HeadRow row : rows.subList(from, to)) {
            open += (int) (row.name().chars().filter(c -> c == '(').count()
                    - row.name().chars().filter(c -> c == ')').count());
        }
        return open != 0;
    }
}
