package io.kvitt.domain.template.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.template.Confirmed;
import io.kvitt.domain.template.Lesson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody promises who makes templates. No adapter may switch a test off. */
public abstract class TemplateWorkshopContract {

    private static final String PAGE = "Kornhamns Glas AB  FAKTURA\nSlutsumma:  99,00 kr\n";
    private static final Confirmed AMOUNT = known(Field.AMOUNT_DUE, new BigDecimal("99.00"));

    /** The one that is asked. */
    protected abstract TemplateWorkshop workshop();

    /** A document with that text. */
    protected abstract DocumentContent document(String text);

    private static Confirmed known(Field<?> field, Object value) {
        return new Confirmed(field, value, Optional.empty(), false);
    }

    private Checked<TemplateDraft> learned(String page, String issuer, Confirmed... values) {
        Lesson lesson = new Lesson(Optional.of(issuer), List.of(), List.of(values));
        return workshop().learn(document(page), lesson, List.of());
    }

    private static TemplateDraft valid(Checked<TemplateDraft> learned) {
        return learned.match(draft -> draft, wrong -> {
            throw new AssertionError(wrong.toString());
        });
    }

    private Optional<BigDecimal> amount(TemplateDraft draft, String page) {
        return draft.tryOn(document(page)).map(TemplateReading::invoice).flatMap(read -> read.value(Field.AMOUNT_DUE));
    }

    @Test
    void aTemplateGivesTheKnownValueAndTheOneOfTheNextPaper() {
        TemplateDraft draft = valid(learned(PAGE, "Kornhamns Glas AB", AMOUNT));

        assertThat(draft.issuer()).isEqualTo("Kornhamns Glas AB");
        assertThat(amount(draft, PAGE)).contains(new BigDecimal("99.00"));
        assertThat(amount(draft, PAGE.replace("99,00", "1 250,50"))).contains(new BigDecimal("1250.50"));
    }

    @Test
    void aPaperWithoutTheKeywordsIsNotRead() {
        TemplateDraft draft = valid(learned(PAGE, "Kornhamns Glas AB", AMOUNT));

        assertThat(draft.keywords()).isNotEmpty();
        assertThat(draft.tryOn(document(PAGE.replace("Kornhamns", "Sandhamns"))))
                .isEmpty();
    }

    @Test
    void whatIsNotPrintedIsNamedAndTheRestIsLearned() {
        TemplateDraft draft =
                valid(learned(PAGE, "Kornhamns Glas AB", AMOUNT, known(Field.TAX_TOTAL, new BigDecimal("19.80"))));

        assertThat(draft.unlearned()).extracting(TemplateDraft.Unlearned::field).containsExactly(Field.TAX_TOTAL);
        assertThat(amount(draft, PAGE)).contains(new BigDecimal("99.00"));
    }

    @Test
    void whoseNameIsNotOnThePaperIsNoIssuerOfIt() {
        Checked<TemplateDraft> learned = learned(PAGE, "Vattenverket", AMOUNT);

        assertThat(learned.<List<String>>match(
                        draft -> List.of(),
                        wrong -> wrong.stream().map(Violation::code).toList()))
                .containsExactly("template.keywords");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summa (.*+?[x]{3}|^$\\E):",
                "a: b # c 'd' \"e\" {f} [g] &h *i !j %k @l `m`:",
                "המחיר לתשלום:",
                "\u202eammuS\u202c:",
                "SummaSummaSummaSummaSummaSummaSummaSummaSummaSummaSummaSummaSummaSummaSummaSummaSumma:"
            })
    void whateverALabelHoldsTheValueBesideItIsReadOrNamed(String label) {
        String page = "Kornhamns Glas AB  FAKTURA\n" + label + "  99,00 kr\n";

        TemplateDraft draft = valid(learned(page, "Kornhamns Glas AB", AMOUNT));

        assertThat(draft.unlearned().isEmpty()).isEqualTo(amount(draft, page).isPresent());
        assertThat(draft.yaml()).startsWith("issuer: Kornhamns Glas AB\n");
    }
}
