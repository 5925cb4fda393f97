package io.kvitt.adapters.documents.template;

import io.kvitt.domain.invoice.TemplateValue;
import io.kvitt.domain.invoice.TemplateValue.Decimal;
import io.kvitt.domain.invoice.TemplateValue.Items;
import io.kvitt.domain.invoice.TemplateValue.Row;
import io.kvitt.domain.invoice.TemplateValue.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings the rows of {@code lines} and {@code tax_lines} to common names: one name for each column, unit codes, and the tax
 * of a line where {@code tax_lines} tells it.
 */
final class RowNames {

    private static final String[][] ALIASES = {
        {"description", "name"},
        {"unit_price", "price_unit"},
        {"unitprice", "price_unit"},
        {"vat_rate", "line_tax_percent"},
        {"tax_percent", "line_tax_percent"},
    };
    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

    private RowNames() {}

    static void tidy(Map<String, Reading> found, Consumer<String> warn) {
        List<Map<String, TemplateValue>> lines = rows(found, "lines");
        List<Map<String, TemplateValue>> taxes = rows(found, "tax_lines");
        lines.forEach(RowNames::rename);
        taxes.forEach(RowNames::rename);
        if (!taxes.isEmpty()) {
            lines.forEach(line -> rateByCode(line, taxes));
            onlyRate(taxes).ifPresent(rate -> lines.forEach(line -> line.putIfAbsent("line_tax_percent", rate)));
            lines.forEach(RowNames::taxAmount);
            taxes.forEach(RowNames::taxAmount);
            compareTotals(found, taxes, warn);
        }
        keep(found, "lines", lines);
        keep(found, "tax_lines", taxes);
    }

    private static List<Map<String, TemplateValue>> rows(Map<String, Reading> found, String name) {
        List<Map<String, TemplateValue>> rows = new ArrayList<>();
        Reading reading = found.get(name);
        if (reading != null && reading.value() instanceof Items items) {
            for (TemplateValue item : items.items()) {
                if (!(item instanceof Row row)) {
                    return List.of();
                }
                rows.add(new LinkedHashMap<>(row.values()));
            }
        }
        return rows;
    }

    private static void keep(Map<String, Reading> found, String name, List<Map<String, TemplateValue>> rows) {
        if (!rows.isEmpty()) {
            List<TemplateValue> items = new ArrayList<>();
            rows.forEach(row -> items.add(new Row(row)));
            found.computeIfPresent(name, (same, reading) -> reading.with(new Items(items)));
        }
    }

    private static void rename(Map<String, TemplateValue> row) {
        for (String[] alias : ALIASES) {
            if (!row.containsKey(alias[1])) {
                Optional.ofNullable(row.remove(alias[0])).ifPresent(value -> row.put(alias[1], value));
            }
        }
        boolean coded = row.containsKey("unece_code") && !isEmpty(row, "unece_code");
        if (!coded && row.get("uom") instanceof Text unit) {
            UnitCodes.of(unit.text()).ifPresent(code -> row.put("unece_code", new Text(code)));
        }
    }

    private static boolean isEmpty(Map<String, TemplateValue> row, String name) {
        return row.get(name) instanceof Text text && text.text().isEmpty();
    }

    private static void rateByCode(Map<String, TemplateValue> line, List<Map<String, TemplateValue>> taxes) {
        TemplateValue code = line.get("line_tax_code");
        if (code == null || line.containsKey("line_tax_percent")) {
            return;
        }
        for (Map<String, TemplateValue> tax : taxes) {
            TemplateValue percent = tax.get("line_tax_percent");
            if (code.equals(tax.get("line_tax_code")) && percent != null) {
                line.put("line_tax_percent", percent);
                return;
            }
        }
    }

    /** The one rate above zero that is charged on anything. */
    private static Optional<TemplateValue> onlyRate(List<Map<String, TemplateValue>> taxes) {
        Map<BigDecimal, TemplateValue> rates = new HashMap<>();
        for (Map<String, TemplateValue> tax : taxes) {
            boolean active = number(tax, "price_subtotal")
                    .or(() -> number(tax, "line_tax_amount"))
                    .map(base -> base.signum() != 0)
                    .orElse(true);
            Optional<BigDecimal> rate = number(tax, "line_tax_percent").filter(each -> each.signum() != 0);
            if (active && rate.isPresent()) {
                rates.put(rate.get().stripTrailingZeros(), new Decimal(rate.get()));
            }
        }
        return rates.size() == 1 ? rates.values().stream().findFirst() : Optional.empty();
    }

    private static void taxAmount(Map<String, TemplateValue> row) {
        Optional<BigDecimal> base = number(row, "price_subtotal");
        Optional<BigDecimal> percent = number(row, "line_tax_percent");
        if (!row.containsKey("line_tax_amount") && base.isPresent() && percent.isPresent()) {
            BigDecimal tax = base.get().multiply(percent.get()).movePointLeft(2).setScale(2, RoundingMode.HALF_EVEN);
            row.put("line_tax_amount", new Decimal(tax));
        }
    }

    private static void compareTotals(
            Map<String, Reading> found, List<Map<String, TemplateValue>> taxes, Consumer<String> warn) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, TemplateValue> tax : taxes) {
            sum = sum.add(number(tax, "line_tax_amount").orElse(BigDecimal.ZERO));
        }
        Reading stated = found.get("amount_tax");
        if (stated != null
                && stated.value() instanceof Decimal total
                && total.number().subtract(sum).abs().compareTo(TOLERANCE) > 0) {
            warn.accept("tax_lines: their sum differs from amount_tax");
        }
    }

    private static Optional<BigDecimal> number(Map<String, TemplateValue> row, String name) {
        TemplateValue value = row.get(name);
        if (value instanceof Decimal decimal) {
            return Optional.of(decimal.number());
        }
        if (value instanceof Text text && text.text().matches("-?[0-9]{1,15}(?:\\.[0-9]{1,6})?")) {
            return Optional.of(new BigDecimal(text.text()));
        }
        return Optional.empty();
    }
}
