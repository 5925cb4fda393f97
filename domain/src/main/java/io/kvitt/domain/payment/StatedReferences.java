package io.kvitt.domain.payment;

import io.kvitt.domain.reference.CreditorReference;
import io.kvitt.domain.reference.FinnishReference;
import io.kvitt.domain.reference.NorwegianReference;
import io.kvitt.domain.reference.SwedishReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The references and numbers that a payment states. Groups that a reference is written in are joined: {@code RF18 5390 0754 7034}. */
final class StatedReferences {

    /** A shorter number occurs by chance, so the amount has to be exact as well. */
    private static final int LEAST_CERTAIN = 6;

    private static final int LEAST = 4;
    private static final int MOST_GROUPS = 7;
    private static final int MOST_CHARACTERS = 25;
    private static final Pattern NOT_IN_NUMBERS = Pattern.compile("[^0-9A-Z]");

    private final UnmatchedPayment payment;
    private final Set<String> joined = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    StatedReferences(UnmatchedPayment payment) {
        this.payment = payment;
        List<String> run = new ArrayList<>();
        for (String word : payment.text().toUpperCase(Locale.ROOT).split("[\\s:,;#]+")) {
            String plain = word.replaceAll("^[^0-9A-Z]+|[^0-9A-Z]+$", "");
            words.add(plain);
            if (plain.isEmpty() || NOT_IN_NUMBERS.matcher(plain).find()) {
                run.clear();
            } else {
                run.add(plain);
                join(run);
            }
        }
    }

    private void join(List<String> run) {
        StringBuilder text = new StringBuilder();
        for (int groups = 1; groups <= Math.min(MOST_GROUPS, run.size()); groups++) {
            text.insert(0, run.get(run.size() - groups));
            if (text.length() <= MOST_CHARACTERS) {
                joined.add(text.toString());
            }
        }
    }

    /** Whether the payment names the invoice, in its currency. */
    boolean name(OpenInvoice invoice) {
        return payment.amount().currency().equals(invoice.open().currency())
                && (invoice.reference()
                                .filter(reference -> hasReference(reference, invoice))
                                .isPresent()
                        || invoice.number()
                                .filter(number -> hasNumber(number, invoice))
                                .isPresent());
    }

    private boolean hasReference(String reference, OpenInvoice invoice) {
        Optional<String> structured = structured(reference);
        return structured.isPresent()
                ? isEnough(structured.get(), invoice) && joined.contains(structured.get())
                : hasNumber(reference, invoice);
    }

    private boolean hasNumber(String number, OpenInvoice invoice) {
        String plain = number.toUpperCase(Locale.ROOT).strip();
        return isEnough(plain, invoice) && words.contains(plain);
    }

    private boolean isEnough(String number, OpenInvoice invoice) {
        boolean hasDigit = number.chars().anyMatch(Character::isDigit);
        boolean exact = payment.amount().equals(invoice.open());
        return hasDigit && (number.length() >= LEAST_CERTAIN || (exact && number.length() >= LEAST));
    }

    /** The reference if its check digits are right by one of the schemes. */
    private static Optional<String> structured(String reference) {
        return CreditorReference.normalized(reference)
                .or(() -> SwedishReference.normalized(reference))
                .or(() -> NorwegianReference.normalized(reference))
                .or(() -> FinnishReference.normalized(reference));
    }
}
