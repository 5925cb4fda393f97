package io.kvitt.adapters.documents.template;

import io.kvitt.domain.document.DateReading;
import io.kvitt.domain.document.WrittenDate;
import io.kvitt.domain.invoice.TemplateValue;
import io.kvitt.domain.money.DecimalMark;
import io.kvitt.domain.money.WrittenAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes values of captured texts, by the decimal sign and the date formats of one template. */
record Coercion(DecimalMark decimalMark, TemplateDates dates) {

    private static final int LONGEST_NUMBER = 100;
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,2})?");

    /** Empty if the text is no value of the type. */
    Optional<TemplateValue> read(String text, FieldType type) {
        return switch (type) {
            case FLOAT -> number(text).map(TemplateValue.Decimal::new);
            case INT -> number(text).map(whole -> new TemplateValue.Decimal(whole.setScale(0, RoundingMode.DOWN)));
            case DATE -> dates.day(text).map(TemplateValue.Day::new);
            case DATETIME -> dates.moment(text).map(TemplateValue.Moment::new);
            case MONEY -> WrittenAmount.read(text, decimalMark).found().map(TemplateValue.Decimal::new);
            case WRITTEN_DATE -> writtenDate(text);
            case PERIOD_START -> WrittenPeriod.read(text).map(period -> new TemplateValue.Day(period.start()));
            case PERIOD_END -> WrittenPeriod.read(text).map(period -> new TemplateValue.Day(period.end()));
        };
    }

    /** An empty text is zero, as in Python; the thousands sign goes, wherever it stands. */
    Optional<BigDecimal> number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        StringBuilder plain = new StringBuilder(text.length());
        int decimalSigns = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == decimalMark.sign()) {
                decimalSigns++;
                plain.append('.');
            } else if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (c != decimalMark.other().sign() && c != '\'' && !isSpace(c)) {
                plain.append(c);
            }
        }
        if (plain.length() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        boolean number = decimalSigns < 2 && PLAIN_NUMBER.matcher(plain).matches();
        return number ? Optional.of(new BigDecimal(plain.toString())) : Optional.empty();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static Optional<TemplateValue> writtenDate(String text) {
        return WrittenDate.readBesideLabel(text.strip())
                .match(Optional::of, unread -> Optional.<DateReading.Read>empty())
                .map(read -> new TemplateValue.Day(read.day()));
    }
}
