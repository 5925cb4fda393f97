package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Place;
import io.kvitt.domain.receipt.HeadRow.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the shop may be: rows that follow one another, from a street word or house number to a postcode or region. */
final class ShopAddresses {

    private static final int MOST_ROWS = 7;

    private static final Pattern DOT_AFTER_NUMBER = Pattern.compile("(?<=\\d)\\. (?=[\\p{L}\\d])");

    private final Slip slip;
    private final List<HeadRow> rows;
    private final int nameEnd;

    private ShopAddresses(Slip slip, List<HeadRow> rows, int nameEnd) {
        this.slip = slip;
        this.rows = rows;
        this.nameEnd = nameEnd;
    }

    /** @param nameEnd index of the row below the seller's name, or -1 if there is no name */
    static List<Proposal<String>> in(Slip slip, List<HeadRow> rows, int nameEnd) {
        return new ShopAddresses(slip, rows, nameEnd).proposals();
    }

    private List<Proposal<String>> proposals() {
        List<Proposal<String>> proposals = new ArrayList<>();
        for (int from = 0; from < rows.size(); from++) {
            int barriers = 0;
            boolean addressed = false;
            for (int to = from + 1; to <= Math.min(rows.size(), from + MOST_ROWS); to++) {
                HeadRow last = rows.get(to - 1);
                barriers += last.isBarrier() && !last.isAddressLike() ? 1 : 0;
                if (barriers > 0 || last.row().page() != rows.get(from).row().page()) {
                    break;
                }
                addressed |= last.isAddressLike() || last.is(Trait.HOUSE_NUMBER);
                if (addressed && last.address().length() > 1) {
                    proposals.add(proposal(from, to));
                }
            }
        }
        return proposals;
    }

    private Proposal<String> proposal(int from, int to) {
        List<HeadRow> span = rows.subList(from, to);
        StringBuilder words = new StringBuilder();
        Place place = span.get(0).row().place();
        for (HeadRow row : span) {
            words.append(words.isEmpty() ? "" : " ").append(row.row().text());
            place = new Place(place.page(), place.box().with(row.row().box()));
        }
        return new Proposal<>(joined(span), place, words.toString(), "receipt:shop-address", reasons(from, to));
    }

    /** Rows end in commas; a point there, or between a house number and a street, is a comma misread. */
    private static String joined(List<HeadRow> span) {
        StringBuilder address = new StringBuilder();
        for (int i = 0; i < span.size(); i++) {
            String line = DOT_AFTER_NUMBER.matcher(span.get(i).address()).replaceAll(", ");
            boolean inner = i + 1 < span.size();
            if (inner && line.endsWith(".")) {
                line = line.substring(0, line.length() - 1) + ",";
            }
            address.append(address.isEmpty() || line.isEmpty() ? "" : " ").append(line);
        }
        return address.toString().replace(",,", ",").replace(".,", ",");
    }

    private boolean any(int from, int to, Trait trait) {
        for (int i = Math.max(0, from); i < Math.min(to, rows.size()); i++) {
            if (rows.get(i).is(trait)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> reasons(int from, int to) {
        HeadRow first = rows.get(from);
        HeadRow last = rows.get(to - 1);
        boolean hasNext = to < rows.size();
        int size = to - from;
        boolean belowName = from == nameEnd || (nameEnd >= 0 && from > nameEnd && betweenAreNumbers(from));
        int plainRows = plainRows(from, to);
        return new Proposal.Reasons()
                .when(true, "rows-" + Math.min(size, 6))
                .when(from == nameEnd, "below-name")
                .when(from != nameEnd && belowName, "below-name-and-numbers")
                .when(from < nameEnd, "above-name")
                .when(from > nameEnd + 6, "far-from-name")
                .when(first.is(Trait.HOUSE_NUMBER), "begins-with-house-number")
                .when(first.is(Trait.STREET), "begins-with-street")
                .when(!first.is(Trait.STREET) && !first.is(Trait.HOUSE_NUMBER), "begins-without-street")
                .when(first.is(Trait.POSTCODE) && size > 1, "begins-with-postcode")
                .when(from > 0 && from != nameEnd && rows.get(from - 1).isAddressLike(), "address-above")
                .when(from > 0 && from > nameEnd && isText(rows.get(from - 1)), "text-above")
                .when(any(from, to, Trait.LEGAL), "legal-form-inside")
                .when(any(from, to, Trait.TRADE), "trade-inside")
                .when(any(from, to, Trait.ONLY_REGISTRATION), "registration-inside")
                .when(any(from, to, Trait.TAX_NUMBER), "tax-number-inside")
                .when(any(from, to, Trait.PHONE), "telephone-inside")
                .when(any(from, to, Trait.TITLE), "title-inside")
                .when(any(from, to, Trait.GREETING), "greeting-inside")
                .when(any(from, to, Trait.DATE), "date-inside")
                .when(any(from, to, Trait.MONEY), "money-inside")
                .when(any(from, to, Trait.LABEL), "label-inside")
                .when(any(from, to, Trait.OWNER) || any(from, to, Trait.FORMERLY), "owner-inside")
                .when(any(from, to, Trait.NUMBER_ONLY), "number-inside")
                .when(any(from, to, Trait.POSTCODE), "postcode")
                .when(any(from, to, Trait.REGION), "region")
                .when(any(from, to, Trait.STREET), "street")
                .when(any(from, to - 1, Trait.REGION), "region-before-the-end")
                .when(postcodeEarly(from, to), "postcode-early")
                .when(last.is(Trait.REGION), "ends-in-region")
                .when(last.is(Trait.POSTCODE), "ends-with-postcode")
                .when(last.row().text().endsWith("."), "ends-with-point")
                .when(last.row().text().endsWith(","), "ends-with-comma")
                .when(!last.isAddressLike(), "ends-without-address-words")
                .when(hasNext && rows.get(to).isBarrier(), "number-below")
                .when(hasNext && rows.get(to).is(Trait.TITLE), "title-below")
                .when(hasNext && rows.get(to).isAddressLike() && !rows.get(to).isBarrier(), "address-below")
                .when(
                        hasNext
                                && rows.get(to).is(Trait.POSTCODE)
                                && !rows.get(to).isBarrier(),
                        "postcode-below")
                .when(hasNext && isText(rows.get(to)) && !rows.get(to).isAddressLike(), "text-below")
                .when(beginsBlock(from), "begins-block")
                .when(endsBlock(to), "ends-block")
                .when(beginsBlock(from) && endsBlock(to), "whole-block")
                .when(last.is(Trait.BRANCH_NUMBER), "ends-with-branch-number")
                .when(hasNext && rows.get(to).is(Trait.BRANCH_NUMBER), "branch-number-below")
                .when(regionSoon(to), "region-further-below")
                .when(plainRows == 1, "plain-row-inside")
                .when(plainRows > 1, "plain-rows-inside")
                .when(slip.hasWideGap(from, to), "gap-inside")
                .when(hasNext && slip.hasWideGap(to - 1, to + 1), "gap-below")
                .when(last.row().text().length() != last.address().length(), "cut")
                .when(innerPoint(from, to), "inner-point")
                .when(any(from, to, Trait.ODD), "odd-signs")
                .all(slip.quality().doubts())
                .names();
    }

    private boolean beginsBlock(int from) {
        return from == 0 || from == nameEnd || !isText(rows.get(from - 1));
    }

    private boolean endsBlock(int to) {
        return to == rows.size() || !isText(rows.get(to));
    }

    private boolean regionSoon(int to) {
        for (int i = to; i < Math.min(rows.size(), to + 3); i++) {
            if (!isText(rows.get(i))) {
                return false;
            }
            if (i > to && (rows.get(i).is(Trait.REGION) || rows.get(i).is(Trait.POSTCODE))) {
                return true;
            }
        }
        return false;
    }

    private boolean betweenAreNumbers(int from) {
        for (HeadRow row : rows.subList(nameEnd, from)) {
            if (!row.is(Trait.ONLY_REGISTRATION) && !row.isBarrier() && !row.is(Trait.NUMBER_ONLY)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(HeadRow row) {
        return !row.isBarrier()
                && !row.is(Trait.TITLE)
                && !row.is(Trait.NUMBER_ONLY)
                && !row.is(Trait.ONLY_REGISTRATION);
    }

    /** Rows inside that show nothing of an address. */
    private int plainRows(int from, int to) {
        int plain = 0;
        for (HeadRow row : rows.subList(from, to)) {
            plain += row.isAddressLike() || row.is(Trait.HOUSE_NUMBER) ? 0 : 1;
        }
        return plain;
    }

    private boolean postcodeEarly(int from, int to) {
        for (int i = from; i < to - 2; i++) {
            if (rows.get(i).is(Trait.POSTCODE)) {
                return true;
            }
        }
        return false;
    }

    private boolean innerPoint(int from, int to) {
        for (int i = from; i < to; i++) {
            String text = rows.get(i).address();
            if ((i < to - 1 && text.endsWith("."))
                    || DOT_AFTER_NUMBER.matcher(text).find()) {
                return true;
            }
        }
        return false;
    }
}
