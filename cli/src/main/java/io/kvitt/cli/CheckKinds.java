package io.kvitt.cli;

import io.kvitt.cli.CheckAnswer.Value.Parts;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.document.WrittenDate;
import io.kvitt.domain.money.AmountReading;
import io.kvitt.domain.money.CashRounding;
import io.kvitt.domain.money.IsoCurrency;
import io.kvitt.domain.money.WrittenAmount;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.Rfc3339;
import io.kvitt.domain.reference.Bankgiro;
import io.kvitt.domain.reference.CreditorReference;
import io.kvitt.domain.reference.DanishCompanyNumber;
import io.kvitt.domain.reference.DanishPaymentLine;
import io.kvitt.domain.reference.EpcPayment;
import io.kvitt.domain.reference.FinnishReference;
import io.kvitt.domain.reference.GiroLine;
import io.kvitt.domain.reference.Iban;
import io.kvitt.domain.reference.NorwegianAccount;
import io.kvitt.domain.reference.NorwegianOrganisationNumber;
import io.kvitt.domain.reference.NorwegianReference;
import io.kvitt.domain.reference.OrganisationNumber;
import io.kvitt.domain.reference.Plusgiro;
import io.kvitt.domain.reference.QrIban;
import io.kvitt.domain.reference.SwedishInvoiceQr;
import io.kvitt.domain.reference.SwedishReference;
import io.kvitt.domain.reference.SwissQrBill;
import io.kvitt.domain.reference.SwissReference;
import io.kvitt.domain.reference.VatNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every kind of value that {@code kvitt check} knows. */
final class CheckKinds {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");

    private static final List<CheckKind> ALL = List.of(
            new CheckKind("amount", CheckKinds::amount),
            new CheckKind("date", question -> date(question.value())),
            number("iban", Iban::normalized),
            number("rf_iso11649", CreditorReference::normalized),
            new CheckKind("se_ocr", CheckKinds::swedishReference),
            number("se_bankgiro", Bankgiro::normalized),
            number("se_plusgiro", Plusgiro::normalized),
            new CheckKind("se_giro_line", question -> giroLine(question.value())),
            number("se_orgnr", OrganisationNumber::normalized),
            number("se_vat", value -> VatNumber.normalized(value, "SE")),
            new CheckKind("no_kid", question -> norwegianReference(question.value())),
            kid("no_kid_mod10", NorwegianReference.Rule.MOD10),
            kid("no_kid_mod11", NorwegianReference.Rule.MOD11),
            number("no_account", NorwegianAccount::normalized),
            number("no_orgnr", NorwegianOrganisationNumber::normalized),
            number("no_vat", value -> VatNumber.normalized(value, "NO")),
            number("fi_viite", FinnishReference::normalized),
            new CheckKind("dk_fik", question -> danishLine(question.value())),
            number("dk_cvr", DanishCompanyNumber::normalized),
            number("ch_qrr", SwissReference::normalized),
            number("ch_qr_iban", QrIban::normalized),
            number("eu_vat", VatNumber::ofTheUnion),
            number("vat", VatNumber::normalized),
            new CheckKind("epc_qr", question -> payload(EpcPayment.read(question.value()), CheckKinds::parts)),
            new CheckKind("swiss_qr", question -> payload(SwissQrBill.read(question.value()), CheckKinds::parts)),
            new CheckKind("se_qr", question -> payload(SwedishInvoiceQr.read(question.value()), CheckKinds::parts)),
            stated("currency", value -> IsoCurrency.check(value, ""), IsoCurrency::code),
            stated("uuid_v4", value -> PaymentId.check(value, ""), PaymentId::toString),
            stated("timestamp", value -> Rfc3339.check(value, ""), Instant::toString),
            rounding("round_myr_5sen", CashRounding.MYR),
            rounding("round_sek_1kr", CashRounding.SEK),
            rounding("round_nok_1kr", CashRounding.NOK),
            rounding("round_dkk_50ore", CashRounding.DKK),
            rounding("round_chf_5rp", CashRounding.CHF),
            rounding("round_eur_5c", CashRounding.EUR));

    static Optional<CheckKind> find(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** In the order of the help text. */
    static List<String> names() {
        return ALL.stream().map(CheckKind::name).toList();
    }

    private CheckKinds() {}

    private static CheckKind number(String name, Function<String, Optional<String>> normalized) {
        return new CheckKind(name, question -> CheckAnswer.of(normalized.apply(question.value())));
    }

    private static CheckKind kid(String name, NorwegianReference.Rule rule) {
        return new CheckKind(
                name,
                question -> CheckAnswer.of(NorwegianReference.normalized(question.value(), rule))
                        .by(name(rule)));
    }

    private static CheckKind rounding(String name, CashRounding rounding) {
        return new CheckKind(name, question -> {
            String value = question.value().strip();
            return DECIMAL.matcher(value).matches()
                    ? CheckAnswer.of(rounding.rounded(new BigDecimal(value)).toPlainString())
                    : CheckAnswer.none("it is no plain decimal number");
        });
    }

    /** What a request states has one spelling; what breaks it has a code. */
    private static <T> CheckKind stated(
            String name, Function<String, Checked<T>> check, Function<T, String> normalized) {
        return new CheckKind(
                name,
                question -> check.apply(question.value())
                        .match(value -> CheckAnswer.of(normalized.apply(value)), CheckAnswer::none));
    }

    private static <T> CheckAnswer payload(Checked<T> read, Function<T, Parts> parts) {
        return read.match(payload -> CheckAnswer.of(parts.apply(payload)), CheckAnswer::none);
    }

    private static CheckAnswer amount(CheckKind.Question question) {
        AmountReading reading = question.mark()
                .map(mark -> WrittenAmount.read(question.value(), mark))
                .orElseGet(() -> WrittenAmount.read(question.value()));
        return reading.match(
                read -> CheckAnswer.of(read.value().toPlainString()),
                unread -> CheckAnswer.none(unread.reason().words()));
    }

    private static CheckAnswer date(String value) {
        return WrittenDate.readBesideLabel(value)
                .match(
                        read -> CheckAnswer.of(read.day().toString()),
                        unread -> CheckAnswer.none(unread.reason().words()));
    }

    private static CheckAnswer swedishReference(CheckKind.Question question) {
        String strictest = SwedishReference.hasLengthDigit(question.value()) ? "luhn+length" : "luhn";
        String asked = question.agreed().orElse(strictest);
        if (asked.equals("luhn+length") && SwedishReference.holds(question.value()) && !strictest.equals(asked)) {
            return CheckAnswer.none("its length digit is wrong").by(asked);
        }
        return CheckAnswer.of(SwedishReference.normalized(question.value())).by(asked);
    }

    private static CheckAnswer norwegianReference(String value) {
        Set<NorwegianReference.Rule> held = NorwegianReference.rulesHeld(value);
        CheckAnswer answer = CheckAnswer.of(NorwegianReference.normalized(value));
        return held.isEmpty()
                ? answer
                : answer.by(held.stream().map(CheckKinds::name).collect(Collectors.joining("+")));
    }

    private static String name(NorwegianReference.Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }

    private static CheckAnswer giroLine(String value) {
        Optional<GiroLine> line = GiroLine.read(value);
        if (line.isEmpty()) {
            return CheckAnswer.none("it is not of the form # reference # kronor öre check > account #type#");
        }
        return line.get().isRight() ? CheckAnswer.of(parts(line.get())) : CheckAnswer.none(wrongIn(line.get()));
    }

    private static Parts parts(GiroLine line) {
        return Parts.none()
                .with("reference", line.reference())
                .with("amount", line.amount().map(BigDecimal::toPlainString))
                .with("account", line.account())
                .with("type", line.type());
    }

    private static String wrongIn(GiroLine line) {
        List<String> wrong = new ArrayList<>();
        for (GiroLine.Part part : GiroLine.Part.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            if (line.outcome(part) == GiroLine.Outcome.WRONG) {
                wrong.add("the check digit of the " + name + " is wrong");
            }
        }
        line.mending()
                .ifPresent(mending -> wrong.add("the "
                        + mending.part().name().toLowerCase(Locale.ROOT) + " " + mending.read()
                        + " would be right as " + mending.mended()));
        return String.join(", ", wrong);
    }

    private static CheckAnswer danishLine(String value) {
        return DanishPaymentLine.read(value)
                .map(line -> CheckAnswer.of(Parts.none()
                        .with("type", line.type())
                        .with("reference", line.reference())
                        .with("creditor", line.creditor())))
                .orElseGet(() -> CheckAnswer.of(Optional.empty()));
    }

    private static Parts parts(EpcPayment payment) {
        return Parts.none()
                .with("bic", payment.bic())
                .with("name", payment.name())
                .with("iban", payment.iban())
                .with("amount", payment.amount().map(BigDecimal::toPlainString))
                .with("purpose", payment.purpose())
                .with("reference", payment.reference())
                .with("text", payment.text());
    }

    private static Parts parts(SwissQrBill bill) {
        return Parts.none()
                .with("iban", bill.iban())
                .with("creditor", bill.creditor().name())
                .with("amount", bill.amount().map(BigDecimal::toPlainString))
                .with("currency", bill.currency())
                .with("reference_type", bill.referenceType().name())
                .with("reference", bill.reference())
                .with("text", bill.text());
    }

    private static Parts parts(SwedishInvoiceQr code) {
        return Parts.none()
                .with("type", Integer.toString(code.type()))
                .with("name", code.name())
                .with("organisation_number", code.organisationNumber())
                .with("reference", code.reference())
                .with("issue_date", code.issuedOn().map(LocalDate::toString))
                .with("due_date", code.dueOn().map(LocalDate::toString))
                .with("amount", code.due().map(BigDecimal::toPlainString))
                .with("vat", code.vat().map(BigDecimal::toPlainString))
                .with("currency", code.currency())
                .with(
                        "account_type",
                        code.account().map(account -> account.kind().name()))
                .with("account", code.account().map(SwedishInvoiceQr.Account::number));
    }
}
