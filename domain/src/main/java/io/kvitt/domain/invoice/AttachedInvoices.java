package io.kvitt.domain.invoice;

import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.InvoiceCheck.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The invoices of all e-invoice attachments of one document. Usually there is one attachment. Where several describe the
 * same invoice they must agree: a field on which they differ has no value, for nothing tells which of them is right.
 *
 * @param agreement how several attachments compare; none where there was only one
 */
public record AttachedInvoices(List<Invoice> invoices, Optional<InvoiceCheck> agreement) {

    /** Collects attachments, the first one leading. */
    public static final class Merge {
        private final List<List<Invoice>> attached = new ArrayList<>();
        private final List<String> names = new ArrayList<>();

        public void add(String name, List<Invoice> invoices) {
            names.add(name);
            attached.add(List.copyOf(invoices));
        }

        /** Empty if there was none. */
        public Optional<AttachedInvoices> done() {
            if (attached.isEmpty()) {
                return Optional.empty();
            }
            List<Invoice> merged = attached.get(0);
            Set<String> conflicts = new TreeSet<>();
            List<Set<Field<?>>> disputed = merged.stream()
                    .<Set<Field<?>>>map(invoice -> new HashSet<>())
                    .toList();
            for (List<Invoice> other : attached.subList(1, attached.size())) {
                merged = merge(merged, other, disputed, conflicts);
            }
            return Optional.of(new AttachedInvoices(merged, agreement(conflicts)));
        }

        private Optional<InvoiceCheck> agreement(Set<String> conflicts) {
            if (attached.size() == 1) {
                return Optional.empty();
            }
            String several = attached.size() + " e-invoice attachments";
            return Optional.of(
                    conflicts.isEmpty()
                            ? new InvoiceCheck("attachments-agree", Outcome.PASSED, several + " say the same")
                            : new InvoiceCheck(
                                    "attachments-agree",
                                    Outcome.FAILED,
                                    several + " disagree on: " + String.join(", ", conflicts)));
        }
    }

    private static List<Invoice> merge(
            List<Invoice> first, List<Invoice> second, List<Set<Field<?>>> disputed, Set<String> conflicts) {
        if (first.size() != second.size()) {
            conflicts.add("the number of invoices");
            return first;
        }
        List<Invoice> merged = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            merged.add(merge(first.get(i), second.get(i), disputed.get(i)));
            disputed.get(i).forEach(field -> conflicts.add(field.key()));
        }
        return merged;
    }

    /** A field that was disputed once stays without a value: a third attachment does not decide between two. */
    private static Invoice merge(Invoice first, Invoice second, Set<Field<?>> disputed) {
        Invoice.Draft draft = first.toDraft();
        for (Map.Entry<Field<?>, Found<?>> entry : second.fields().entrySet()) {
            Field<?> field = entry.getKey();
            if (disputed.contains(field)) {
                continue;
            }
            Found<?> known = first.fields().get(field);
            if (known == null) {
                put(draft, field, entry.getValue());
            } else if (!same(known.value(), entry.getValue().value())) {
                disputed.add(field);
                draft.remove(field);
            }
        }
        return draft.done();
    }

    private static <T> void put(Invoice.Draft draft, Field<T> field, Found<?> found) {
        draft.put(field, found.map(field.type()::cast));
    }

    private static boolean same(Object one, Object other) {
        boolean amounts = one instanceof BigDecimal && other instanceof BigDecimal;
        return amounts ? ((BigDecimal) one).compareTo((BigDecimal) other) == 0 : one.equals(other);
    }
}
