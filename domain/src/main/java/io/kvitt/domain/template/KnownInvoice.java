package io.kvitt.domain.template;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.invoice.Correction;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.Review;
import io.kvitt.domain.invoice.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A kept invoice, and how well each of its values is known. */
public record KnownInvoice(KeptInvoice kept) {

    /** Who has one of these has no other, and nobody else has it. */
    private static final List<Field<String>> NUMBERS = List.of(
            Field.SELLER_ORGNR,
            Field.SELLER_VAT_ID,
            Field.SELLER_TAX_ID,
            Field.IBAN,
            Field.BANKGIRO,
            Field.PLUSGIRO,
            Field.PAYEE_ACCOUNT);

    /** Whether two papers are of one issuer. */
    public enum Kinship {
        SAME,
        OTHER,
        /** A name that was guessed, or none, says neither. */
        UNKNOWN
    }

    /** What it says, corrections included. */
    public Invoice invoice() {
        return kept.invoice();
    }

    /** Whether its owner has corrected a value of it, or found it right. */
    public boolean isVouchedFor() {
        return kept.amendments().confirmedAt().isPresent()
                || !kept.amendments().corrections().isEmpty();
    }

    /** Whether the owner said so: by a correction, or by finding all of it right. */
    public boolean isCertain(Field<?> field) {
        return invoice().fields().containsKey(field)
                && (kept.amendments().confirmedAt().isPresent()
                        || correction(field).isPresent());
    }

    /** Whether the value may be used unseen. */
    public boolean isSure(Field<?> field) {
        return isCertain(field)
                || evidence(field)
                        .filter(seen -> seen.confidence() >= Review.SURE_ENOUGH)
                        .isPresent();
    }

    /** Whether the value was read wrongly, or not at all, until its owner put it right. */
    public boolean isCorrected(Field<?> field) {
        return correction(field)
                .filter(said -> Optional.<Found<?>>ofNullable(
                                kept.read().fields().get(field))
                        .filter(read -> Confirmed.same(read.value(), said.value()))
                        .isEmpty())
                .isPresent();
    }

    /** Whether data stated it, so that no template is ever asked. */
    public boolean isStated() {
        return kept.source().strategy() == Strategy.E_INVOICE;
    }

    /** What a template can be learned from: all that is sure, each value where it was read. */
    public Lesson lesson() {
        List<Confirmed> values = new ArrayList<>();
        for (Map.Entry<Field<?>, Found<?>> entry : invoice().fields().entrySet()) {
            if (isSure(entry.getKey())) {
                Optional<Place> place = entry.getValue().evidence().place();
                values.add(new Confirmed(entry.getKey(), entry.getValue().value(), place, false));
            }
        }
        return new Lesson(invoice().value(Field.SELLER_NAME), List.of(), values);
    }

    /** Whether another paper is of the same issuer: by the name, or by a number that only one can have. */
    public Kinship kinship(KnownInvoice other) {
        Optional<String> name = plain(invoice().value(Field.SELLER_NAME));
        Optional<String> othersName = plain(other.invoice().value(Field.SELLER_NAME));
        boolean sameNumber = NUMBERS.stream().anyMatch(field -> isSameNumber(other, field));
        if (sameNumber || (name.isPresent() && name.equals(othersName))) {
            return Kinship.SAME;
        }
        return othersName.isPresent() && other.isSure(Field.SELLER_NAME) ? Kinship.OTHER : Kinship.UNKNOWN;
    }

    private boolean isSameNumber(KnownInvoice other, Field<String> field) {
        Optional<String> mine = number(field);
        return mine.isPresent() && mine.equals(other.number(field));
    }

    private Optional<String> number(Field<String> field) {
        return Optional.of(field)
                .filter(this::isSure)
                .flatMap(invoice()::value)
                .map(text -> text.replaceAll("[^\\p{Alnum}]", ""))
                .filter(text -> !text.isEmpty());
    }

    private static Optional<String> plain(Optional<String> name) {
        return name.map(text ->
                        text.strip().replaceAll("[\\s\\p{Punct}]+", " ").strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty());
    }

    private Optional<Correction<?>> correction(Field<?> field) {
        return kept.amendments().corrections().stream()
                .filter(one -> one.field() == field)
                .findFirst();
    }

    private Optional<Evidence> evidence(Field<?> field) {
        return Optional.<Found<?>>ofNullable(invoice().fields().get(field)).map(Found::evidence);
    }
}
